package org.bauweg.workflow.contract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.bauweg.workflow.VariableType;

/** Reads just enough of a form: the id, and keys whose type their name tells. */
public final class TestForms implements FormReader {

    private static final Pattern ID = Pattern.compile("^\\{\"id\":\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("\"key\":\"([^\"]+)\"");
    private static final Map<String, VariableType> TYPES =
            Map.of("count", VariableType.NUMBER, "urgent", VariableType.FLAG, "day", VariableType.DATE);

    @Override
    public FormContent read(String fileName, byte[] json) {
        String text = new String(json, StandardCharsets.UTF_8);
        String id = ID.matcher(text).results().findFirst().orElseThrow().group(1);
        List<FormField> fields = KEY.matcher(text)
                .results()
                .map(key -> new FormField(
                        key.group(1),
                        TYPES.getOrDefault(key.group(1), VariableType.TEXT),
                        key.group(1).equals("result") ? Set.of("yes", "no") : Set.of()))
                .toList();
        return new FormContent(id, fields, List.of());
    }
}
