package org.bauweg.deadlines;

import java.time.LocalDate;
import org.bauweg.shared.DeadlineId;
import org.jspecify.annotations.Nullable;

/** What a person decides about a period. Every change has a reason. */
public sealed interface ChangeDeadline {

    DeadlineId deadline();

    /** Why, in the words of whoever decides. */
    String reason();

    /**
     * Prolongs by a length; told to whoever it concerns on the day it is recorded.
     *
     * @param requestedOn the day a request for it arrived, where the law asks for one; null: today
     */
    record Extend(DeadlineId deadline, Period by, @Nullable LocalDate requestedOn, String reason)
            implements ChangeDeadline {

        /** On the authority's own account, or on a request that arrives today. */
        public Extend(DeadlineId deadline, Period by, String reason) {
            this(deadline, by, null, reason);
        }
    }

    /** Prolongs to a day; only for periods the authority had set itself. */
    record ExtendTo(DeadlineId deadline, LocalDate end, String reason) implements ChangeDeadline {}

    /** Lets the time stand still from a day on. */
    record Pause(DeadlineId deadline, LocalDate from, String reason) implements ChangeDeadline {}

    /** Lets the time run again from a day on. */
    record Resume(DeadlineId deadline, LocalDate from, String reason) implements ChangeDeadline {}

    /** Counts from another day: the event was not when it seemed to be. */
    record CorrectStart(DeadlineId deadline, LocalDate start, String reason) implements ChangeDeadline {}

    /** Keeps the effect of the lapse from occurring; also after the lapse, then only as a finding for the file. */
    record SetEffectAside(DeadlineId deadline, String reason) implements ChangeDeadline {}

    /** Counts by the law and the holidays of today instead of those of the start. */
    record AdoptCurrentLaw(DeadlineId deadline, String reason) implements ChangeDeadline {}
}
