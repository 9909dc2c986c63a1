package org.bauweg.remedy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bauweg.audit.Act;
import org.bauweg.audit.Journal;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The actions of a case before the administrative court and how they end (§ 74 VwGO). Callers stand in the case's scope. */
@Component
public class CourtActions {

    private final JdbcClient jdbc;
    private final CaseFiles files;
    private final Journal journal;
    private final RemedyPeriods remedies;

    CourtActions(JdbcClient jdbc, CaseFiles files, Journal journal, RemedyPeriods remedies) {
        this.jdbc = jdbc;
        this.files = files;
        this.journal = journal;
        this.remedies = remedies;
    }

    /**
     * Keeps that somebody went to court, in time or late (§ 74 VwGO); once per run of the model.
     *
     * @param process the run of the model that follows the action
     * @param objection number of the objection whose decision is challenged; null if it is the notice itself
     * @return the action as it is kept
     */
    public CourtAction filed(
            CaseId caseId, String process, @Nullable Integer objection, String court, LocalDate on, String actor) {
        CaseFile file = files.lock(caseId);
        boolean late = remedies.action(caseId, objection)
                .filter(period -> on.isAfter(period.deadline().end()))
                .isPresent();
        int added = jdbc.sql("""
                        insert into court_action (case_id, number, authority_id, process, objection, court, filed_on, late)
                        select :case, coalesce(max(number), 0) + 1, :authority, :process, :objection, :court, :filed, :late
                        from court_action where case_id = :case on conflict (case_id, process) do nothing""")
                .param("case", caseId.value())
                .param("authority", file.authority().value())
                .param("process", process)
                .param("objection", objection, java.sql.Types.INTEGER)
                .param("court", court)
                .param("filed", on)
                .param("late", late)
                .update();
        if (added == 1 && objection == null) {
            log(file, "notice.inCourt", Map.of("on", on.toString(), "late", Boolean.toString(late)), actor);
        }
        return ofProcess(caseId, process).orElseThrow();
    }

    /**
     * Keeps how an action ended; the first time counts.
     *
     * @return the action as it is kept
     * @throws IllegalStateException if the run follows no action
     */
    public CourtAction ended(EndAction command) {
        CaseFile file = files.lock(command.caseId());
        int changed = jdbc.sql("""
                        update court_action set result = :result, final_on = :final, permit_annulled = :annulled,
                        reason = :reason where case_id = :case and process = :process and result is null""")
                .param("result", command.result().name())
                .param("final", command.finalOn())
                .param("annulled", command.permitAnnulled())
                .param("reason", command.reason())
                .param("case", command.caseId().value())
                .param("process", command.process())
                .update();
        CourtAction action = ofProcess(command.caseId(), command.process())
                .orElseThrow(() -> new IllegalStateException("run " + command.process() + " follows no action"));
        if (changed == 1) {
            log(
                    file,
                    "court.decided",
                    Map.of(
                            "result",
                            command.result().name(),
                            "on",
                            command.finalOn().toString()),
                    command.by());
        }
        return action;
    }

    /** The action that a run of the model follows. */
    public Optional<CourtAction> ofProcess(CaseId caseId, String process) {
        return jdbc.sql("select * from court_action where case_id = ? and process = ?")
                .params(caseId.value(), process)
                .query(CourtActions::row)
                .optional();
    }

    /** All actions of a case in order. */
    public List<CourtAction> of(CaseId caseId) {
        return jdbc.sql("select * from court_action where case_id = ? order by number")
                .param(caseId.value())
                .query(CourtActions::row)
                .list();
    }

    private void log(CaseFile file, String code, Map<String, String> details, String actor) {
        journal.append(file.id(), file.authority(), new Act(actor, code, new LinkedHashMap<>(details)));
    }

    private static CourtAction row(ResultSet row, int index) throws SQLException {
        String result = row.getString("result");
        return new CourtAction(
                row.getInt("number"),
                row.getObject("objection", Integer.class),
                row.getString("court"),
                row.getObject("filed_on", LocalDate.class),
                row.getBoolean("late"),
                result == null ? null : CourtAction.Result.valueOf(result),
                row.getObject("final_on", LocalDate.class),
                row.getBoolean("permit_annulled"));
    }
}
