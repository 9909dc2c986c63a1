package org.bauweg.workflow;

import java.util.Set;
import org.bauweg.shared.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Narrows a work list.
 *
 * @param task only these kinds of task (their ids in the model, separated by commas), or null
 * @param text part of a file number or title, or null
 * @param overdue only what is past its date
 * @param clerks only cases that one of these looks after; all if empty
 */
public record InboxFilter(@Nullable String task, @Nullable String text, boolean overdue, Set<AccountId> clerks) {

    public InboxFilter {
        clerks = Set.copyOf(clerks);
    }

    /** Whoever looks after the cases. */
    public InboxFilter(@Nullable String task, @Nullable String text, boolean overdue) {
        this(task, text, overdue, Set.of());
    }

    /** The whole list. */
    public static final InboxFilter NONE = new InboxFilter(null, null, false);
}
