package org.bauweg.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bauweg.deadlines.DeadlineRule;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.deadlines.LedgerDeadline.State;

/** What staff may do to a period; the word stands in the address. */
enum DeadlineAction {
    EXTEND("verlaengern"),
    EXTEND_TO("verlaengern-bis"),
    PAUSE("anhalten"),
    RESUME("fortsetzen"),
    CORRECT_START("beginn-berichtigen"),
    ADOPT_LAW("neu-berechnen"),
    SET_ASIDE("wirkung-aufheben");

    private final String word;

    DeadlineAction(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** Key of its name. */
    public String key() {
        return "change." + name();
    }

    static Optional<DeadlineAction> of(String word) {
        return Stream.of(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    /**
     * Those worth offering; whether they are possible, the ledger decides. A period that has ended keeps its dates, but the law
     * may prolong one whose end was asked to be moved in time, and heads may undo the effect of a lapse.
     *
     * @param extension the law by which the period may be prolonged, if there is any
     * @param held whether the case's suspension lets it rest, and alone lets it run on
     */
    static List<DeadlineAction> offered(
            LedgerDeadline deadline, Optional<DeadlineRule> extension, boolean head, boolean held) {
        List<DeadlineAction> offered = new ArrayList<>();
        boolean open = deadline.state().isOpen();
        if (isSuspension(deadline)) {
            return offered;
        }
        extension
                .filter(rule -> open || isRevived(deadline, rule))
                .ifPresent(rule -> offered.add(rule.length() == null ? EXTEND_TO : EXTEND));
        if (open) {
            if (!held) {
                offered.add(deadline.state() == State.PAUSED ? RESUME : PAUSE);
            }
            offered.add(CORRECT_START);
            offered.add(ADOPT_LAW);
        }
        if (head && deadline.effective() && deadline.state() != State.MET && deadline.state() != State.CANCELLED) {
            offered.add(SET_ASIDE);
        }
        return offered;
    }

    /** Whether staff may do it here, or the page of the suspension is the place for it. */
    boolean isFor(LedgerDeadline deadline, boolean held) {
        return !isSuspension(deadline) && !(held && (this == PAUSE || this == RESUME));
    }

    private static boolean isSuspension(LedgerDeadline deadline) {
        return deadline.deadline().rule().purpose() == DeadlineRule.Purpose.SUSPENSION;
    }

    /** What lapsed may be prolonged afterwards on a request that came in time (§ 74 Abs. 7 S. 3 HBO). */
    private static boolean isRevived(LedgerDeadline deadline, DeadlineRule extension) {
        return deadline.state() == State.LAPSED && extension.retroactive() && extension.onRequest();
    }
}
