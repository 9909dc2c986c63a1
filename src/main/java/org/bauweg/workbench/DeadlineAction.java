package org.bauweg.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bauweg.deadlines.DeadlineCatalogue;
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

    /** Those worth offering; whether they are possible, the ledger decides. */
    static List<DeadlineAction> offered(LedgerDeadline deadline, DeadlineCatalogue catalogue, boolean head) {
        List<DeadlineAction> offered = new ArrayList<>();
        if (deadline.state().isOpen()) {
            var rule = deadline.deadline().rule();
            if (catalogue.extensionOf(rule, deadline.deadline().start()).isPresent()) {
                offered.add(rule.length() == null ? EXTEND_TO : EXTEND);
            }
            offered.add(deadline.state() == State.PAUSED ? RESUME : PAUSE);
            offered.add(CORRECT_START);
            offered.add(ADOPT_LAW);
        }
        if (head && deadline.effective() && deadline.state() != State.MET && deadline.state() != State.CANCELLED) {
            offered.add(SET_ASIDE);
        }
        return offered;
    }
}
