package org.bauweg.workflow.contract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.bauweg.forms.Choice;
import org.bauweg.forms.FormFinding;
import org.bauweg.forms.FormSchema;
import org.bauweg.forms.ParsedForm;
import org.bauweg.forms.ValueType;
import org.bauweg.workflow.Finding;
import org.bauweg.workflow.VariableType;
import org.jspecify.annotations.Nullable;

/** Has the forms module read a form and says what its fields would be as process variables. */
public final class FormSchemaReader implements FormReader {

    @Override
    public FormContent read(String fileName, byte[] json) {
        ParsedForm parsed = FormSchema.parse(fileName, new String(json, StandardCharsets.UTF_8));
        if (parsed instanceof ParsedForm.Accepted accepted) {
            FormSchema schema = accepted.schema();
            return new FormContent(
                    schema.id(),
                    schema.fields().stream().map(FormSchemaReader::field).toList(),
                    List.of());
        }
        List<FormFinding> refused = ((ParsedForm.Refused) parsed).findings();
        return new FormContent(
                fileName.replaceFirst("\\.form$", ""),
                List.of(),
                refused.stream()
                        .map(finding -> new Finding(
                                fileName,
                                finding.element().equals(fileName)
                                        ? null
                                        : finding.element().replace(fileName + " › ", ""),
                                finding.problem(),
                                finding.remedy()))
                        .toList());
    }

    private static FormField field(org.bauweg.forms.FormField field) {
        return new FormField(
                field.name(),
                field.isVariable() ? type(field.type()) : null,
                field.choices().stream().map(Choice::value).collect(Collectors.toSet()));
    }

    /** The result of an expression may be of any type: no condition can rely on it. */
    private static @Nullable VariableType type(ValueType type) {
        return switch (type) {
            case TEXT -> VariableType.TEXT;
            case INTEGER -> VariableType.NUMBER;
            case DECIMAL -> VariableType.DECIMAL;
            case BOOLEAN -> VariableType.FLAG;
            case DATE -> VariableType.DATE;
            case LIST, ROWS, ANY -> null;
        };
    }
}
