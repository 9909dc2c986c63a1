package org.bauweg.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.consultation.Consultation.State;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.springframework.stereotype.Component;

/**
 * What comes in after silence was recorded, and what staff do with it. It is kept and marked late; the effect of the silence
 * stays (§ 70 Abs. 1 S. 3 and 4 HBO), but mandatory law is to be respected whoever points to it, so that a person decides
 * whether to consider it. Callers stand in the case's scope.
 */
@Component
public class LateAnswers {

    private final ConsultationRows rows;
    private final ConsultationPeriods periods;
    private final CaseFiles files;
    private final ConsultationActs acts;

    LateAnswers(ConsultationRows rows, ConsultationPeriods periods, CaseFiles files, ConsultationActs acts) {
        this.rows = rows;
        this.periods = periods;
        this.files = files;
        this.acts = acts;
    }

    /** Whether something can still be said to a request whose time ran out in silence. */
    public boolean isOpenFor(CaseFile file, Consultation consultation) {
        return consultation.state() == State.SILENT
                && consultation.kind() != ConsultationKind.DECLARATION
                && file.decidedAt() == null
                && file.closure() == null;
    }

    /**
     * Keeps what is said after the time ran out in silence, as long as the case is undecided. Something on paper that had come
     * in before the end, and that a person had not entered, is in time.
     */
    public AnswerOutcome add(AnswerConsultation command) {
        CaseFile file = files.lock(command.caseId());
        Consultation consultation = rows.lock(command.caseId(), command.number())
                .orElseThrow(() -> new IllegalArgumentException("no consultation " + command.number()));
        if (file.decidedAt() != null || file.closure() != null) {
            return new AnswerOutcome.CaseDecided();
        }
        if (consultation.state() == State.PLANNED || consultation.state() == State.OPEN) {
            return new AnswerOutcome.NotLate();
        }
        if (consultation.state() != State.SILENT) {
            return new AnswerOutcome.AlreadyClosed();
        }
        Optional<AnswerOutcome> flaw = command.flaw(consultation.kind());
        if (flaw.isPresent()) {
            return flaw.get();
        }
        LocalDate arrived = command.arrivedOn() == null ? periods.today() : command.arrivedOn();
        if (arrived.isAfter(periods.today())) {
            return new AnswerOutcome.ArrivedInFuture(periods.today());
        }
        boolean late = consultation.dueOn() == null || arrived.isAfter(consultation.dueOn());
        rows.answer(command, late);
        acts.append(
                consultation,
                command.by().toString(),
                "consultation.answeredLate",
                Map.of("position", command.position().name(), "late", Boolean.toString(late)));
        return new AnswerOutcome.Answered(late);
    }

    /** Late answers that nobody has decided on, by number. */
    public List<Consultation> undecided(CaseId caseId) {
        return rows.of(caseId).stream().filter(Consultation::isLateUndecided).toList();
    }

    /**
     * Decides whether a late answer is considered, or an objection followed; the last decision holds.
     *
     * @return false if there is nothing to decide on: no answer, or one that counts anyway
     */
    public boolean treat(CaseId caseId, int number, boolean followed, String reason, AccountId by) {
        Consultation consultation =
                rows.lock(caseId, number).orElseThrow(() -> new IllegalArgumentException("no consultation " + number));
        Consultation.Answer answer = consultation.answer();
        if (answer == null || !(answer.late() || consultation.isObjection()) || reason.isBlank()) {
            return false;
        }
        rows.treat(caseId, number, followed, reason.strip());
        acts.append(
                consultation,
                by.toString(),
                consultation.isObjection() ? "objection.treated" : "consultation.lateTreated",
                Map.of("followed", Boolean.toString(followed), "reason", reason.strip()));
        return true;
    }
}
