package org.bauweg.documents;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bauweg.inspection.ArchiveVerdict;
import org.bauweg.inspection.FileFacts;
import org.bauweg.inspection.Finding;
import org.bauweg.shared.DocumentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Which files are still to be verified as PDF/A. All methods run in the caller's transaction and scope. */
final class ArchiveRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final DocumentMapper mapper;

    ArchiveRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.mapper = new DocumentMapper(json);
    }

    /** A file taken over, this many times so far. */
    record Due(Document document, int attempts) {}

    /** Takes a file over that nobody verifies now; none when there is none. */
    List<Due> claim(Duration lease) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        update document set archive_lease = :until, archive_attempts = archive_attempts + 1
                        where id in (select id from document where archive_lease <= :now
                            order by archive_lease limit 1 for update skip locked) returning *""")
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(lease)))
                .query((row, number) -> new Due(mapper.document(row, number), row.getInt("archive_attempts")))
                .list();
    }

    /** Adds the verdict to what is known of the file; once, and not to one removed meanwhile. */
    void settle(DocumentId id, ArchiveVerdict verdict) {
        jdbc.sql("select * from document where id = ? and archive_lease is not null for update")
                .param(id.value())
                .query(mapper::document)
                .optional()
                .ifPresent(document -> update(document, verdict));
    }

    private void update(Document document, ArchiveVerdict verdict) {
        List<Finding> findings = new ArrayList<>(document.findings());
        findings.addAll(verdict.findings());
        Boolean met = verdict.met();
        FileFacts facts = met == null
                ? document.facts()
                : document.facts().with(document.facts().plan().withPdfa(met));
        jdbc.sql("update document set archive_lease = null, findings = :findings::jsonb, facts = :facts::jsonb,"
                        + " version = version + 1 where id = :id")
                .param("id", document.id().value())
                .param("findings", json.writeValueAsString(findings))
                .param("facts", json.writeValueAsString(facts))
                .update();
    }
}
