package org.bauweg.forms;

/**
 * One reason why a submit is not accepted.
 *
 * @param path the field's parameter name, rows as {@code owners[0].name}
 * @param label what the person knows the field as
 * @param messageKey key in the bundle forms-messages
 * @param text the resolved sentence in the language of the context
 */
public record FieldError(String path, String label, String messageKey, String text) {

    /** Id of the input to link to. */
    public String fieldId() {
        return idOf(path);
    }

    static String idOf(String path) {
        return "f-" + path.replace("].", "-").replace('[', '-').replace("]", "");
    }
}
