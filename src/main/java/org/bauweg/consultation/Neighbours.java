package org.bauweg.consultation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bauweg.audit.Act;
import org.bauweg.audit.Journal;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.springframework.stereotype.Component;

/**
 * The neighbours of a plot (§ 71 HBO). They have no account and see nothing; what concerns them comes and goes by post. Their
 * names are for the building authority alone. Callers stand in the case's scope.
 */
@Component
public class Neighbours {

    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    private final NeighbourRows rows;
    private final ConsultationRows consultations;
    private final ConsultationPeriods periods;
    private final Journal journal;

    Neighbours(NeighbourRows rows, ConsultationRows consultations, ConsultationPeriods periods, Journal journal) {
        this.rows = rows;
        this.consultations = consultations;
        this.periods = periods;
        this.journal = journal;
    }

    /** What became of {@link #informed}. */
    public sealed interface InformedOutcome {

        /** The time for objections runs. */
        record Running(LedgerDeadline deadline) implements InformedOutcome {}

        /** Nothing reaches anybody on a day to come. */
        record InFuture(LocalDate today) implements InformedOutcome {}

        /** Before the letter was written. */
        record BeforeLetter(LocalDate writtenOn) implements InformedOutcome {}

        /** The neighbour has answered, or the case ended. */
        record AlreadyClosed() implements InformedOutcome {}
    }

    /** Those of the latest choice and whoever was notified before, in the order the clerk named them. */
    public List<Neighbour> of(CaseId caseId) {
        return rows.of(caseId);
    }

    /** Whom the consultation notifies. */
    public Optional<Neighbour> find(CaseId caseId, int number) {
        return rows.of(caseId).stream()
                .filter(neighbour -> Integer.valueOf(number).equals(neighbour.number()))
                .findFirst();
    }

    /** The letter reached him: his two weeks run from this day (D16, § 71 Abs. 1 S. 2 HBO). The same day again changes nothing. */
    public InformedOutcome informed(CaseId caseId, int number, LocalDate on, AccountId by) {
        Consultation consultation = consultations
                .lock(caseId, number)
                .filter(each -> each.kind() == ConsultationKind.NEIGHBOUR && each.requestedAt() != null)
                .orElseThrow(() -> new IllegalArgumentException("nobody is notified by consultation " + number));
        if (consultation.isClosed()) {
            return new InformedOutcome.AlreadyClosed();
        }
        LocalDate written = LocalDate.ofInstant(java.util.Objects.requireNonNull(consultation.requestedAt()), GERMANY);
        if (on.isAfter(periods.today())) {
            return new InformedOutcome.InFuture(periods.today());
        }
        if (on.isBefore(written)) {
            return new InformedOutcome.BeforeLetter(written);
        }
        rows.informed(caseId, number, on);
        LedgerDeadline started = periods.start(consultation, on, by.toString());
        journal.append(
                caseId,
                consultation.authority(),
                new Act(
                        by.toString(),
                        "neighbour.informed",
                        Map.of("number", Integer.toString(number), "on", on.toString())));
        return new InformedOutcome.Running(started);
    }

    /** Those who objected without being followed: to them the decision is made known (§ 71 Abs. 3 S. 1 HBO). */
    public List<Neighbour> toNotifyOfDecision(CaseId caseId) {
        List<Integer> numbers = consultations.of(caseId).stream()
                .filter(Consultation::isObjection)
                .filter(each -> each.treatment() == null || !each.treatment().followed())
                .map(Consultation::number)
                .toList();
        return rows.of(caseId).stream()
                .filter(neighbour -> neighbour.number() != null && numbers.contains(neighbour.number()))
                .toList();
    }
}
