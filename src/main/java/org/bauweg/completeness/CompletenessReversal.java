package org.bauweg.completeness;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.bauweg.casefile.CaseFact;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.deadlines.DeadlineRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes a confirmed completeness back before a decision: an act of its own beside the confirmation, which stays as it was. The
 * period for the decision ends without effect, so that no permit is granted by lapse of time; a later confirmation starts a new
 * one. The month for the check (§ 70 Abs. 2 HBO) counts from the receipt and does not begin anew. In the case's scope.
 */
@Component
public class CompletenessReversal {

    private final JdbcClient jdbc;
    private final CaseFiles files;
    private final DeadlineLedger ledger;
    private final CompletenessActs acts;
    private final Clock clock;

    CompletenessReversal(JdbcClient jdbc, CaseFiles files, DeadlineLedger ledger, CompletenessActs acts, Clock clock) {
        this.jdbc = jdbc;
        this.acts = acts;
        this.files = files;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Withdraws the confirmation that holds. */
    public WithdrawalOfCompleteness withdraw(WithdrawCompleteness command) {
        CaseFile file = files.lock(command.caseId());
        Optional<WithdrawalOfCompleteness> refusal = refusal(file);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        LocalDate formerly = Objects.requireNonNull(file.completeOn());
        if (command.reason().isEmpty() || command.reason().length() > WithdrawCompleteness.REASON_LIMIT) {
            return new WithdrawalOfCompleteness.ReasonMissing();
        }
        record(file, formerly, command);
        LocalDate today = LocalDate.now(clock);
        ledger.of(file.id()).stream()
                .filter(period -> period.state().isOpen())
                .filter(period -> period.deadline().rule().purpose() == DeadlineRule.Purpose.DECISION)
                .forEach(
                        period -> ledger.cancel(period.id(), today, command.by().toString()));
        files.record(
                file.id(),
                new CaseFact.CompletenessWithdrawn(formerly, command.reason()),
                command.by().toString());
        return new WithdrawalOfCompleteness.Withdrawn(formerly);
    }

    /** Why nothing of this case can be withdrawn; empty if a confirmation holds that can. */
    public Optional<WithdrawalOfCompleteness> refusal(CaseFile file) {
        if (file.decidedAt() != null || file.closure() != null || isGrantedByLaw(file)) {
            return Optional.of(new WithdrawalOfCompleteness.AlreadyDecided());
        }
        return file.completeOn() == null || isCompleteByLaw(file)
                ? Optional.of(new WithdrawalOfCompleteness.NotConfirmed())
                : Optional.empty();
    }

    /** The period for the decision is over, though nothing has recorded it yet. */
    private boolean isGrantedByLaw(CaseFile file) {
        return ledger.of(file.id()).stream()
                .filter(period -> period.state().isOpen())
                .filter(period -> period.deadline().rule().purpose() == DeadlineRule.Purpose.DECISION)
                .anyMatch(period -> !clock.instant().isBefore(period.dueInstant()));
    }

    /** Nobody confirmed it, so nobody can withdraw it (§ 70 Abs. 2 S. 2 HBO). */
    private boolean isCompleteByLaw(CaseFile file) {
        return acts.find(file.id())
                .filter(act -> act.kind() == CompletenessAct.Kind.DEEMED)
                .isPresent();
    }

    private void record(CaseFile file, LocalDate formerly, WithdrawCompleteness command) {
        jdbc.sql("""
                        insert into completeness_withdrawal (case_id, number, authority_id, complete_on, reason, withdrawn_by,
                        withdrawn_at) values (:case, completeness_round(:case), :authority, :on, :reason, :by, :at)""")
                .param("case", file.id().value())
                .param("authority", file.authority().value())
                .param("on", formerly)
                .param("reason", command.reason())
                .param("by", command.by().value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
