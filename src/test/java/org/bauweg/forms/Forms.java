package org.bauweg.forms;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Short ways to forms and input for the tests of this package. */
final class Forms {

    static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
    static final FormContext CONTEXT = FormContext.of(TODAY);

    private Forms() {}

    /** A form "test" titled "Test" with these components, JSON with single quotes. */
    static String json(String components) {
        return ("{'id':'test','type':'default','schemaVersion':18,'properties':{'title':'Test'},'components':["
                        + components + "]}")
                .replace('\'', '"');
    }

    static FormSchema schema(String components) {
        var parsed = FormSchema.parse("test.form", json(components));
        if (parsed instanceof ParsedForm.Refused refused) {
            throw new AssertionError(refused.findings().toString());
        }
        return ((ParsedForm.Accepted) parsed).schema();
    }

    static List<FormFinding> findings(String components) {
        return FormSchema.parse("test.form", json(components)) instanceof ParsedForm.Refused refused
                ? refused.findings()
                : List.of();
    }

    /** Input from pairs of name and text; a name given twice has two values. */
    static RawInput input(String... pairs) {
        var texts = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < pairs.length; i += 2) {
            var text = pairs[i + 1];
            texts.merge(pairs[i], List.of(text), (a, b) -> java.util.stream.Stream.concat(a.stream(), b.stream())
                    .toList());
        }
        return RawInput.of(texts);
    }

    static FormResult submit(String components, String... pairs) {
        return schema(components).validate(input(pairs), CONTEXT);
    }

    static Map<String, Object> values(String components, String... pairs) {
        return submit(components, pairs).values();
    }

    static String errorKey(String components, String... pairs) {
        var errors = submit(components, pairs).errors();
        return errors.isEmpty() ? "" : errors.get(0).messageKey();
    }
}
