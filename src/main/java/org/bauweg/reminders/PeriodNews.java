package org.bauweg.reminders;

import org.bauweg.casefile.CaseFile;
import org.bauweg.deadlines.ChangeOutcome;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.deadlines.Turn;
import org.bauweg.shared.OrganisationId;
import org.springframework.stereotype.Component;

/** Tells of a period that staff changed. In the case's scope. */
@Component
public class PeriodNews {

    /** Who is told of a change of a period. */
    public enum Audience {
        /** The applicant, by a message in the mailbox. */
        APPLICANT,
        /** The body asked, by a hint on its work list. */
        CONSULTED,
        /** The neighbours have no mailbox: staff have to tell them. */
        NEIGHBOURS_BY_STAFF,
        /** Nothing came of the change, as when a period rested for no day at all. */
        NOBODY
    }

    private final HintRows hints;
    private final PeriodLetters letters;

    PeriodNews(HintRows hints, PeriodLetters letters) {
        this.hints = hints;
        this.letters = letters;
    }

    /** Who is told of a change. */
    public Audience audience(ChangeOutcome.Changed change) {
        LedgerDeadline deadline = change.after();
        if (!says(change.before(), deadline)) {
            return Audience.NOBODY;
        }
        if (deadline.turn() == Turn.CONSULTED) {
            return Audience.CONSULTED;
        }
        return deadline.turn() == Turn.NEIGHBOUR ? Audience.NEIGHBOURS_BY_STAFF : Audience.APPLICANT;
    }

    /** Tells whom a change concerns, once for each change. */
    public void tell(ChangeOutcome.Changed change, CaseFile file, String reason, String actor) {
        LedgerDeadline after = change.after();
        OrganisationId asked = after.organisation();
        Audience audience = audience(change);
        if (audience == Audience.APPLICANT) {
            letters.changed(change.before(), after, reason, actor);
        } else if (audience == Audience.CONSULTED && asked != null) {
            hints.add(Hint.Kind.CHANGED, after, file, new HintRows.Reader(asked, null, null));
        }
    }

    /** A period that comes to rest, ends on another day or has no effect any more. */
    private static boolean says(LedgerDeadline before, LedgerDeadline after) {
        return after.state() == LedgerDeadline.State.PAUSED
                || before.effective() != after.effective()
                || !before.deadline().rawEnd().equals(after.deadline().rawEnd())
                || !before.deadline().actBy().equals(after.deadline().actBy())
                || !before.deadline().end().equals(after.deadline().end());
    }
}
