package org.bauweg.inspection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Says in the words of an applicant or architect what was found and what to do. Bundle {@code inspection-messages}. */
public class FindingTexts {

    /** Where help on findings is; each finding has an anchor there. */
    public static final String HELP = "/hilfe/dokumente";

    private static final String REFERENCE = "@";

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
        String said = what(finding, locale) + " " + todo(finding, locale);
        String authority = finding.demandedBy();
        String sentence = authority == null ? said : text("finding.demanded", locale, said, authority);
        return finding.page() == null
                ? sentence
                : text("finding.onPage", locale, finding.page().toString(), sentence);
    }

    /** The name of a kind of document; {@code slot} as in {@link PlanFacts#kinds}. */
    public String kind(String slot, Locale locale) {
        return PlanKind.of(slot).map(kind -> text(kind.nameKey(), locale)).orElse(slot);
    }

    /** A few words, as a heading. */
    public String title(Finding finding, Locale locale) {
        return text(finding.code() + ".title", locale);
    }

    /** What is the matter. */
    public String what(Finding finding, Locale locale) {
        Object[] arguments = finding.arguments().stream()
                .map(argument -> argument(argument, locale))
                .toArray();
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

    /** Whether an argument stands for words of the reader's language. Only we write such. */
    static boolean isReference(String argument) {
        return argument.startsWith(REFERENCE);
    }

    /** An argument that is said in the reader's language, made of keys of the bundle. */
    static String reference(List<String> keys) {
        return REFERENCE + String.join(",", keys);
    }

    /** Counts come as text but choose between singular and plural. */
    private Object argument(String argument, Locale locale) {
        if (isReference(argument)) {
            return Arrays.stream(argument.substring(REFERENCE.length()).split(",", -1))
                    .map(key -> text(key, locale))
                    .collect(Collectors.joining(", "));
        }
        return argument.matches("[0-9]{1,9}") ? Integer.valueOf(argument) : argument;
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
