package org.bauweg.remedy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bauweg.audit.Act;
import org.bauweg.audit.Journal;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.remedy.Objection.Channel;
import org.bauweg.remedy.Objection.Objector;
import org.bauweg.remedy.Objection.Result;
import org.bauweg.remedy.Objection.State;
import org.bauweg.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The objections of a case and what becomes of them (§§ 68-73 VwGO). Callers stand in the case's scope. */
@Component
public class Objections {

    private final JdbcClient jdbc;
    private final CaseFiles files;
    private final RemedyPeriods remedies;
    private final ThirdPartyPeriods thirdParties;
    private final Journal journal;
    private final Clock clock;

    Objections(
            JdbcClient jdbc,
            CaseFiles files,
            RemedyPeriods remedies,
            ThirdPartyPeriods thirdParties,
            Journal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.remedies = remedies;
        this.thirdParties = thirdParties;
        this.journal = journal;
        this.clock = clock;
    }

    /** Keeps an objection, in time or late; the applicant's ends the period. Gives back its number. */
    public int lodge(LodgeObjection command) {
        CaseFile file = files.lock(command.caseId());
        boolean late = isLate(file, command);
        int number = jdbc.sql("""
                        insert into objection (case_id, number, authority_id, objector, name, channel, received_on, late, text,
                        recorded_by, recorded_at, state)
                        select :case, coalesce(max(number), 0) + 1, :authority, :objector, :name, :channel, :received, :late,
                        :text, :by, :at, 'LODGED' from objection where case_id = :case returning number""")
                .param("case", file.id().value())
                .param("authority", file.authority().value())
                .param("objector", command.objector().name())
                .param("name", command.name())
                .param("channel", command.channel().name())
                .param("received", command.receivedOn())
                .param("late", late)
                .param("text", command.text())
                .param("by", command.by().value())
                .param("at", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
        log(
                file,
                "objection.lodged",
                Map.of(
                        "number", Integer.toString(number),
                        "objector", command.objector().name(),
                        "received", command.receivedOn().toString(),
                        "late", Boolean.toString(late)),
                command.by().toString());
        ThirdParty third = command.thirdParty();
        if (third != null) {
            thirdParties.record(
                    file, number, third, command.receivedOn(), command.by().toString());
        } else if (!late) {
            remedies.challenged(file, command.receivedOn(), command.by().toString());
        }
        return number;
    }

    /** A run of the model deals with this objection from now on. */
    public void takeUp(CaseId caseId, int number, String process) {
        jdbc.sql("update objection set process = ? where case_id = ? and number = ?")
                .params(process, caseId.value(), number)
                .update();
    }

    /** The objection that a run of the model deals with. */
    public Optional<Objection> ofProcess(CaseId caseId, String process) {
        return jdbc.sql("select * from objection where case_id = ? and process = ?")
                .params(caseId.value(), process)
                .query(Objections::row)
                .optional();
    }

    /** All objections of a case in order. */
    public List<Objection> of(CaseId caseId) {
        return jdbc.sql("select * from objection where case_id = ? order by number")
                .param(caseId.value())
                .query(Objections::row)
                .list();
    }

    /** The authority has looked at it: gave in, submitted it, or it was taken back. */
    public void reviewed(
            CaseId caseId, int number, State state, @Nullable Boolean reinstated, String reason, String actor) {
        CaseFile file = files.lock(caseId);
        jdbc.sql("update objection set state = :state, reinstated = :reinstated, reason = :reason"
                        + " where case_id = :case and number = :number")
                .param("state", state.name())
                .param("reinstated", reinstated, java.sql.Types.BOOLEAN)
                .param("reason", reason)
                .param("case", caseId.value())
                .param("number", number)
                .update();
        log(
                file,
                "objection.reviewed",
                Map.of(
                        "number", Integer.toString(number),
                        "state", state.name(),
                        "reinstated", String.valueOf(reinstated),
                        "reason", reason),
                actor);
    }

    /** That the authority gave in was notified to whoever is burdened by it. */
    public void notified(CaseId caseId, int number, LocalDate on, String actor) {
        CaseFile file = files.lock(caseId);
        jdbc.sql("update objection set served_on = ? where case_id = ? and number = ?")
                .params(on, caseId.value(), number)
                .update();
        log(file, "objection.remedyNotified", Map.of("number", Integer.toString(number), "on", on.toString()), actor);
    }

    /** The next instance has decided. */
    public void decided(CaseId caseId, int number, Result result, @Nullable LocalDate servedOn, String actor) {
        CaseFile file = files.lock(caseId);
        State state = result == Result.WITHDRAWN ? State.WITHDRAWN : State.DECIDED;
        jdbc.sql("update objection set state = :state, result = :result, served_on = :served"
                        + " where case_id = :case and number = :number")
                .param("state", state.name())
                .param("result", result.name())
                .param("served", servedOn, java.sql.Types.DATE)
                .param("case", caseId.value())
                .param("number", number)
                .update();
        log(
                file,
                "objection.decided",
                Map.of("number", Integer.toString(number), "result", result.name(), "served", String.valueOf(servedOn)),
                actor);
    }

    /**
     * Somebody went to court over it in time. True if that had become known after the end and the decision counted as final
     * until now.
     */
    public boolean inCourt(CaseId caseId, int number, String court, LocalDate on, String actor) {
        CaseFile file = files.lock(caseId);
        boolean stood = of(caseId).stream().anyMatch(each -> each.number() == number && each.state() == State.FINAL);
        jdbc.sql("update objection set state = 'IN_COURT', court = ?, action_on = ? where case_id = ? and number = ?")
                .params(court, on, caseId.value(), number)
                .update();
        log(file, "objection.inCourt", Map.of("number", Integer.toString(number), "on", on.toString()), actor);
        if (stood) {
            log(file, "objection.contestableAgain", Map.of("number", Integer.toString(number)), actor);
        }
        return stood;
    }

    /** Nobody went to court over it in time, or the court has decided. */
    public void settled(CaseId caseId, int number) {
        CaseFile file = files.lock(caseId);
        jdbc.sql("update objection set state = 'FINAL' where case_id = ? and number = ?")
                .params(caseId.value(), number)
                .update();
        log(file, "objection.final", Map.of("number", Integer.toString(number)), Act.SYSTEM);
    }

    private boolean isLate(CaseFile file, LodgeObjection command) {
        ThirdParty third = command.thirdParty();
        if (third != null) {
            return thirdParties.late(file, third, command.receivedOn());
        }
        LocalDate last = remedies.running(command.caseId())
                .map(period -> period.deadline().end())
                .orElse(remedies.require(command.caseId()).uncontestableOn());
        // without either, another objection of the applicant's came in time
        return last != null && command.receivedOn().isAfter(last);
    }

    private void log(CaseFile file, String code, Map<String, String> details, String actor) {
        journal.append(file.id(), file.authority(), new Act(actor, code, details));
    }

    private static Objection row(ResultSet row, int index) throws SQLException {
        String result = row.getString("result");
        return new Objection(
                row.getInt("number"),
                Objector.valueOf(row.getString("objector")),
                row.getString("name"),
                Channel.valueOf(row.getString("channel")),
                row.getObject("received_on", LocalDate.class),
                row.getBoolean("late"),
                row.getString("text"),
                State.valueOf(row.getString("state")),
                row.getObject("reinstated", Boolean.class),
                row.getString("reason"),
                result == null ? null : Result.valueOf(result),
                row.getObject("served_on", LocalDate.class),
                row.getString("court"),
                row.getObject("action_on", LocalDate.class));
    }
}
