package org.bauweg.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One uploaded file as a form shows it.
 *
 * @param size in words, such as "2,4 MB"
 * @param status in words, such as "Wird geprüft"
 * @param findings what is to be said about the file, most important first
 * @param openUrl where it can be read, null if not yet
 * @param removeUrl receives a POST to take it away, null if it may not be removed
 * @param move where else it seems to belong, null if it is where it belongs
 */
public record FileView(
        String name,
        String size,
        State state,
        String status,
        List<Note> findings,
        @Nullable String openUrl,
        @Nullable String removeUrl,
        @Nullable Move move) {

    /** Whether a file counts as handed in: only accepted ones do, with or without advice, and one being checked has to be waited for. */
    public enum State {
        CHECKING("info"),
        ACCEPTED("success"),
        WARNING("warning"),
        REFUSED("danger");

        private final String tone;

        State(String tone) {
            this.tone = tone;
        }

        /** Suffix of KERN's badge classes. */
        public String tone() {
            return tone;
        }
    }

    /**
     * A plain sentence about a file.
     *
     * @param helpUrl where more is said about it
     */
    public record Note(String text, String helpUrl) {}

    /**
     * A field a file seems to belong to.
     *
     * @param url receives the POST that moves it
     * @param hint a sentence
     * @param button what the button says
     */
    public record Move(String url, String hint, String button) {}

    /** A file that is where it belongs. */
    public FileView(
            String name,
            String size,
            State state,
            String status,
            List<Note> findings,
            @Nullable String openUrl,
            @Nullable String removeUrl) {
        this(name, size, state, status, findings, openUrl, removeUrl, null);
    }

    /** The same with a field it seems to belong to. */
    public FileView with(Move other) {
        return new FileView(name, size, state, status, findings, openUrl, removeUrl, other);
    }

    public FileView {
        findings = List.copyOf(findings);
    }
}
