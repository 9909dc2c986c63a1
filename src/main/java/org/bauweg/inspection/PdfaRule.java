package org.bauweg.inspection;

import java.util.List;
import java.util.regex.Pattern;

/** What the parts of ISO 19005 ask for, in groups a layman can tell apart. */
enum PdfaRule {
    FONTS(true, "6.3", "6.2.11"),
    TRANSPARENCY(true, "6.4", "6.2.10"),
    COLOUR(true, "6.2.2 6.2.3 6.2.9", "6.2.3 6.2.4 6.2.5"),
    PICTURES(true, "6.2.4 6.2.5 6.2.6 6.2.7", "6.2.8 6.2.9"),
    DRAWING(true, "6.2", "6.2"),
    ANNOTATIONS(true, "6.5", "6.3"),
    ACTIONS(true, "6.6", "6.5"),
    METADATA(true, "6.7", "6.6"),
    TAGS(true, "6.8", "6.7"),
    FORMS(true, "6.9", "6.4"),
    ATTACHMENTS(false, "", "6.8"),
    LAYERS(false, "", "6.9"),
    STRUCTURE(true, "6.1", "6.1"),
    OTHER(true, "", "");

    private static final Pattern SPACE = Pattern.compile(" ");

    private final boolean inBoth;
    private final String first;
    private final String later;

    /**
     * @param first clauses of ISO 19005-1
     * @param later clauses of ISO 19005-2 and -3
     */
    PdfaRule(boolean inBoth, String first, String later) {
        this.inBoth = inBoth;
        this.first = first;
        this.later = later;
    }

    /**
     * The group a rule belongs to.
     *
     * @param part 1 to 4; the fourth has another order, and only its structure is told apart
     * @param clause as in {@code 6.2.11.4.1}
     */
    static PdfaRule of(int part, String clause) {
        if (part > 3) {
            return clause.startsWith("6.1.") ? STRUCTURE : OTHER;
        }
        for (PdfaRule rule : values()) {
            List<String> clauses = clauses(part == 1 ? rule.first : rule.later);
            if ((part > 1 || rule.inBoth)
                    && clauses.stream().anyMatch(each -> clause.equals(each) || clause.startsWith(each + "."))) {
                return rule;
            }
        }
        return OTHER;
    }

    private static List<String> clauses(String text) {
        return text.isEmpty() ? List.of() : SPACE.splitAsStream(text).toList();
    }
}
