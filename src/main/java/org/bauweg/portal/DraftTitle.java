package org.bauweg.portal;

import java.util.List;
import java.util.Map;
import org.bauweg.casefile.Draft;

/** What a draft is called: the name of the project, once the applicant has given one. */
final class DraftTitle {

    private static final String FIELD = "projectTitle";
    private static final int LONGEST = 200;

    private DraftTitle() {}

    /** Empty if the project has no name yet. */
    static String of(Draft draft) {
        return draft.answers().values().stream()
                .map(DraftTitle::title)
                .filter(title -> !title.isEmpty())
                .findFirst()
                .map(title -> title.length() > LONGEST ? title.substring(0, LONGEST) : title)
                .orElse("");
    }

    private static String title(Map<String, Object> answers) {
        Object value = answers.get(FIELD);
        Object text = value instanceof List<?> many && !many.isEmpty() ? many.get(0) : "";
        return text.toString().strip();
    }
}
