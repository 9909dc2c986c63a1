package org.bauweg.construction;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bauweg.audit.Act;
import org.bauweg.audit.Journal;
import org.bauweg.construction.Inspection.Defect;
import org.bauweg.construction.Inspection.Occasion;
import org.bauweg.construction.Inspection.Severity;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The inspections of a site with their defects (§§ 83, 84 HBO). Callers stand in the case's scope. */
@Component
public class Inspections {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    Inspections(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** Keeps an inspection; one per run of the model. */
    public void record(RecordInspection command) {
        int number = jdbc.sql("""
                        insert into inspection (case_id, number, authority_id, process, occasion, inspected_on, report,
                        inspected_by, recorded_at)
                        select :case, coalesce(max(number), 0) + 1, :authority, :process, :occasion, :on, :report, :by, :at
                        from inspection where case_id = :case returning number""")
                .param("case", command.caseId().value())
                .param("authority", command.authority().value())
                .param("process", command.process())
                .param("occasion", command.occasion().name())
                .param("on", command.on())
                .param("report", command.report())
                .param("by", command.by().value())
                .param("at", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
        for (int i = 0; i < command.defects().size(); i++) {
            add(command, number, i + 1, command.defects().get(i));
        }
        journal.append(
                command.caseId(),
                command.authority(),
                new Act(
                        command.by().toString(),
                        "construction.inspected",
                        Map.of(
                                "occasion", command.occasion().name(),
                                "on", command.on().toString(),
                                "defects", Integer.toString(command.defects().size()))));
    }

    /** All inspections of a case in order. */
    public List<Inspection> of(CaseId caseId) {
        return jdbc
                .sql("select number from inspection where case_id = ? order by number")
                .param(caseId.value())
                .query(Integer.class)
                .list()
                .stream()
                .map(number -> read(caseId, number))
                .toList();
    }

    /** The inspection that a run of the model deals with; empty if none was made. */
    public Optional<Inspection> ofProcess(CaseId caseId, String process) {
        return jdbc.sql("select number from inspection where case_id = ? and process = ? order by number desc limit 1")
                .params(caseId.value(), process)
                .query(Integer.class)
                .optional()
                .map(number -> read(caseId, number));
    }

    /** The defects of the inspection are mended. */
    public void remedied(CaseId caseId, OrganisationId authority, int inspection, LocalDate on, AccountId by) {
        jdbc.sql("""
                        update inspection_defect set remedied_on = ?
                        where case_id = ? and inspection = ? and remedied_on is null""").params(on, caseId.value(), inspection).update();
        journal.append(
                caseId, authority, new Act(by.toString(), "construction.defectsRemedied", Map.of("on", on.toString())));
    }

    /** Open defects get a new day. */
    public void prolong(CaseId caseId, OrganisationId authority, int inspection, LocalDate dueOn, AccountId by) {
        jdbc.sql("""
                        update inspection_defect set due_on = ?
                        where case_id = ? and inspection = ? and remedied_on is null""").params(dueOn, caseId.value(), inspection).update();
        journal.append(
                caseId,
                authority,
                new Act(by.toString(), "construction.defectsProlonged", Map.of("until", dueOn.toString())));
    }

    private void add(RecordInspection command, int inspection, int number, RecordInspection.Found defect) {
        jdbc.sql("""
                        insert into inspection_defect (case_id, inspection, number, authority_id, severity, text, due_on)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        command.caseId().value(),
                        inspection,
                        number,
                        command.authority().value(),
                        defect.severity().name(),
                        defect.text(),
                        defect.dueOn())
                .update();
    }

    private Inspection read(CaseId caseId, int number) {
        List<Defect> defects = jdbc.sql(
                        "select * from inspection_defect where case_id = ? and inspection = ? order by number")
                .params(caseId.value(), number)
                .query((row, index) -> new Defect(
                        row.getInt("number"),
                        Severity.valueOf(row.getString("severity")),
                        row.getString("text"),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("remedied_on", LocalDate.class)))
                .list();
        return jdbc.sql("select * from inspection where case_id = ? and number = ?")
                .params(caseId.value(), number)
                .query((row, index) -> new Inspection(
                        number,
                        Occasion.valueOf(row.getString("occasion")),
                        row.getObject("inspected_on", LocalDate.class),
                        row.getString("report"),
                        defects))
                .single();
    }
}
