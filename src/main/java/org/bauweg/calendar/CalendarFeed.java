package org.bauweg.calendar;

import java.time.Instant;
import org.bauweg.shared.AccountId;

/** That an account has a feed. Its address is known to its owner alone. */
public record CalendarFeed(AccountId account, Selection selection, Instant createdAt) {

    /** What a clerk's feed holds. Feeds of all others hold everything that is theirs. */
    public enum Selection {
        /** The cases the clerk looks after. */
        MINE,
        /** All of the authority. */
        ALL
    }
}
