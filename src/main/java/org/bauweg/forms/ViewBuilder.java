package org.bauweg.forms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bauweg.forms.Element.Field;
import org.bauweg.forms.Element.Group;
import org.bauweg.forms.Element.Rows;
import org.bauweg.forms.Element.Separator;
import org.bauweg.forms.Element.Spacer;
import org.bauweg.forms.Element.Table;
import org.bauweg.forms.Element.Words;
import org.bauweg.forms.NodeView.Caption;
import org.bauweg.forms.NodeView.DataTable;
import org.bauweg.forms.NodeView.Gap;
import org.bauweg.forms.NodeView.Grouped;
import org.bauweg.forms.NodeView.Prose;
import org.bauweg.forms.NodeView.Row;
import org.bauweg.forms.NodeView.RowList;
import org.jspecify.annotations.Nullable;

/** Makes the view of what is visible. */
final class ViewBuilder {

    private static final int MAX_TABLE_ROWS = 500;

    private final Evaluation evaluation;
    private final FormContext context;
    private final List<FieldError> errors;
    private final FieldViews fields;
    private final Map<String, String> texts = new HashMap<>();

    ViewBuilder(Evaluation evaluation, RawInput raw, FormContext context, List<FieldError> errors) {
        this.evaluation = evaluation;
        this.context = context;
        this.errors = errors;
        errors.forEach(error -> texts.putIfAbsent(error.path(), error.text()));
        this.fields = new FieldViews(evaluation, raw, context, texts);
    }

    FormView build(FormSchema schema, List<Element> elements) {
        return new FormView(
                schema.id(), schema.title(), nodes(elements, ""), errors, schema.isConditional(), context.messages());
    }

    private List<NodeView> nodes(List<Element> elements, String scope) {
        var nodes = new ArrayList<NodeView>();
        for (var element : elements) {
            var node = evaluation.isHidden(scope, element) ? null : node(element, scope);
            if (node != null) {
                nodes.add(node);
            }
        }
        return List.copyOf(nodes);
    }

    private @Nullable NodeView node(Element element, String scope) {
        if (element instanceof Field field) {
            return fields.view(field, scope);
        }
        if (element instanceof Group group) {
            var children = nodes(group.children(), scope);
            // answers may hide everything in it: a legend over nothing would only puzzle
            return children.isEmpty() ? null : new Grouped(id(scope, group.ref()), group.label(), children);
        }
        if (element instanceof Rows rows) {
            return rows(rows);
        }
        if (element instanceof Table table) {
            return table(table, scope);
        }
        if (element instanceof Words words) {
            return words.html().isBlank() ? null : new Prose(words.html());
        }
        return element instanceof Separator
                ? new Gap("separator")
                : element instanceof Spacer ? new Gap("spacer") : null;
    }

    private RowList rows(Rows list) {
        int count = evaluation.count(list);
        boolean growable = list.growable() && !evaluation.isFixed(list);
        var rows = new ArrayList<Row>();
        for (int i = 0; i < count; i++) {
            var scope = Evaluation.scope(list, i);
            rows.add(new Row(
                    FieldError.idOf(list.ref() + "[" + i + "]"),
                    context.messages().text("form.row", list.label(), String.valueOf(i + 1)),
                    nodes(list.children(), scope),
                    growable && count > list.min() ? list.ref() + "[" + i + "]" : null));
        }
        var id = FieldError.idOf(list.ref());
        var error = texts.get(list.ref());
        var caption = new Caption(
                id,
                list.ref(),
                list.label(),
                list.hint(),
                list.min() > 0,
                list.min() == 0 && growable,
                false,
                error,
                FieldViews.describedBy(id, list.hint(), error));
        return new RowList(caption, list.ref(), RawInput.rowsName(list.ref()), rows, growable && count < list.max());
    }

    private DataTable table(Table table, String scope) {
        var rows = new ArrayList<List<String>>();
        if (table.source().evaluate(evaluation.environment(scope)) instanceof Collection<?> items) {
            items.stream().limit(MAX_TABLE_ROWS).forEach(item -> rows.add(cells(table, item)));
        }
        var headings = table.columns().stream().map(Element.Column::label).toList();
        return new DataTable(id(scope, table.ref()), table.label(), headings, rows);
    }

    private List<String> cells(Table table, @Nullable Object item) {
        return table.columns().stream()
                .map(column -> item instanceof Map<?, ?> row ? cell(row.get(column.key())) : "")
                .toList();
    }

    private String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Boolean yes) {
            return context.messages().text(yes ? "form.yes" : "form.no");
        }
        return Formats.shown(value);
    }

    private static String id(String scope, String ref) {
        return FieldError.idOf(scope + ref.replace('#', '-'));
    }
}
