package org.bauweg.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A typed value, or nothing, or why the text is not one. */
record Reading(@Nullable Object value, @Nullable Complaint complaint) {

    static final Reading NOTHING = new Reading(null, null);

    /** A message key of forms-messages with its arguments; argument 0, the field's label, comes from the caller. */
    record Complaint(String key, List<String> arguments) {
        static Complaint of(String key, String... arguments) {
            return new Complaint(key, List.of(arguments));
        }
    }

    static Reading of(@Nullable Object value) {
        return new Reading(value, null);
    }

    static Reading refused(String key, String... arguments) {
        return new Reading(null, Complaint.of(key, arguments));
    }
}
