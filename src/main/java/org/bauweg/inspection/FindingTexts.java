package org.bauweg.inspection;

import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Says in the words of an applicant or architect what was found and what to do. Bundle {@code inspection-messages}. */
public class FindingTexts {

    /** Where help on findings is; each finding has an anchor there. */
    public static final String HELP = "/hilfe/dokumente";

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    public FindingTexts() {
        messages.setBasename("inspection-messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(Locale.GERMAN);
        messages.setAlwaysUseMessageFormat(true);
    }

    /** What is and what to do, with its page. */
    public String sentence(Finding finding, Locale locale) {
        String sentence = what(finding, locale) + " " + todo(finding, locale);
        return finding.page() == null
                ? sentence
                : text("finding.onPage", locale, finding.page().toString(), sentence);
    }

    /** A few words, as a heading. */
    public String title(Finding finding, Locale locale) {
        return text(finding.code() + ".title", locale);
    }

    /** What is the matter. */
    public String what(Finding finding, Locale locale) {
        Object[] arguments =
                finding.arguments().stream().map(FindingTexts::number).toArray();
        return text(finding.code() + ".what", locale, arguments);
    }

    /** What to do about it. */
    public String todo(Finding finding, Locale locale) {
        return text(finding.code() + ".todo", locale);
    }

    /** Where more is said about it: a path with an anchor. */
    public String help(Finding finding) {
        return HELP + "#" + anchor(finding);
    }

    /** The anchor on the page of help. */
    public String anchor(Finding finding) {
        return finding.code().replace('.', '-');
    }

    /** Counts come as text but choose between singular and plural. */
    private static Object number(String argument) {
        return argument.matches("[0-9]{1,9}") ? Integer.valueOf(argument) : argument;
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
