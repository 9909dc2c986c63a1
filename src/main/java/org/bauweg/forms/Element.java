package org.bauweg.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node of the form as its author wrote it. */
sealed interface Element {

    /** Name within its scope: the key of a field or list, a generated name for what holds no value. */
    String ref();

    /** Hidden while this is true; null if always shown. */
    @Nullable
    FeelExpression hide();

    /** A field that holds one value under its key. */
    record Field(
            String ref,
            FieldKind kind,
            String label,
            String hint,
            Rules rules,
            Choices choices,
            Look look,
            ReadOnly readOnly,
            @Nullable Object initial,
            @Nullable FeelExpression formula,
            @Nullable FeelExpression hide)
            implements Element {

        ValueType valueType() {
            return kind == FieldKind.NUMBER && rules.decimalDigits() == 0 ? ValueType.INTEGER : kind.valueType();
        }
    }

    /** Fields under one legend. */
    record Group(
            String ref,
            String label,
            List<Element> children,
            @Nullable FeelExpression hide) implements Element {}

    /**
     * A list of rows that all have the same fields.
     *
     * @param fixed while this is true the rows are those of the context's data, no more and no less; null if never
     */
    record Rows(
            String ref,
            String label,
            String hint,
            List<Element> children,
            int min,
            int max,
            int initial,
            @Nullable FeelExpression fixed,
            @Nullable FeelExpression hide)
            implements Element {

        boolean growable() {
            return min < max;
        }
    }

    /** Data of the caller, to be read only. */
    record Table(
            String ref,
            String label,
            FeelExpression source,
            List<Column> columns,
            @Nullable FeelExpression hide) implements Element {}

    /** Formatted text as safe HTML: the heading it begins with, if any, and what follows. */
    record Words(
            String ref,
            String heading,
            String html,
            String body,
            @Nullable FeelExpression hide) implements Element {

        Words withoutHeading() {
            return new Words(ref, "", body, body, hide);
        }
    }

    /** A line between parts. */
    record Separator(String ref, @Nullable FeelExpression hide) implements Element {}

    /** Room between parts. */
    record Spacer(String ref, @Nullable FeelExpression hide) implements Element {}

    /** A column of a table: which entry of each row, under which heading. */
    record Column(String key, String label) {}

    /** How a field looks: units around it, the browser's autofill token, files it takes. */
    record Look(String prefix, String suffix, String autocomplete, boolean multiple, String accept) {
        static final Look PLAIN = new Look("", "", "", false, "");
    }

    /** Never taken from input while on, or while its condition on the caller's data holds. */
    record ReadOnly(boolean always, @Nullable FeelExpression condition) {
        static final ReadOnly NO = new ReadOnly(false, null);
    }
}
