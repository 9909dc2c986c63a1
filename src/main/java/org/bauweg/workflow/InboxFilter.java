package org.bauweg.workflow;

import org.jspecify.annotations.Nullable;

/**
 * Narrows a work list.
 *
 * @param task only this kind of task (its id in the model), or null
 * @param text part of a file number or title, or null
 * @param overdue only what is past its date
 */
public record InboxFilter(@Nullable String task, @Nullable String text, boolean overdue) {

    /** The whole list. */
    public static final InboxFilter NONE = new InboxFilter(null, null, false);
}
