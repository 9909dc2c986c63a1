package org.bauweg.deadlines;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.bauweg.shared.DeadlineId;
import org.jspecify.annotations.Nullable;

/**
 * One page of a deadline board: fictions first, then the day to act by.
 *
 * @param next where the next page begins, null on the last one
 */
public record BoardPage(
        List<LedgerDeadline> deadlines, @Nullable Cursor next) {

    public BoardPage {
        deadlines = List.copyOf(deadlines);
    }

    /** A place on the board: after this period. */
    public record Cursor(boolean fiction, LocalDate actBy, DeadlineId id) {

        private static final int LENGTH = "f_2026-11-22_".length() + 36;

        static Cursor after(LedgerDeadline last) {
            return new Cursor(last.hasFiction(), last.deadline().actBy(), last.id());
        }

        /** The cursor as it stands in an address. */
        public String text() {
            return (fiction ? "f_" : "r_") + actBy + "_" + id;
        }

        /** Reads {@link #text()}; empty for anything else. */
        public static Optional<Cursor> parse(@Nullable String text) {
            if (text == null || text.length() != LENGTH || !text.matches("[fr]_[0-9]{4}-[0-9]{2}-[0-9]{2}_.*")) {
                return Optional.empty();
            }
            try {
                LocalDate actBy = LocalDate.parse(text.substring(2, 12));
                return DeadlineId.parse(text.substring(13)).map(id -> new Cursor(text.charAt(0) == 'f', actBy, id));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }
    }
}
