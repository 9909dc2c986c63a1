package org.bauweg.deadlines;

import java.util.List;
import org.bauweg.deadlines.ChangeDeadline.AdoptCurrentLaw;
import org.bauweg.deadlines.DeadlineEntry.Kind;
import org.jspecify.annotations.Nullable;

/** A change as the history keeps it, so that the course can be read back from it. */
record LoggedChange(
        Kind kind, @Nullable String value, @Nullable DeadlineRule law) {

    /** @param formerLaw id of the law the period ran by before */
    static LoggedChange of(ChangeDeadline command, String formerLaw, DeadlineCourse after) {
        if (command instanceof AdoptCurrentLaw) {
            return new LoggedChange(Kind.LAW_ADOPTED, formerLaw, after.rule());
        } else if (command instanceof ChangeDeadline.SetEffectAside) {
            return new LoggedChange(Kind.EFFECT_SET_ASIDE, null, null);
        }
        List<DeadlineChange> changes = after.changes();
        return of(changes.get(changes.size() - 1));
    }

    /** As it is, without a command that led to it. */
    static LoggedChange of(DeadlineChange change) {
        if (change instanceof DeadlineChange.Extended extended) {
            return new LoggedChange(Kind.EXTENDED, extended.by().toString(), extended.rule());
        } else if (change instanceof DeadlineChange.ExtendedTo extended) {
            return new LoggedChange(Kind.EXTENDED_TO, extended.end().toString(), extended.rule());
        } else if (change instanceof DeadlineChange.Paused paused) {
            return new LoggedChange(Kind.PAUSED, paused.from().toString(), null);
        } else if (change instanceof DeadlineChange.Resumed resumed) {
            return new LoggedChange(Kind.RESUMED, resumed.from().toString(), null);
        } else if (change instanceof DeadlineChange.StartCorrected corrected) {
            return new LoggedChange(Kind.START_CORRECTED, corrected.start().toString(), null);
        }
        throw new IllegalStateException("unknown change " + change);
    }
}
