package org.bauweg.workflow;

import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.decision.DecisionPeriodChange;

/** What an applicant is told when the period for the decision becomes another one. */
final class PeriodWords {

    private PeriodWords() {}

    /** @param why a German clause after "weil", without the word */
    static String of(DecisionPeriodChange change, String why) {
        LedgerDeadline former = change.former();
        LedgerDeadline now = change.now();
        String before = former == null ? "" : "Bisher endete sie am " + end(former) + ". ";
        String after = now == null
                ? "Das Gesetz setzt der Bauaufsicht jetzt keine Frist für die Entscheidung (§ 70 Abs. 4 HBO)."
                : "Sie endet jetzt am " + end(now) + ". "
                        + now.deadline().explanation().sentence();
        return "Die Frist für die Entscheidung ist eine andere, weil " + why + ". " + before + after;
    }

    private static String end(LedgerDeadline period) {
        return CaseMail.DAY.format(period.deadline().end());
    }
}
