package org.bauweg.remedy;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From when the time of a third party runs.
 *
 * @param notifiedOn when the permit was notified to them; null if it never was
 * @param instructed whether they were told correctly how to challenge it; means nothing without a notification
 * @param knownOn since when they know for certain of the permit, or had to; null if unknown
 */
public record ThirdParty(
        @Nullable LocalDate notifiedOn,
        boolean instructed,
        @Nullable LocalDate knownOn) {

    private static final String NOTIFIED = "D28";
    private static final String UNINSTRUCTED = "D28Y";
    private static final String KNOWING = "D28K";

    /** A period and the day it is counted from. */
    record Period(String rule, LocalDate event) {}

    /**
     * The period that runs against them: a month from the notification, a year if they were not instructed; without a
     * notification a year from when they knew, in good faith (§§ 58, 70 VwGO). Empty if none runs.
     */
    Optional<Period> period() {
        LocalDate notified = notifiedOn;
        if (notified != null) {
            return Optional.of(new Period(instructed ? NOTIFIED : UNINSTRUCTED, notified));
        }
        return Optional.ofNullable(knownOn).map(known -> new Period(KNOWING, known));
    }
}
