package org.bauweg.forms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.bauweg.forms.Element.Field;
import org.bauweg.forms.Element.Group;
import org.bauweg.forms.Element.Rows;
import org.bauweg.forms.FormSummary.Line;
import org.bauweg.forms.FormSummary.Section;
import org.jspecify.annotations.Nullable;

/** Collects what a person reads back. */
final class SummaryBuilder {

    private final Evaluation evaluation;
    private final FormContext context;
    private final List<Section> sections = new ArrayList<>();
    private final List<Line> open = new ArrayList<>();

    SummaryBuilder(Evaluation evaluation, FormContext context) {
        this.evaluation = evaluation;
        this.context = context;
    }

    FormSummary build(String id, String title, List<Element> elements) {
        collect(elements, "", "");
        close("");
        return new FormSummary(id, title, sections);
    }

    private void collect(List<Element> elements, String scope, String title) {
        for (var element : elements) {
            if (evaluation.isHidden(scope, element)) {
                continue;
            }
            if (element instanceof Group group) {
                var inner = group.label().isEmpty() ? title : group.label();
                if (!inner.equals(title)) {
                    close(title);
                }
                collect(group.children(), scope, inner);
                if (!inner.equals(title)) {
                    close(inner);
                }
            } else if (element instanceof Rows rows) {
                collectRows(rows, title);
            } else if (element instanceof Field field && field.kind() != FieldKind.EXPRESSION) {
                open.add(new Line(field.label(), text(field, scope)));
            }
        }
    }

    private void collectRows(Rows rows, String title) {
        close(title);
        for (int i = 0; i < evaluation.count(rows); i++) {
            var row = context.messages().text("form.row", rows.label(), String.valueOf(i + 1));
            collect(rows.children(), Evaluation.scope(rows, i), row);
            close(row);
        }
        if (evaluation.count(rows) == 0) {
            open.add(new Line(rows.label(), context.messages().text("form.unanswered")));
        }
    }

    private void close(String title) {
        if (!open.isEmpty()) {
            sections.add(new Section(title, open));
            open.clear();
        }
    }

    private String text(Field field, String scope) {
        var text = field.kind() == FieldKind.FILE
                ? files(field)
                : words(field, scope, evaluation.reading(scope + field.ref()).value());
        return text.isEmpty() ? context.messages().text("form.unanswered") : text;
    }

    private String files(Field field) {
        return context.filesOf(field.ref()).files().stream()
                .filter(file -> file.state() != FileView.State.REFUSED)
                .map(FileView::name)
                .collect(Collectors.joining("\n"));
    }

    private String words(Field field, String scope, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Boolean yes) {
            return context.messages().text(yes ? "form.yes" : "form.no");
        }
        if (field.kind().offersChoices()) {
            var chosen = value instanceof Collection<?> many ? many : List.of(value);
            var environment = evaluation.environment(scope);
            return chosen.stream()
                    .map(one -> field.choices().labelOf(one.toString(), environment))
                    .collect(Collectors.joining("\n"));
        }
        var unit = field.look().suffix();
        return Formats.shown(value) + (unit.isEmpty() ? "" : " " + unit);
    }
}
