package org.bauweg.documents;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bauweg.inspection.FileInspection;
import org.bauweg.inspection.Finding;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.DocumentId;
import org.bauweg.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code document}. All methods run in the caller's transaction and scope. */
final class DocumentRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final DocumentMapper mapper;

    DocumentRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.mapper = new DocumentMapper(json);
    }

    /** A file to be checked, with what the check needs beside the document itself. */
    record Waiting(Document document, @Nullable String declaredType, int attempts) {}

    /** Lets one upload at a time into a case, so that its limits hold. */
    void lock(CaseId caseId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 40))")
                .param("document:" + caseId)
                .query((row, number) -> 0)
                .single();
    }

    long sizeOf(CaseId caseId) {
        return jdbc.sql("select coalesce(sum(size_bytes), 0) from document"
                        + " where case_id = ? and state <> 'REJECTED' and effect_key is null")
                .param(caseId.value())
                .query(Long.class)
                .single();
    }

    Optional<Document> same(CaseId caseId, String slot, String sha256) {
        return jdbc.sql("select * from document where case_id = ? and slot = ? and sha256 = ?"
                        + " and state <> 'REJECTED' and effect_key is null")
                .params(caseId.value(), slot, sha256)
                .query(mapper::document)
                .optional();
    }

    /** The refused attempts with the same content make room for the new one. */
    void forgetRejected(CaseId caseId, String slot, String sha256) {
        jdbc.sql("delete from document where case_id = ? and slot = ? and sha256 = ? and state = 'REJECTED'")
                .params(caseId.value(), slot, sha256)
                .update();
    }

    void insertQuarantined(DocumentId id, ReceiveDocument file, String name, long size, String sha256, Duration lease) {
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into document (id, case_id, authority_id, slot, file_name, declared_type, media_type,
                            size_bytes, sha256, state, origin, task, uploaded_by, uploaded_at, object_key, lease_until)
                        values (:id, :caseId, :authority, :slot, :name, :declared, 'application/octet-stream',
                            :size, :sha256, 'QUARANTINED', :origin, :task, :by, :at, :key, :lease)""")
                .param("id", id.value())
                .param("caseId", file.caseId().value())
                .param("authority", text(file.authority()))
                .param("slot", file.slot())
                .param("name", name)
                .param("declared", file.declaredType())
                .param("size", size)
                .param("sha256", sha256)
                .param("origin", file.origin().name())
                .param("task", file.task())
                .param("by", file.uploadedBy().value())
                .param("at", Timestamp.from(now))
                .param("key", ObjectKeys.quarantined(id))
                .param("lease", Timestamp.from(now.plus(lease)))
                .update();
    }

    /** False when the effect was stored before. */
    boolean insertGenerated(DocumentId id, StoreGenerated file, String name, long size, String sha256) {
        Timestamp now = Timestamp.from(clock.instant());
        return jdbc.sql("""
                        insert into document (id, case_id, authority_id, slot, file_name, media_type, size_bytes, sha256,
                            state, origin, effect_key, uploaded_at, object_key, lease_until)
                        values (:id, :caseId, :authority, :slot, :name, :type, :size, :sha256,
                            'ACCEPTED', :origin, :effect, :at, :key, :at)
                        on conflict (effect_key) do nothing""")
                        .param("id", id.value())
                        .param("caseId", file.caseId().value())
                        .param("authority", file.authority().value())
                        .param("slot", file.slot())
                        .param("name", name)
                        .param("type", file.mediaType())
                        .param("size", size)
                        .param("sha256", sha256)
                        .param("origin", file.origin().name())
                        .param("effect", file.effectKey())
                        .param("at", now)
                        .param("key", ObjectKeys.kept(file.caseId(), id))
                        .update()
                == 1;
    }

    Optional<Document> ofEffect(String effectKey) {
        return jdbc.sql("select * from document where effect_key = ?")
                .param(effectKey)
                .query(mapper::document)
                .optional();
    }

    /** Ends the quarantine; empty when the file is no longer there. */
    Optional<Document> settle(DocumentId id, FileInspection checked, @Nullable String objectKey) {
        return jdbc.sql("""
                        update document set state = :state, media_type = :type, file_name = :name, object_key = :key,
                            findings = :findings::jsonb, facts = :facts::jsonb, archive_lease = :archive,
                            version = version + 1
                        where id = :id and state = 'QUARANTINED' returning *""")
                .param("id", id.value())
                .param("state", objectKey == null ? "REJECTED" : "ACCEPTED")
                .param("type", checked.mediaType())
                .param("name", checked.fileName())
                .param("key", objectKey)
                .param("findings", json.writeValueAsString(checked.findings()))
                .param("facts", json.writeValueAsString(checked.facts()))
                .param("archive", archiveDue(checked, objectKey), Types.TIMESTAMP)
                .query(mapper::document)
                .optional();
    }

    /** Whoever claims a level of PDF/A is verified later. */
    private @Nullable Timestamp archiveDue(FileInspection checked, @Nullable String objectKey) {
        return objectKey == null || checked.facts().pdfa() == null ? null : Timestamp.from(clock.instant());
    }

    /** Takes files over whose check nobody finished, at most {@code limit}. */
    List<Waiting> claim(int limit, Duration lease) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        update document set lease_until = :until, attempts = attempts + 1
                        where id in (select id from document where state = 'QUARANTINED' and lease_until < :now
                            order by lease_until limit :limit for update skip locked) returning *""")
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(lease)))
                .param("limit", limit)
                .query((row, number) -> new Waiting(
                        mapper.document(row, number), row.getString("declared_type"), row.getInt("attempts")))
                .list();
    }

    /** Keeps a file taken over; false when it was checked meanwhile or another node took it over. */
    boolean keep(Waiting waiting, Duration lease) {
        return jdbc.sql("update document set lease_until = ?"
                                + " where id = ? and state = 'QUARANTINED' and attempts = ?")
                        .params(
                                Timestamp.from(clock.instant().plus(lease)),
                                waiting.document().id().value(),
                                waiting.attempts())
                        .update()
                == 1;
    }

    /** Gives a file back unchecked, through no fault of its own. */
    void release(DocumentId id) {
        jdbc.sql("update document set lease_until = ?, attempts = greatest(attempts - 1, 0)"
                        + " where id = ? and state = 'QUARANTINED'")
                .params(Timestamp.from(clock.instant().minusSeconds(1)), id.value())
                .update();
    }

    /**
     * Which of these documents need an object in {@code folder}. Checks under way need both places, and an upload needs the document it
     * is about to become, however old its store says the object is.
     */
    Set<UUID> needing(Set<UUID> ids, String folder) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(jdbc.sql("select id from document where id in (:ids)"
                        + " and (state = 'QUARANTINED' or object_key like :folder || '%')"
                        + " union select document_id from upload where document_id in (:ids) and state = 'OPEN'")
                .param("ids", ids)
                .param("folder", folder)
                .query(UUID.class)
                .list());
    }

    Optional<Document> find(DocumentId id) {
        return jdbc.sql("select * from document where id = ?")
                .param(id.value())
                .query(mapper::document)
                .optional();
    }

    List<Document> of(CaseId caseId) {
        return jdbc.sql("select * from document where case_id = ? order by uploaded_at, id")
                .param(caseId.value())
                .query(mapper::document)
                .list();
    }

    Set<String> slotsFilled(CaseId caseId) {
        return Set.copyOf(jdbc.sql("select distinct slot from document where case_id = ? and state = 'ACCEPTED'"
                        + " and loss is null")
                .param(caseId.value())
                .query(String.class)
                .list());
    }

    int assignAuthority(CaseId caseId, OrganisationId authority) {
        return jdbc.sql("update document set authority_id = ?, version = version + 1"
                        + " where case_id = ? and authority_id is null")
                .params(authority.value(), caseId.value())
                .update();
    }

    void move(Document document, String slot, List<Finding> findings) {
        jdbc.sql("update document set slot = :slot, findings = :findings::jsonb, version = version + 1 where id = :id")
                .param("slot", slot)
                .param("findings", json.writeValueAsString(findings))
                .param("id", document.id().value())
                .update();
    }

    boolean delete(Document document) {
        return jdbc.sql("delete from document where id = ? and version = ?")
                        .params(document.id().value(), document.version())
                        .update()
                == 1;
    }

    List<Document> deleteAll(CaseId caseId) {
        allowDeletion(true);
        List<Document> gone = jdbc.sql("delete from document where case_id = ? returning *")
                .param(caseId.value())
                .query(mapper::document)
                .list();
        allowDeletion(false);
        return gone;
    }

    private void allowDeletion(boolean allowed) {
        jdbc.sql("select set_config('bauweg.deletion', ?, true)")
                .param(allowed ? "on" : "")
                .query((row, number) -> 0)
                .single();
    }

    private static @Nullable String text(@Nullable OrganisationId organisation) {
        return organisation == null ? null : organisation.value();
    }
}
