package org.bauweg.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bauweg.forms.Element.Field;
import org.bauweg.forms.Element.Group;
import org.bauweg.forms.Element.Rows;

/**
 * Input read and conditions settled: which elements are hidden, which values count. Conditions are evaluated in document order until
 * nothing changes; a form whose conditions chase each other stops after a fixed number of rounds. Hidden values are null to conditions.
 */
final class Evaluation {

    private static final int MAX_ROUNDS = 12;

    private final List<Element> elements;
    private final RawInput raw;
    private final FormContext context;
    private final Map<String, Reading> readings = new HashMap<>();
    private final Map<String, Map<String, Object>> environments = new HashMap<>();
    private Set<String> hidden = new HashSet<>();

    Evaluation(List<Element> elements, RawInput raw, FormContext context) {
        this.elements = elements;
        this.raw = raw;
        this.context = context;
        read(elements, "", context.data());
        settle();
    }

    boolean isHidden(String scope, Element element) {
        return hidden.contains(scope + element.ref());
    }

    Reading reading(String path) {
        return readings.getOrDefault(path, Reading.NOTHING);
    }

    /** The variables that expressions of this scope ("" or {@code owners[0].}) see. */
    Map<String, Object> environment(String scope) {
        return environments.getOrDefault(scope, Map.of());
    }

    int count(Rows rows) {
        return isFixed(rows) ? given(rows).size() : Math.min(rows.max(), raw.rows(rows.ref()));
    }

    int sent(Rows rows) {
        return isFixed(rows) ? count(rows) : raw.rows(rows.ref());
    }

    int most(Rows rows) {
        return isFixed(rows) ? count(rows) : rows.max();
    }

    /** Whether the rows are those of the context's data, whatever was sent. */
    boolean isFixed(Rows rows) {
        return rows.fixed() != null && rows.fixed().holds(context.variables());
    }

    boolean isReadOnly(Field field) {
        var condition = field.readOnly().condition();
        return field.readOnly().always() || (condition != null && condition.holds(context.variables()));
    }

    static String scope(Rows rows, int index) {
        return rows.ref() + "[" + index + "].";
    }

    private void read(List<Element> children, String scope, Map<?, ?> given) {
        for (var element : children) {
            if (element instanceof Group group) {
                read(group.children(), scope, given);
            } else if (element instanceof Rows rows) {
                List<Map<?, ?>> known = given(rows);
                for (int i = 0; i < count(rows); i++) {
                    read(rows.children(), scope(rows, i), i < known.size() ? known.get(i) : Map.of());
                }
            } else if (element instanceof Field field) {
                var path = scope + field.ref();
                readings.put(path, isReadOnly(field) ? given(field, given) : FieldReader.read(field, raw, path));
            }
        }
    }

    private List<Map<?, ?>> given(Rows rows) {
        return StoredValues.maps(context.data().get(rows.ref()));
    }

    private static Reading given(Field field, Map<?, ?> data) {
        var value = data.get(field.ref());
        return Reading.of(FieldReader.typed(field, value == null ? field.initial() : value));
    }

    private void settle() {
        environments.put("", context.variables());
        fill(elements, "");
        for (int round = 0; round < MAX_ROUNDS; round++) {
            var before = new HashMap<>(readings);
            var nowHidden = new HashSet<String>();
            pass(elements, "", false, nowHidden);
            boolean stable = nowHidden.equals(hidden) && before.equals(readings);
            hidden = nowHidden;
            if (stable) {
                return;
            }
        }
    }

    /** First values of everything, so that a condition may name a field further down. */
    private void fill(List<Element> children, String scope) {
        for (var element : children) {
            if (element instanceof Group group) {
                fill(group.children(), scope);
            } else if (element instanceof Rows rows) {
                environment(scope).put(rows.ref(), rowsOf(rows));
            } else if (element instanceof Field field) {
                environment(scope).put(field.ref(), reading(scope + field.ref()).value());
            }
        }
    }

    private void pass(List<Element> children, String scope, boolean parentHidden, Set<String> nowHidden) {
        var environment = environment(scope);
        for (var element : children) {
            var hide = element.hide();
            boolean isHidden = parentHidden || (hide != null && hide.holds(environment));
            if (isHidden) {
                nowHidden.add(scope + element.ref());
            }
            if (element instanceof Group group) {
                pass(group.children(), scope, isHidden, nowHidden);
            } else if (element instanceof Rows rows) {
                passRows(rows, isHidden, nowHidden);
                environment.put(rows.ref(), isHidden ? null : rowsOf(rows));
            } else if (element instanceof Field field) {
                compute(field, scope);
                environment.put(
                        field.ref(),
                        isHidden ? null : reading(scope + field.ref()).value());
            }
        }
    }

    private void passRows(Rows rows, boolean isHidden, Set<String> nowHidden) {
        for (int i = 0; i < count(rows); i++) {
            var scope = scope(rows, i);
            var inner = new HashMap<>(environment(""));
            var known = environments.put(scope, inner);
            fill(rows.children(), scope);
            if (known != null) {
                names(rows.children()).forEach(name -> inner.put(name, known.get(name)));
            }
            pass(rows.children(), scope, isHidden, nowHidden);
        }
    }

    private void compute(Field field, String scope) {
        if (field.formula() != null) {
            readings.put(
                    scope + field.ref(),
                    Reading.of(Computed.plain(field.formula().evaluate(environment(scope)))));
        }
    }

    private List<Map<String, Object>> rowsOf(Rows rows) {
        var found = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < count(rows); i++) {
            var scope = scope(rows, i);
            var row = new LinkedHashMap<String, Object>();
            for (var name : names(rows.children())) {
                row.put(
                        name,
                        hidden.contains(scope + name)
                                ? null
                                : reading(scope + name).value());
            }
            found.add(row);
        }
        return found;
    }

    private static List<String> names(List<Element> children) {
        var names = new ArrayList<String>();
        for (var element : children) {
            if (element instanceof Group group) {
                names.addAll(names(group.children()));
            } else if (element instanceof Field field) {
                names.add(field.ref());
            }
        }
        return names;
    }
}
