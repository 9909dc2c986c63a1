package org.bauweg.forms;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Sentences of the bundle forms-messages: English for English readers, German for everybody else. */
public final class FormMessages {

    private static final FormMessages GERMAN = new FormMessages(Locale.GERMAN);
    private static final FormMessages ENGLISH = new FormMessages(Locale.ENGLISH);

    private final Locale locale;
    private final ResourceBundle bundle;

    private FormMessages(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "forms-messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static FormMessages of(Locale locale) {
        return locale.getLanguage().equals("en") ? ENGLISH : GERMAN;
    }

    /**
     * The sentence for a key; arguments are inserted as they are.
     *
     * @throws MissingResourceException for an unknown key
     */
    public String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
