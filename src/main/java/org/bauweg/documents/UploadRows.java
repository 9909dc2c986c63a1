package org.bauweg.documents;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code upload}. All methods run in the caller's transaction and scope. */
final class UploadRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final UploadSettings settings;
    private final Clock clock;
    private final UploadMapper mapper;

    UploadRows(JdbcClient jdbc, JsonMapper json, UploadSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
        this.mapper = new UploadMapper(json);
    }

    /** What has been stored of an upload after some more bytes came. */
    record Progress(long offset, List<String> tags, List<String> rests, RunningDigest digest) {}

    void insert(UploadId id, BeginUpload wish, String name, PartialObject object) {
        ReceiveDocument file = wish.file();
        jdbc.sql("""
                        insert into upload (id, account_id, case_id, authority_id, slot, task, origin, file_name,
                            declared_type, file_modified, metadata, size_bytes, document_id, store_name, part_size, digest,
                            lease_until, created_at, expires_at)
                        values (:id, :account, :caseId, :authority, :slot, :task, :origin, :name, :declared, :modified,
                            :metadata, :size, :document, :store, :part, :digest, :now, :now, :expires)""")
                .param("id", id.value())
                .param("account", file.uploadedBy().value())
                .param("caseId", file.caseId().value())
                .param(
                        "authority",
                        file.authority() == null ? null : file.authority().value())
                .param("slot", file.slot())
                .param("task", file.task())
                .param("origin", file.origin().name())
                .param("name", name)
                .param("declared", file.declaredType())
                .param("modified", wish.modified())
                .param("metadata", wish.metadata())
                .param("size", file.announcedSize())
                // one id for both: whoever sees the object in the store finds the row
                .param("document", id.value())
                .param("store", object.name())
                .param("part", settings.partSize().toBytes())
                .param("digest", new RunningDigest().state())
                .param("now", now())
                .param("expires", expiry())
                .update();
    }

    Optional<Upload> find(UploadId id, AccountId account) {
        return jdbc.sql("select * from upload where id = ? and account_id = ?")
                .params(id.value(), account.value())
                .query(mapper::upload)
                .optional();
    }

    /** What somebody has begun in a case and not finished, oldest first. */
    List<Upload> unfinished(CaseId caseId, AccountId account) {
        return jdbc.sql("select * from upload where case_id = ? and account_id = ? and state = 'OPEN'"
                        + " and offset_bytes < size_bytes and expires_at > ? order by created_at, id")
                .params(caseId.value(), account.value(), now())
                .query(mapper::upload)
                .list();
    }

    /** Bytes that unfinished uploads of a case will need. */
    long announced(CaseId caseId) {
        return jdbc.sql("select coalesce(sum(size_bytes), 0) from upload"
                        + " where case_id = ? and state = 'OPEN' and expires_at > ?")
                .params(caseId.value(), now())
                .query(Long.class)
                .single();
    }

    int count(CaseId caseId) {
        return jdbc.sql("select count(*) from upload where case_id = ? and state = 'OPEN' and expires_at > ?")
                .params(caseId.value(), now())
                .query(Integer.class)
                .single();
    }

    /** Goes on with an upload where its stored part ends; whoever did so before may no longer commit. */
    Optional<UploadWork> claim(UploadId id, AccountId account, long offset) {
        return jdbc.sql("""
                        update upload set claim = claim + 1, lease_until = :lease
                        where id = :id and account_id = :account and offset_bytes = :offset and state = 'OPEN'
                            and expires_at > :now returning *""")
                .param("id", id.value())
                .param("account", account.value())
                .param("offset", offset)
                .param("now", now())
                .param("lease", lease())
                .query(mapper::work)
                .optional();
    }

    /** The upload as it stands, if nobody else has gone on with it. */
    Optional<UploadWork> claimed(UploadWork work) {
        return jdbc.sql("select * from upload where id = ? and claim = ? and state = 'OPEN'")
                .params(work.upload().id().value(), work.claim())
                .query(mapper::work)
                .optional();
    }

    /** Keeps what came; false if another request has gone on with the upload. */
    boolean commit(UploadWork work, Progress progress) {
        return jdbc.sql("""
                        update upload set offset_bytes = :offset, parts = :parts, rests = :rests, digest = :digest,
                            expires_at = :expires, lease_until = :lease
                        where id = :id and claim = :claim and state = 'OPEN'""")
                        .param("offset", progress.offset())
                        .param("parts", progress.tags().toArray(String[]::new))
                        .param("rests", progress.rests().toArray(String[]::new))
                        .param("digest", progress.digest().state())
                        .param("expires", expiry())
                        .param("lease", lease())
                        .param("id", work.upload().id().value())
                        .param("claim", work.claim())
                        .update()
                == 1;
    }

    /** Ends an upload whose bytes are all there; false if another node has done so. */
    boolean finish(UploadWork work, ReceiveOutcome.@Nullable Refused refusal) {
        return jdbc.sql("""
                        update upload set state = :state, refusal = :refusal::jsonb, parts = '{}', rests = '{}'
                        where id = :id and claim = :claim and state = 'OPEN'""")
                        .param("state", refusal == null ? "DONE" : "REFUSED")
                        .param("refusal", refusal == null ? null : json.writeValueAsString(refusal))
                        .param("id", work.upload().id().value())
                        .param("claim", work.claim())
                        .update()
                == 1;
    }

    /** Takes uploads over whose last step nobody did. */
    List<UploadWork> claimComplete(int limit) {
        return jdbc.sql("""
                        update upload set claim = claim + 1, attempts = attempts + 1, lease_until = :lease
                        where id in (select id from upload where state = 'OPEN' and offset_bytes = size_bytes
                            and lease_until < :now order by lease_until limit :limit for update skip locked)
                        returning *""")
                .param("lease", lease())
                .param("now", now())
                .param("limit", limit)
                .query(mapper::work)
                .list();
    }

    /** Removes uploads whose time is over; what they left in the store is the caller's to remove. */
    List<UploadWork> deleteExpired(int limit) {
        return jdbc.sql("""
                        delete from upload where id in (select id from upload where expires_at < :now
                            order by expires_at limit :limit for update skip locked) returning *""")
                .param("now", now())
                .param("limit", limit)
                .query(mapper::work)
                .list();
    }

    /** Removes an upload of an account. */
    Optional<UploadWork> delete(UploadId id, AccountId account) {
        return jdbc.sql("delete from upload where id = ? and account_id = ? returning *")
                .params(id.value(), account.value())
                .query(mapper::work)
                .optional();
    }

    /** Whether any upload of a case, of whomever, has not become a document or been refused. */
    boolean anyOpen(CaseId caseId) {
        return jdbc.sql("select exists (select 1 from upload where case_id = ? and state = 'OPEN')")
                .param(caseId.value())
                .query(Boolean.class)
                .single();
    }

    /** Removes all uploads of a case. */
    List<UploadWork> deleteOf(CaseId caseId) {
        return jdbc.sql("delete from upload where case_id = ? returning *")
                .param(caseId.value())
                .query(mapper::work)
                .list();
    }

    /** Which of these uploads are still open. */
    Set<UUID> open(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("select id from upload where id in (:ids) and state = 'OPEN'")
                        .param("ids", ids)
                        .query(UUID.class)
                        .list());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Timestamp lease() {
        return Timestamp.from(clock.instant().plus(settings.lease()));
    }

    private Timestamp expiry() {
        Instant end = clock.instant().plus(settings.keep());
        return Timestamp.from(end);
    }
}
