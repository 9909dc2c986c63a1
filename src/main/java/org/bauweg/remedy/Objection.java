package org.bauweg.remedy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An objection against the notice.
 *
 * @param number counts the objections of a case from 1
 * @param name who objects
 * @param late whether it came after the period; it is kept all the same
 * @param reinstated of a late one: whether the authority restored the former state (§ 60 VwGO); null if undecided or not late
 * @param reason why it was decided so
 * @param servedOn when the decision on it was served
 */
public record Objection(
        int number,
        Objector objector,
        String name,
        Channel channel,
        LocalDate receivedOn,
        boolean late,
        String text,
        State state,
        @Nullable Boolean reinstated,
        @Nullable String reason,
        @Nullable Result result,
        @Nullable LocalDate servedOn,
        @Nullable String court,
        @Nullable LocalDate actionOn) {

    /** Who objects. */
    public enum Objector {
        APPLICANT,
        /** Somebody else, as a rule a neighbour; has no suspensive effect (§ 212a BauGB). */
        THIRD_PARTY
    }

    /** How it came. */
    public enum Channel {
        ONLINE,
        PAPER
    }

    /** Where it stands. */
    public enum State {
        LODGED,
        /** The authority itself gave in. */
        REMEDIED,
        /** With the next instance. */
        SUBMITTED,
        DECIDED,
        WITHDRAWN,
        IN_COURT,
        /** Decided for good: nobody went to court, or the court has decided. */
        FINAL
    }

    /** What the next instance decided. */
    public enum Result {
        REJECTED,
        GRANTED,
        PARTLY,
        /** Taken back before the decision. */
        WITHDRAWN
    }
}
