package org.bauweg.deadlines;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the deadline catalogue.
 *
 * @param id identifier, such as {@code D02}; unique together with the validity
 * @param name German name
 * @param kind how the length is applied
 * @param length the length; null where the authority sets it case by case. For an extension: the longest one allowed
 * @param alternativeLength the length that applies in the case the norm excepts (D28: no instruction on remedies)
 * @param latestStartAfter the period starts at the latest this long after receipt at the building authority (D21)
 * @param start the event it is counted from
 * @param extendedRule for an extension: the rule whose period it prolongs
 * @param repeatable for an extension: whether it may be granted again
 * @param norm legal base in German citation form
 * @param shift what happens on a Saturday, Sunday or holiday
 * @param lapse what the law attaches to the end
 * @param verified whether the norm was read in its full text; sign-off by a lawyer is a different matter
 * @param purpose what the period is for; the same in every procedure
 * @param scope the procedures (names as in the case file) it belongs to; empty: not bound to one
 * @param retroactive for an extension: whether it may still be granted after the former end
 * @param onRequest for an extension: whether it takes a request that arrived before the former end
 * @param validFrom first day of the legal state, inclusive; null: no known start
 * @param validTo last day of the legal state, inclusive; null: no known end
 */
public record DeadlineRule(
        String id,
        String name,
        Kind kind,
        @Nullable Period length,
        @Nullable Period alternativeLength,
        @Nullable Period latestStartAfter,
        StartEvent start,
        @Nullable String extendedRule,
        boolean repeatable,
        String norm,
        Shift shift,
        LapseEffect lapse,
        boolean verified,
        Purpose purpose,
        List<String> scope,
        boolean retroactive,
        boolean onRequest,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** What a period is for. */
    public enum Purpose {
        COMPLETENESS_CHECK,
        SUPPLY,
        STATEMENT,
        COOPERATION,
        NEIGHBOURS,
        HEARING,
        DECISION,
        SUSPENSION,
        MUNICIPAL_DECLARATION,
        AUTHORITY_DECLARATION,
        WAITING_PERIOD,
        NOTIFICATION,
        REMEDY,
        VALIDITY,
        INTERRUPTION,
        START_NOTICE,
        COMPLETION_NOTICE,
        SETUP_NOTICE,
        DISPLAY,
        OBJECTIONS
    }

    /** How the length is applied. */
    public enum Kind {
        /** Runs from the event. */
        AFTER,
        /** Something must arrive at least this long before the event. */
        BEFORE,
        /** Prolongs another period, counted from its end (§ 190 BGB). */
        EXTENSION
    }

    /** Rejects an extension that prolongs nothing, and the reverse. */
    public DeadlineRule {
        scope = scope == null ? List.of() : List.copyOf(scope);
        if ((kind == Kind.EXTENSION) != (extendedRule != null)) {
            throw new IllegalArgumentException(
                    id + ": an extension, and only an extension, names the rule it prolongs");
        }
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException(id + ": valid until before valid from");
        }
    }

    /** Whether the rule is the law on this day. */
    public boolean validOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    /** The length; throws where the authority sets it case by case. */
    Period requiredLength() {
        if (length == null) {
            throw new IllegalArgumentException(id + " has no fixed length; the authority sets it");
        }
        return length;
    }
}
