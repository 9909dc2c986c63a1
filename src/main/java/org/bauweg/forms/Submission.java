package org.bauweg.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bauweg.forms.Element.Field;
import org.bauweg.forms.Element.Group;
import org.bauweg.forms.Element.Rows;
import org.bauweg.forms.Reading.Complaint;
import org.jspecify.annotations.Nullable;

/** Validates one submit: walks what is visible, keeps what is in order, complains about the rest. */
final class Submission {

    private final Evaluation evaluation;
    private final FormContext context;
    private final List<FieldError> errors = new ArrayList<>();

    private Submission(Evaluation evaluation, FormContext context) {
        this.evaluation = evaluation;
        this.context = context;
    }

    static FormResult of(String formId, List<Element> elements, RawInput raw, FormContext context) {
        var submission = new Submission(new Evaluation(elements, raw, context), context);
        var values = new LinkedHashMap<String, Object>();
        submission.collect(elements, "", values);
        return new FormResult(formId, values, submission.errors);
    }

    private void collect(List<Element> elements, String scope, Map<String, Object> values) {
        for (var element : elements) {
            if (evaluation.isHidden(scope, element)) {
                continue;
            }
            if (element instanceof Group group) {
                collect(group.children(), scope, values);
            } else if (element instanceof Rows rows) {
                collectRows(rows, values);
            } else if (element instanceof Field field) {
                collectField(field, scope, values);
            }
        }
    }

    private void collectField(Field field, String scope, Map<String, Object> values) {
        var path = scope + field.ref();
        var reading = evaluation.reading(path);
        var complaint = reading.complaint() != null ? reading.complaint() : judge(field, scope, reading.value());
        if (complaint != null) {
            complain(path, field.label(), complaint, field.rules().patternHint());
        } else if (reading.value() != null) {
            values.put(field.ref(), reading.value());
        }
    }

    private @Nullable Complaint judge(Field field, String scope, @Nullable Object value) {
        if (field.kind() == FieldKind.EXPRESSION || evaluation.isReadOnly(field)) {
            return null;
        }
        var check = new FieldCheck(field, context.demands(field.ref()), context.today());
        if (field.kind() == FieldKind.FILE) {
            SlotFiles files = context.filesOf(field.ref());
            return files.checking()
                    ? Complaint.of("file.checking")
                    : check.judge(files.filled() ? true : null, List.of());
        }
        return check.judge(value, field.choices().resolve(evaluation.environment(scope)));
    }

    private void collectRows(Rows rows, Map<String, Object> values) {
        int sent = evaluation.sent(rows);
        if (sent > evaluation.most(rows)) {
            complain(rows.ref(), rows.label(), Complaint.of("rows.many", String.valueOf(rows.max())), "");
        }
        int before = errors.size();
        var found = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < evaluation.count(rows); i++) {
            var row = new LinkedHashMap<String, Object>();
            collect(rows.children(), Evaluation.scope(rows, i), row);
            if (row.values().stream().anyMatch(value -> !Boolean.FALSE.equals(value))) {
                found.add(row);
            }
        }
        if (!found.isEmpty()) {
            values.put(rows.ref(), found);
        }
        if (found.size() < rows.min() && errors.size() == before) {
            complain(rows.ref(), rows.label(), Complaint.of("rows.few", String.valueOf(rows.min())), "");
        }
    }

    private void complain(String path, String label, Complaint complaint, String patternHint) {
        var arguments = new ArrayList<Object>();
        arguments.add(label);
        arguments.addAll(complaint.arguments());
        boolean ownWords = complaint.key().equals("text.pattern") && !patternHint.isEmpty();
        var text = ownWords ? patternHint : context.messages().text(complaint.key(), arguments.toArray());
        errors.add(new FieldError(path, label, complaint.key(), text));
    }
}
