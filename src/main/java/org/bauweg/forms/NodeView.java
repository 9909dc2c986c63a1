package org.bauweg.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the templates draw; hidden elements are not there. */
public sealed interface NodeView {

    /** Name of the fragment that draws it. */
    String kind();

    /**
     * What every input has around it.
     *
     * @param id of the input; hint and error are {@code <id>-hint} and {@code <id>-error}
     * @param name parameter name
     * @param hint empty if none
     * @param required true if it must be answered
     * @param optional true if the label is marked as optional; a checkbox never is, because leaving it empty is an answer
     * @param error null if none
     * @param describedBy ids for aria-describedby, null if none
     */
    record Caption(
            String id,
            String name,
            String label,
            String hint,
            boolean required,
            boolean optional,
            boolean readOnly,
            @Nullable String error,
            @Nullable String describedBy) {

        public boolean invalid() {
            return error != null;
        }

        String describedByAlso(String part) {
            return (describedBy == null ? "" : describedBy + " ") + id + "-" + part;
        }
    }

    /** A one-line or (kind "textarea") many-line text, also numbers, dates and times. */
    record Input(
            String kind,
            Caption caption,
            String type,
            @Nullable String inputMode,
            @Nullable String autocomplete,
            String prefix,
            String suffix,
            String value)
            implements NodeView {

        /** Ids for aria-describedby, units included; null if none. */
        public @Nullable String describedBy() {
            var before = prefix.isEmpty() ? caption.describedBy() : caption.describedByAlso("prefix");
            if (suffix.isEmpty()) {
                return before;
            }
            return (before == null ? "" : before + " ") + caption.id() + "-suffix";
        }
    }

    /** A single checkbox. */
    record Check(Caption caption, boolean checked) implements NodeView {
        @Override
        public String kind() {
            return "check";
        }
    }

    /** Kinds "radio", "checklist" and "select". */
    record Choosing(
            String kind,
            Caption caption,
            List<Option> options,
            @Nullable String autocomplete) implements NodeView {}

    /** One option; the first one carries the id that errors link to. */
    record Option(String id, String value, String label, boolean chosen) {}

    /** Fields under a legend, or just together if the legend is empty. */
    record Grouped(String id, String legend, List<NodeView> children) implements NodeView {
        @Override
        public String kind() {
            return "group";
        }
    }

    /**
     * A list of rows.
     *
     * @param list key of the list, the value of the button that adds a row
     * @param rowsName name of the hidden input with the number of rows
     */
    record RowList(Caption caption, String list, String rowsName, List<Row> rows, boolean mayAdd) implements NodeView {
        @Override
        public String kind() {
            return "rows";
        }
    }

    /** One row; remove is the value of the button that removes it, null if it must stay. */
    record Row(
            String id,
            String legend,
            List<NodeView> children,
            @Nullable String remove) {}

    /** Data to be read. */
    record DataTable(String id, String label, List<String> headings, List<List<String>> rows) implements NodeView {
        @Override
        public String kind() {
            return "table";
        }
    }

    /** A document slot; types is a sentence about the kinds of file, empty if any. */
    record Files(
            Caption caption,
            SlotFiles slot,
            boolean multiple,
            @Nullable String accept,
            String types) implements NodeView {

        @Override
        public String kind() {
            return "files";
        }

        /** Whether a photo may be handed in. */
        public boolean photos() {
            return accept == null || accept.contains("image/") || accept.contains(".jp");
        }

        /** Ids for aria-describedby of the file input, null if none. */
        public @Nullable String describedBy() {
            return types.isEmpty() ? caption.describedBy() : caption.describedByAlso("types");
        }
    }

    /** Text of the form's author as safe HTML. */
    record Prose(String html) implements NodeView {
        @Override
        public String kind() {
            return "prose";
        }
    }

    /** Kinds "separator" and "spacer". */
    record Gap(String kind) implements NodeView {}
}
