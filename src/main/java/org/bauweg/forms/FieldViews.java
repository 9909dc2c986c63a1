package org.bauweg.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bauweg.forms.Element.Field;
import org.bauweg.forms.NodeView.Caption;
import org.bauweg.forms.NodeView.Check;
import org.bauweg.forms.NodeView.Choosing;
import org.bauweg.forms.NodeView.Files;
import org.bauweg.forms.NodeView.Input;
import org.bauweg.forms.NodeView.Option;
import org.jspecify.annotations.Nullable;

/**
 * Makes the view of one field.
 *
 * <p>Dates are text inputs, not native ones: a native date drops what is not a date (31.02. would come back empty, against "no value
 * lost on error"), follows the browser's language instead of the page's, and is hard to use by voice and at high zoom. The server
 * takes 31.12.2026, 31,12,2026 (number pads on phones offer a comma), 31122026 and 2026-12-31.
 */
final class FieldViews {

    private final Evaluation evaluation;
    private final RawInput raw;
    private final FormContext context;
    private final Map<String, String> errors;

    FieldViews(Evaluation evaluation, RawInput raw, FormContext context, Map<String, String> errors) {
        this.evaluation = evaluation;
        this.raw = raw;
        this.context = context;
        this.errors = errors;
    }

    @Nullable
    NodeView view(Field field, String scope) {
        var path = scope + field.ref();
        boolean readOnly = evaluation.isReadOnly(field);
        var shown = readOnly ? FieldReader.texts(field, evaluation.reading(path).value()) : typed(field, path);
        var caption = caption(field, path, readOnly);
        return switch (field.kind()) {
            case EXPRESSION -> null;
            case FILE -> files(field, caption);
            case CHECKBOX -> new Check(caption, shown.contains("true") || shown.contains("on"));
            case RADIO, CHECKLIST, SELECT -> choosing(field, caption, shown, scope);
            default -> input(field, caption, shown.isEmpty() ? "" : shown.get(0));
        };
    }

    /** What was typed. A date that was not on the page yet begins with what the context proposes. */
    private List<String> typed(Field field, String path) {
        var typed = raw.all(path);
        return typed.isEmpty() && field.kind() == FieldKind.DATE && path.equals(field.ref())
                ? FieldReader.texts(field, context.data().get(path))
                : typed;
    }

    private Caption caption(Field field, String path, boolean readOnly) {
        var id = FieldError.idOf(path);
        var hint = hint(field);
        var error = errors.get(path);
        boolean required = field.rules().required() || context.demands(field.ref());
        return new Caption(
                id,
                path,
                field.label(),
                hint,
                required && !readOnly,
                !required && !readOnly && field.kind() != FieldKind.CHECKBOX,
                readOnly,
                error,
                describedBy(id, hint, error));
    }

    private String hint(Field field) {
        var form = field.kind() == FieldKind.DATE
                ? context.messages().text("form.date")
                : field.kind() == FieldKind.TIME ? context.messages().text("form.time") : "";
        if (form.isEmpty() || field.hint().isEmpty()) {
            return form + field.hint();
        }
        return field.hint() + " (" + form + ")";
    }

    static @Nullable String describedBy(String id, String hint, @Nullable String error) {
        var ids = new ArrayList<String>();
        if (!hint.isEmpty()) {
            ids.add(id + "-hint");
        }
        if (error != null) {
            ids.add(id + "-error");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    private Input input(Field field, Caption caption, String value) {
        var format = field.rules().format();
        var look = field.look();
        return new Input(
                field.kind() == FieldKind.TEXTAREA ? "textarea" : "input",
                caption,
                format == Rules.Format.EMAIL ? "email" : format == Rules.Format.PHONE ? "tel" : "text",
                inputMode(field),
                orNull(look.autocomplete()),
                look.prefix(),
                look.suffix(),
                value);
    }

    /** Numbers that may be negative get the full keyboard: number pads of phones have no minus. */
    private static @Nullable String inputMode(Field field) {
        var min = field.rules().min();
        return switch (field.kind()) {
            case NUMBER ->
                min == null || min.signum() < 0 ? null : field.rules().decimalDigits() == 0 ? "numeric" : "decimal";
            case DATE -> "decimal";
            default -> null;
        };
    }

    private Choosing choosing(Field field, Caption caption, List<String> shown, String scope) {
        var options = new ArrayList<Option>();
        for (var choice : field.choices().resolve(evaluation.environment(scope))) {
            var id = options.isEmpty() ? caption.id() : caption.id() + "-" + options.size();
            options.add(new Option(id, choice.value(), choice.label(), shown.contains(choice.value())));
        }
        var kind =
                field.kind() == FieldKind.SELECT ? "select" : field.kind() == FieldKind.RADIO ? "radio" : "checklist";
        return new Choosing(kind, caption, options, orNull(field.look().autocomplete()));
    }

    private Files files(Field field, Caption caption) {
        var look = field.look();
        var types = look.accept().isEmpty()
                ? ""
                : context.messages()
                        .text(
                                "form.file.types",
                                look.accept().replace(",", ", ").replaceAll("\\s+", " "));
        return new Files(caption, context.filesOf(field.ref()), look.multiple(), orNull(look.accept()), types);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
