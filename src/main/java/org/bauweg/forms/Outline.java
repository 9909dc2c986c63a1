package org.bauweg.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bauweg.forms.Element.Field;
import org.bauweg.forms.Element.Group;
import org.bauweg.forms.Element.Rows;
import org.bauweg.forms.Element.Table;
import org.jspecify.annotations.Nullable;

/** The form without its layout: fields and slots in document order, and the names its expressions take from outside. */
final class Outline {

    final List<FormField> fields = new ArrayList<>();
    final List<FileSlot> slots = new ArrayList<>();
    final Set<String> references = new LinkedHashSet<>();
    boolean conditional;

    Outline(List<Element> elements) {
        walk(elements, null, new HashSet<>(Set.of("today")));
    }

    private void walk(List<Element> elements, @Nullable String list, Set<String> scope) {
        collectKeys(elements, scope);
        for (var element : elements) {
            need(element.hide(), scope);
            conditional |= element.hide() != null;
            if (element instanceof Group group) {
                walk(group.children(), list, scope);
            } else if (element instanceof Rows rows) {
                need(rows.fixed(), Set.of("today"));
                fields.add(new FormField(rows.ref(), null, rows.label(), ValueType.ROWS, rows.min() > 0, List.of()));
                walk(rows.children(), rows.ref(), new HashSet<>(scope));
            } else if (element instanceof Table table) {
                need(table.source(), scope);
            } else if (element instanceof Field field) {
                add(field, list, scope);
            }
        }
    }

    private void add(Field field, @Nullable String list, Set<String> scope) {
        need(field.formula(), scope);
        need(field.choices().source(), scope);
        need(field.readOnly().condition(), Set.of("today"));
        var rules = field.rules();
        if (field.kind() == FieldKind.FILE) {
            var look = field.look();
            slots.add(new FileSlot(
                    field.ref(), field.label(), field.hint(), rules.required(), look.multiple(), look.accept()));
        } else {
            fields.add(new FormField(
                    field.ref(),
                    list,
                    field.label(),
                    field.valueType(),
                    rules.required(),
                    field.choices().fixed()));
        }
    }

    private static void collectKeys(List<Element> elements, Set<String> scope) {
        for (var element : elements) {
            if (element instanceof Group group) {
                collectKeys(group.children(), scope);
            } else {
                scope.add(element.ref());
            }
        }
    }

    private void need(@Nullable FeelExpression expression, Set<String> scope) {
        if (expression != null) {
            expression.names().stream().filter(name -> !scope.contains(name)).forEach(references::add);
        }
    }
}
