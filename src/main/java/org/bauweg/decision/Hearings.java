package org.bauweg.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.bauweg.audit.Act;
import org.bauweg.casefile.CaseFact;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.deadlines.DeadlineChanged;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.deadlines.StartDeadline;
import org.bauweg.deadlines.Turn;
import org.bauweg.decision.Hearing.State;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hears the applicant before a refusal, once (§ 28 Abs. 1 HVwVfG). Callers stand in the case's scope. */
@Component
public class Hearings {

    private static final String RULE = "D28A";

    private final JdbcClient jdbc;
    private final DeadlineLedger ledger;
    private final DecisionPeriods decision;
    private final CaseFiles files;
    private final Clock clock;

    Hearings(JdbcClient jdbc, DeadlineLedger ledger, DecisionPeriods decision, CaseFiles files, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.decision = decision;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Tells the applicant what a refusal would rest on.
     *
     * @param dueOn last day for the answer, a reasonable time from now and before silence would grant the application
     */
    public HearingOutcome open(CaseId caseId, String reasons, LocalDate dueOn, AccountId by) {
        CaseFile file = files.lock(caseId);
        if (file.decidedAt() != null || file.closure() != null) {
            return new HearingOutcome.TooLate();
        }
        if (find(caseId).filter(Hearing::isStanding).isPresent()) {
            return new HearingOutcome.AlreadyHeard();
        }
        if (reasons.isBlank()) {
            return new HearingOutcome.ReasonsMissing();
        }
        Optional<LocalDate> fiction = fictionBefore(caseId, dueOn);
        if (fiction.isPresent()) {
            return new HearingOutcome.AfterFiction(fiction.get());
        }
        if (!dueOn.isAfter(today())) {
            return new HearingOutcome.DueInPast(today());
        }
        LedgerDeadline period =
                ledger.start(StartDeadline.of(caseId, file.authority(), RULE, received(file), today(), Turn.APPLICANT)
                        .until(dueOn)
                        .by(by.toString()));
        jdbc.sql("""
                        insert into hearing (case_id, authority_id, reasons, opened_by, opened_at, state)
                        values (?, ?, ?, ?, ?, 'OPEN')
                        on conflict (case_id) do update set reasons = excluded.reasons, opened_by = excluded.opened_by,
                        opened_at = excluded.opened_at, state = excluded.state, statement = '', ended_at = null
                        where hearing.state = 'CANCELLED'""")
                .params(
                        caseId.value(),
                        file.authority().value(),
                        reasons.strip(),
                        by.value(),
                        Timestamp.from(clock.instant()))
                .update();
        files.record(caseId, new CaseFact.HearingOpened(period.deadline().end()), by.toString());
        return new HearingOutcome.Opened(period);
    }

    /** The day silence grants the application, if that comes before the day after {@code dueOn}. */
    public Optional<LocalDate> fictionBefore(CaseId caseId, LocalDate dueOn) {
        return decision.of(caseId)
                .filter(period -> period.state() == LedgerDeadline.State.RUNNING && period.effective())
                .filter(DecisionPeriods::isFiction)
                .map(period -> period.deadline().end())
                .filter(end -> !dueOn.isBefore(end));
    }

    /** The applicant answered; false if no hearing is open. */
    public boolean answer(CaseId caseId, String statement, AccountId by) {
        return end(caseId, State.ANSWERED, statement.strip(), by.toString());
    }

    /** The last day passed without an answer; false if no hearing is open. */
    public boolean silence(CaseId caseId) {
        return end(caseId, State.SILENT, "", Act.SYSTEM);
    }

    /** Ends an open hearing and its period without effect, since there is nothing to refuse any more or not yet. */
    public void cancel(CaseId caseId) {
        if (close(caseId, State.CANCELLED, "")) {
            ledger.open(caseId, RULE, "").ifPresent(period -> ledger.cancel(period.id(), today(), Act.SYSTEM));
        }
    }

    /** The hearing of the case, if there was or is one. */
    public Optional<Hearing> find(CaseId caseId) {
        return jdbc.sql("select * from hearing where case_id = ?")
                .param(caseId.value())
                .query(Hearings::row)
                .optional();
    }

    /** The case file shows the last day the ledger knows. */
    @EventListener
    void changed(DeadlineChanged event) {
        LedgerDeadline after = event.after();
        LedgerDeadline before = event.before();
        if (before != null
                && after.rule().equals(RULE)
                && after.state().isOpen()
                && !before.deadline().end().equals(after.deadline().end())) {
            files.record(
                    after.caseId(), new CaseFact.HearingOpened(after.deadline().end()), Act.SYSTEM);
        }
    }

    private boolean end(CaseId caseId, State state, String statement, String actor) {
        files.lock(caseId);
        if (!close(caseId, state, statement)) {
            return false;
        }
        ledger.open(caseId, RULE, "").ifPresent(period -> {
            if (state == State.SILENT) {
                ledger.lapse(period.id(), actor);
            } else {
                ledger.meet(period.id(), today(), actor);
            }
        });
        files.record(caseId, new CaseFact.HearingEnded(state == State.ANSWERED), actor);
        return true;
    }

    private boolean close(CaseId caseId, State state, String statement) {
        return jdbc.sql(
                                "update hearing set state = ?, statement = ?, ended_at = ? where case_id = ? and state = 'OPEN'")
                        .params(state.name(), statement, Timestamp.from(clock.instant()), caseId.value())
                        .update()
                == 1;
    }

    private static Hearing row(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Hearing(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("reasons"),
                new AccountId(row.getObject("opened_by", UUID.class)),
                row.getTimestamp("opened_at").toInstant(),
                State.valueOf(row.getString("state")),
                row.getString("statement"),
                ended == null ? null : ended.toInstant());
    }

    private LocalDate received(CaseFile file) {
        return LocalDate.ofInstant(file.receivedAt(), clock.getZone());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
