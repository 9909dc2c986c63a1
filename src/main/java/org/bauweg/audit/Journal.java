package org.bauweg.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The append-only record of every act. Each entry carries the hash of the one before it; the database refuses to change
 * or delete one. Entries of a case form one chain, what concerns no case forms the chain {@code security}.
 */
@Component
public class Journal {

    private static final String SECURITY = "security";
    // one statement: the chain's head moves and the entry is written together, so no two entries share a position
    private static final String APPEND = """
            with head as (
                insert into journal_stream as s (stream, case_id, authority_id, length, hash)
                values (:stream, nullif(:caseId, '')::uuid, nullif(:authority, ''), 1, sha256(convert_to(:content, 'UTF8')))
                on conflict (stream) do update
                set length = s.length + 1, hash = sha256(s.hash || convert_to(:content, 'UTF8'))
                returning length, hash)
            insert into journal (stream, position, case_id, authority_id, at, actor, act, content, hash)
            select :stream, length, nullif(:caseId, '')::uuid, nullif(:authority, ''), :at::timestamptz, :actor, :act, :content, hash from head""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Journal(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Records an act on a case, in the current transaction and scope. */
    public void append(CaseId caseId, OrganisationId authority, Act act) {
        append("case:" + caseId, caseId, authority, act);
    }

    /** Records what concerns no single case: refused access, locked accounts. Needs the system scope. */
    public void appendSecurity(Act act) {
        append(SECURITY, null, null, act);
    }

    /** The entries of a case, oldest first. */
    public List<JournalEntry> of(CaseId caseId) {
        return jdbc.sql("select position, at, actor, act, content from journal where case_id = ? order by position")
                .param(caseId.value())
                .query(this::entry)
                .list();
    }

    /** The newest entries that concern no case, newest first, at most {@code limit}. Needs the system scope. */
    public List<JournalEntry> security(int limit) {
        return jdbc.sql("""
                        select position, at, actor, act, content from journal where stream = ?
                        order by position desc limit ?""").param(SECURITY).param(limit).query(this::entry).list();
    }

    /** Recomputes every chain the scope can see and says where one is broken; empty if none is. */
    public List<JournalBreak> verify() {
        List<JournalBreak> breaks = new ArrayList<>();
        jdbc.sql("select stream from journal_stream order by stream")
                .query(String.class)
                .list()
                .forEach(stream -> check(stream).ifPresent(breaks::add));
        jdbc.sql("select distinct stream from journal j where not exists"
                        + " (select 1 from journal_stream s where s.stream = j.stream)")
                .query(String.class)
                .list()
                .forEach(stream -> breaks.add(new JournalBreak(stream, 0)));
        return breaks;
    }

    /** How many entries the scope can see. */
    public long size() {
        return jdbc.sql("select coalesce(sum(length), 0) from journal_stream")
                .query(Long.class)
                .single();
    }

    private void append(String stream, @Nullable CaseId caseId, @Nullable OrganisationId authority, Act act) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("at", at.toString());
        content.put("actor", act.actor());
        content.put("act", act.code());
        content.put("details", act.details());
        jdbc.sql(APPEND)
                .param("stream", stream)
                .param("caseId", Objects.toString(caseId, ""))
                .param("authority", Objects.toString(authority, ""))
                .param("at", at.toString())
                .param("actor", act.actor())
                .param("act", act.code())
                .param("content", json.writeValueAsString(content))
                .update();
    }

    private JournalEntry entry(ResultSet row, int number) throws SQLException {
        Content content = json.readValue(row.getString("content"), Content.class);
        return new JournalEntry(
                row.getLong("position"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("act"),
                content.details());
    }

    private Optional<JournalBreak> check(String stream) {
        byte[] hash = new byte[0];
        long expected = 1;
        List<Row> rows = rows(stream);
        for (Row row : rows) {
            hash = sha256(hash, row.content());
            if (row.position() != expected || !hex(hash).equals(row.hash()) || !agrees(row)) {
                return Optional.of(new JournalBreak(stream, expected));
            }
            expected++;
        }
        boolean whole = !rows.isEmpty()
                && rows.get(0).length() == expected - 1
                && rows.get(0).head().equals(hex(hash));
        return whole ? Optional.empty() : Optional.of(new JournalBreak(stream, expected));
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    private boolean agrees(Row row) {
        Map<String, Object> content = json.readValue(row.content(), new TypeReference<Map<String, Object>>() {});
        return row.actor().equals(content.get("actor"))
                && row.act().equals(content.get("act"))
                && row.at().toString().equals(content.get("at"));
    }

    /** Head and entries of a chain from one statement, so that entries written meanwhile break nothing. */
    private List<Row> rows(String stream) {
        return jdbc.sql("""
                        select j.position, j.at, j.actor, j.act, j.content, j.hash, s.length, s.hash as head
                        from journal j join journal_stream s using (stream) where stream = ? order by j.position""")
                .param(stream)
                .query((row, number) -> new Row(
                        row.getLong("position"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("act"),
                        row.getString("content"),
                        hex(row.getBytes("hash")),
                        row.getLong("length"),
                        hex(row.getBytes("head"))))
                .list();
    }

    private static byte[] sha256(byte[] before, String content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            return digest.digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Row(
            long position,
            Instant at,
            String actor,
            String act,
            String content,
            String hash,
            long length,
            String head) {}

    private record Content(Map<String, String> details) {}
}
