package org.bauweg.documents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bauweg.shared.DocumentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The tables {@code document} and {@code upload} as the check of the store reads them. All methods run in the caller's transaction and scope. */
final class CheckRows {

    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final DocumentMapper documents;
    private final UploadMapper uploads;

    CheckRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.documents = new DocumentMapper(json);
        this.uploads = new UploadMapper(json);
    }

    /** Files that should have an object, by id, after the given one. */
    List<Document> documents(@Nullable DocumentId after, int limit) {
        return jdbc.sql("select * from document where id > ? and object_key is not null order by id limit ?")
                .params(after == null ? FIRST : after.value(), limit)
                .query(documents::document)
                .list();
    }

    /** Uploads that somebody may go on with, by id, after the given one. */
    List<UploadWork> uploads(@Nullable UploadId after, int limit) {
        return jdbc.sql("select * from upload where id > ? and state = 'OPEN' order by id limit ?")
                .params(after == null ? FIRST : after.value(), limit)
                .query(uploads::work)
                .list();
    }

    /** The upload, if nobody has gone on with it. */
    Optional<UploadWork> unchanged(UploadWork work) {
        return jdbc.sql("select * from upload where id = ? and claim = ? and offset_bytes = ? and state = 'OPEN'")
                .params(work.upload().id().value(), work.claim(), work.upload().offset())
                .query(uploads::work)
                .optional();
    }

    /** Which of these objects a row needs; a file being checked needs both its places, one being uploaded its future one. */
    Set<String> needed(Collection<String> keys) {
        Set<UUID> ids = new HashSet<>();
        keys.forEach(key -> ObjectKeys.owner(key).ifPresent(ids::add));
        if (ids.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql("""
                        select object_key from document where id in (:ids) and object_key is not null
                        union select 'cases/' || case_id || '/' || id from document
                            where id in (:ids) and state = 'QUARANTINED'
                        union select 'quarantine/' || document_id from upload
                            where document_id in (:ids) and state = 'OPEN'
                        union select unnest(rests) from upload where id in (:ids) and state = 'OPEN'""").param("ids", ids).query(String.class).list());
    }

    /** Notes what became of a file's bytes; false if it is noted already or the file has moved. */
    boolean mark(Document document, @Nullable Loss loss) {
        return jdbc.sql("update document set loss = :loss, version = version + 1"
                                + " where id = :id and object_key = :key and loss is distinct from :loss::text")
                        .param("loss", loss == null ? null : loss.name())
                        .param("id", document.id().value())
                        .param("key", document.objectKey())
                        .update()
                == 1;
    }

    /** Files known to be lost, at most {@code limit}. */
    List<Document> lost(int limit) {
        return new ArrayList<>(jdbc.sql("select * from document where loss is not null order by id limit ?")
                .param(limit)
                .query(documents::document)
                .list());
    }
}
