package org.bauweg.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bauweg.shared.PageMarks;
import org.jspecify.annotations.Nullable;

/**
 * One page of a work list, most urgent first.
 *
 * @param next where the next page begins, null on the last one
 */
public record InboxPage(List<InboxTask> tasks, @Nullable Cursor next) {

    /**
     * A place in the list: after this task.
     *
     * @param dueAt {@link Instant#MAX} for tasks without a date
     */
    public record Cursor(Instant dueAt, String taskId) {

        /** The cursor as it stands in an address. */
        public String text() {
            return (dueAt.equals(Instant.MAX) ? "-" : dueAt.toString()) + "_" + taskId;
        }

        /** Reads {@link #text()}; empty for anything else. */
        public static Optional<Cursor> parse(@Nullable String text) {
            int split = text == null ? -1 : text.indexOf('_');
            if (text == null || split < 1 || text.length() > 120 || PageMarks.hasControls(text)) {
                return Optional.empty();
            }
            String due = text.substring(0, split);
            Optional<Instant> at = due.equals("-") ? Optional.of(Instant.MAX) : PageMarks.instant(due);
            return at.map(dueAt -> new Cursor(dueAt, text.substring(split + 1)));
        }
    }
}
