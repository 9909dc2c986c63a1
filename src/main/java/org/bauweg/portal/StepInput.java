package org.bauweg.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bauweg.forms.RawInput;

/** What a form of the portal sent: its fields, and which button was pressed. */
record StepInput(RawInput raw, Button button) {

    /** The buttons below a form; the form's own (another row, fewer rows, draw anew) are one. */
    enum Button {
        NEXT,
        SKIP,
        LEAVE,
        REARRANGE
    }

    private static final Pattern FIELD = Pattern.compile("(_rows\\.)?[A-Za-z][A-Za-z0-9_.\\[\\]-]{0,199}");
    private static final Pattern NOT_STORABLE = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]");

    /** Reads request parameters; what no field can be called (tokens, buttons) is not kept, nor are control characters. */
    static StepInput of(Map<String, String[]> parameters) {
        RawInput sent = RawInput.ofParameters(parameters);
        Button button = parameters.containsKey("_leave")
                ? Button.LEAVE
                : parameters.containsKey("_skip")
                        ? Button.SKIP
                        : sent.rearranged().isPresent() ? Button.REARRANGE : Button.NEXT;
        return new StepInput(fields(sent.rearranged().orElse(sent)), button);
    }

    /** The fields as a draft keeps them. */
    Map<String, Object> values() {
        return new LinkedHashMap<>(raw.toMap());
    }

    private static RawInput fields(RawInput sent) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        sent.toMap().forEach((name, texts) -> {
            if (FIELD.matcher(name).matches()) {
                kept.put(name, texts.stream().map(StepInput::storable).toList());
            }
        });
        return RawInput.of(kept);
    }

    private static String storable(String text) {
        return NOT_STORABLE.matcher(text).replaceAll("");
    }
}
