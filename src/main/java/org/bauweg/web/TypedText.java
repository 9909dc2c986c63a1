package org.bauweg.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What somebody typed into a form that cannot be taken any more, so that the next page gives it back to copy. */
public final class TypedText {

    private TypedText() {}

    /**
     * The values of more than one word, in the order of the form. What else a form sends needs no copying: keys of choices, numbers
     * and days have no blanks, and names that begin with an underscore are ours.
     */
    public static List<String> of(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith("_"))
                .map(Map.Entry::getValue)
                .flatMap(Arrays::stream)
                .map(String::strip)
                .filter(text -> text.chars().anyMatch(Character::isWhitespace))
                .distinct()
                .toList();
    }
}
