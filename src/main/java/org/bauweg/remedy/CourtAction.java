package org.bauweg.remedy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An action before the administrative court (§ 74 VwGO).
 *
 * @param number counts the actions of a case from 1
 * @param objection number of the objection whose decision is challenged; null if it is the notice itself
 * @param court the court and its file number
 * @param late whether it was filed after the period; it is kept all the same
 * @param result how it ended; null while it is pending
 * @param finalOn when that became final; null exactly while it is pending
 * @param permitAnnulled whether the permit fell with it
 */
public record CourtAction(
        int number,
        @Nullable Integer objection,
        String court,
        LocalDate filedOn,
        boolean late,
        @Nullable Result result,
        @Nullable LocalDate finalOn,
        boolean permitAnnulled) {

    /** How an action ends. */
    public enum Result {
        /** The decision stands. */
        DISMISSED,
        /** The court annulled the decision, or obliged the authority to another. */
        ANNULLED,
        /** Settled, taken back, or it lost its object. */
        SETTLED
    }
}
