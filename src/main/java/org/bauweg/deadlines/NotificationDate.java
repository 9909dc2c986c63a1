package org.bauweg.deadlines;

import java.time.LocalDate;

/** Whether and when a notice counts as notified (bekannt gegeben). A notification fiction is no period and never shifts. */
public sealed interface NotificationDate {

    /** Why, in German. */
    Explanation explanation();

    /** Notified on this day; the remedy period starts from it. */
    record Effective(LocalDate on, Explanation explanation) implements NotificationDate {}

    /** Not yet retrieved; retrieval up to and including {@code retrieveBy} still notifies. */
    record Pending(LocalDate retrieveBy, Explanation explanation) implements NotificationDate {}

    /** Not retrieved in time ({@code retrieveBy} was the last day): deliver in another way. */
    record NotEffected(LocalDate retrieveBy, Explanation explanation) implements NotificationDate {}
}
