package org.bauweg.portal;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.Procedure;
import org.bauweg.deadlines.DeadlineRule.Purpose;
import org.bauweg.deadlines.LedgerDeadline;

/**
 * What of a case's open periods runs for the applicant after the decision: validity, remedies, waits before the use. It stands
 * under a heading of its own and not among the periods of the procedure.
 */
final class LaterDates {

    private static final Set<Purpose> SHOWN =
            Set.of(Purpose.VALIDITY, Purpose.INTERRUPTION, Purpose.REMEDY, Purpose.WAITING_PERIOD);

    private LaterDates() {}

    /** Whether a permit or an exemption is in force; a preliminary ruling admits no works. */
    static boolean mayBuild(CaseFile file, List<LedgerDeadline> open) {
        return file.procedure() != Procedure.P76
                && open.stream().anyMatch(period -> isRunning(period) && purpose(period) == Purpose.VALIDITY);
    }

    /** The running ones, the one that ends first at the top. */
    static List<LedgerDeadline> of(List<LedgerDeadline> open) {
        return open.stream()
                .filter(LaterDates::isLater)
                .sorted(Comparator.comparing(period -> period.deadline().end()))
                .toList();
    }

    /** All others. */
    static List<LedgerDeadline> without(List<LedgerDeadline> open) {
        return open.stream().filter(period -> !isLater(period)).toList();
    }

    private static boolean isLater(LedgerDeadline period) {
        return isRunning(period) && SHOWN.contains(purpose(period));
    }

    private static boolean isRunning(LedgerDeadline period) {
        return period.state() == LedgerDeadline.State.RUNNING;
    }

    private static Purpose purpose(LedgerDeadline period) {
        return period.deadline().rule().purpose();
    }
}
