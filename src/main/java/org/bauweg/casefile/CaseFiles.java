package org.bauweg.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bauweg.access.CaseAccess;
import org.bauweg.audit.Act;
import org.bauweg.audit.Journal;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The case files. Every change of a fact is journalled with it; callers stand in the case's scope. */
@Component
public class CaseFiles {

    private static final TypeReference<Map<String, Map<String, Object>>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CaseAccess access;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseFiles(
            JdbcClient jdbc,
            JsonMapper json,
            CaseAccess access,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.access = access;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Cases of an authority that ended before then, longest ago first. In its scope.
     *
     * @param after the last one of the page before; null for the first page
     */
    public List<CaseFile> closedBefore(OrganisationId authority, Instant time, @Nullable CaseFile after, int limit) {
        Instant at = after == null ? null : after.closedAt();
        return jdbc.sql("""
                        select * from case_file where authority_id = :authority and closed_at < :time
                        and (:at::timestamptz is null or (closed_at, id) > (:at::timestamptz, :id::uuid)) order by closed_at, id limit :limit""")
                .param("authority", authority.value())
                .param("time", Timestamp.from(time))
                .param("at", at == null ? null : Timestamp.from(at))
                .param("id", after == null ? null : after.id().value())
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    /**
     * Opens the case of a submitted draft, gives it its file number and lets its authority in.
     *
     * @param title at most 200 characters
     * @param answers the declaration: validated values by form
     */
    public CaseFile open(
            Draft draft, OrganisationId authority, String title, Map<String, Map<String, Object>> answers) {
        Instant now = clock.instant();
        int year = LocalDate.ofInstant(now, clock.getZone()).getYear();
        CaseFile opened = jdbc.sql("""
                        insert into case_file (id, authority_id, file_number, account_id, service, procedure, municipality_ags,
                        title, answers, received_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?) returning *""")
                .params(
                        draft.id().value(),
                        authority.value(),
                        fileNumber(authority, year),
                        draft.account().value(),
                        draft.service(),
                        draft.procedure().name(),
                        draft.municipalityAgs(),
                        title,
                        json.writeValueAsString(answers),
                        Timestamp.from(now))
                .query(this::row)
                .single();
        access.grantAuthority(draft.id(), authority);
        journal.append(
                opened.id(),
                authority,
                new Act(draft.account().toString(), "application.submitted", Map.of("file", opened.fileNumber())));
        return opened;
    }

    /** The case, if it exists in the scope. */
    public Optional<CaseFile> find(CaseId id) {
        return jdbc.sql("select * from case_file where id = ?")
                .param(id.value())
                .query(this::row)
                .optional();
    }

    /** @throws IllegalStateException if the case does not exist in the scope */
    public CaseFile require(CaseId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no case " + id + " in this scope"));
    }

    /**
     * The case, kept from everybody else until the end of the transaction, so that what is decided from its facts stays
     * true.
     *
     * @throws IllegalStateException if the case does not exist in the scope
     */
    public CaseFile lock(CaseId id) {
        return jdbc.sql("select * from case_file where id = ? for update")
                .param(id.value())
                .query(this::row)
                .optional()
                .orElseThrow(() -> new IllegalStateException("no case " + id + " in this scope"));
    }

    /** Submitted applications of an account, newest first, at most 200. In the account's scope. */
    public List<CaseFile> ownedBy(AccountId account) {
        return jdbc.sql("select * from case_file where account_id = ? order by received_at desc limit 200")
                .param(account.value())
                .query(this::row)
                .list();
    }

    /** Those of the cases that the scope can see, by id. */
    public Map<CaseId, CaseFile> find(Collection<CaseId> ids) {
        return jdbc
                .sql("select * from case_file where id = any(?)")
                .param(ids.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(this::row)
                .list()
                .stream()
                .collect(Collectors.toMap(CaseFile::id, file -> file));
    }

    /** Records a fact and its act by {@code actor} ({@link Act#SYSTEM} for the system); tells of it as {@link CaseFactRecorded}. */
    public void record(CaseId id, CaseFact fact, String actor) {
        Map<String, @Nullable Object> columns = fact.columns();
        String assignments =
                columns.keySet().stream().map(name -> name + " = :" + name).collect(Collectors.joining(", "));
        Map<String, @Nullable Object> parameters = new HashMap<>();
        columns.forEach((name, value) -> parameters.put(name, sql(value)));
        parameters.put("id", id.value());
        String authority = jdbc.sql("update case_file set version = version + 1, " + assignments
                        + " where id = :id returning authority_id")
                .params(parameters)
                .query(String.class)
                .single();
        journal.append(id, new OrganisationId(authority), new Act(actor, fact.code(), fact.details()));
        events.publishEvent(new CaseFactRecorded(id, fact));
    }

    private String fileNumber(OrganisationId authority, int year) {
        int number = jdbc.sql("""
                        insert into file_number (authority_id, year, last) values (?, ?, 1)
                        on conflict (authority_id, year) do update set last = file_number.last + 1 returning last""")
                .params(authority.value(), year)
                .query(Integer.class)
                .single();
        return "%s-%d-%05d".formatted(authority.value(), year, number);
    }

    private static @Nullable Object sql(@Nullable Object value) {
        return value instanceof Instant instant ? Timestamp.from(instant) : value;
    }

    CaseFile row(ResultSet row, int number) throws SQLException {
        String decision = row.getString("decision");
        String closure = row.getString("closure");
        return new CaseFile(
                new CaseId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getString("authority_id")),
                row.getString("file_number"),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("service"),
                Procedure.valueOf(row.getString("procedure")),
                row.getString("municipality_ags"),
                row.getString("title"),
                json.readValue(row.getString("answers"), ANSWERS),
                row.getTimestamp("received_at").toInstant(),
                row.getObject("completeness_due_on", LocalDate.class),
                row.getObject("documents_due_on", LocalDate.class),
                row.getObject("complete_on", LocalDate.class),
                row.getObject("decision_due_on", LocalDate.class),
                instant(row, "consulted_at"),
                row.getObject("heard_until", LocalDate.class),
                decision == null ? null : CaseFile.Decision.valueOf(decision),
                instant(row, "decided_at"),
                instant(row, "notice_provided_at"),
                instant(row, "notice_retrieved_at"),
                row.getObject("deemed_granted_on", LocalDate.class),
                closure == null ? null : CaseFile.Closure.valueOf(closure),
                instant(row, "closed_at"),
                instant(row, "procedure_since"),
                row.getObject("start_admissible_on", LocalDate.class),
                row.getObject("special_building", Boolean.class),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
