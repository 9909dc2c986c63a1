package org.bauweg.construction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bauweg.audit.Act;
import org.bauweg.audit.Journal;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.Procedure;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The projects that may be built, and the rulings on projects that bind. Every change of a fact is journalled with it; callers stand in the case's scope. */
@Component
public class Constructions {

    private static final Set<String> NAMES = Set.of("site_manager", "shell_company");

    private final JdbcClient jdbc;
    private final Journal journal;

    Constructions(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** The project, once it may be built. */
    public Optional<Construction> find(CaseId caseId) {
        return jdbc.sql("select * from construction where case_id = ?")
                .param(caseId.value())
                .query(Constructions::row)
                .optional();
    }

    /** @throws IllegalStateException if it may not be built (yet) */
    public Construction require(CaseId caseId) {
        return find(caseId).orElseThrow(() -> new IllegalStateException("case " + caseId + " may not be built"));
    }

    /** Records a fact and its act by {@code actor} ({@link Act#SYSTEM} for the system). */
    public void record(CaseId caseId, ConstructionFact fact, String actor) {
        Map<String, @Nullable Object> columns = fact.columns();
        Map<String, @Nullable Object> parameters = new HashMap<>();
        columns.forEach(
                (name, value) -> parameters.put(name, value instanceof Instant at ? Timestamp.from(at) : value));
        parameters.put("id", caseId.value());
        String assignments = columns.keySet().stream()
                .map(name -> ", " + name + " = :" + name)
                .collect(Collectors.joining());
        String authority = jdbc.sql("update construction set version = version + 1" + assignments
                        + " where case_id = :id returning authority_id")
                .params(parameters)
                .query(String.class)
                .single();
        Map<String, String> details = new LinkedHashMap<>(fact.details());
        columns.forEach((name, value) -> {
            // names of people can be erased from a table, never from the journal
            if (value != null && !NAMES.contains(name)) {
                details.put(name, value.toString());
            }
        });
        journal.append(caseId, new OrganisationId(authority), new Act(actor, fact.code(), details));
    }

    /** The project may be built; doing this twice does no more than once. */
    void open(CaseFile file, String validityRule, LocalDate effectiveOn) {
        int opened = jdbc.sql("""
                        insert into construction (case_id, authority_id, validity_rule, effective_on) values (?, ?, ?, ?)
                        on conflict do nothing""")
                .params(file.id().value(), file.authority().value(), validityRule, effectiveOn)
                .update();
        if (opened == 1) {
            journal.append(
                    file.id(),
                    file.authority(),
                    new Act(
                            Act.SYSTEM,
                            file.procedure() == Procedure.P76 ? "construction.rulingValid" : "construction.opened",
                            Map.of("effective_on", effectiveOn.toString())));
        }
    }

    private static Construction row(ResultSet row, int number) throws SQLException {
        Timestamp released = row.getTimestamp("start_released_at");
        return new Construction(
                new CaseId(row.getObject("case_id", UUID.class)),
                new OrganisationId(row.getString("authority_id")),
                row.getString("validity_rule"),
                row.getObject("effective_on", LocalDate.class),
                row.getObject("extension_requested_on", LocalDate.class),
                row.getBoolean("extension_pending"),
                row.getObject("start_noticed_on", LocalDate.class),
                row.getObject("planned_start", LocalDate.class),
                row.getString("site_manager"),
                row.getString("shell_company"),
                released == null ? null : released.toInstant(),
                row.getObject("started_on", LocalDate.class),
                row.getObject("shell_on", LocalDate.class),
                row.getObject("completed_on", LocalDate.class),
                row.getObject("early_use_on", LocalDate.class),
                row.getObject("early_use_allowed", Boolean.class),
                row.getBoolean("use_blocked"),
                row.getObject("use_admissible_on", LocalDate.class),
                row.getObject("interrupted_on", LocalDate.class),
                row.getObject("lapsed_on", LocalDate.class),
                row.getObject("annulled_on", LocalDate.class));
    }
}
