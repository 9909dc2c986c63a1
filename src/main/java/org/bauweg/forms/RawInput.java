package org.bauweg.forms;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a browser sent, or what a form shows: texts by parameter name, rows as {@code owners[0].name}, the number of rows as
 * {@code _rows.owners}. Immutable.
 *
 * <p>Bounded on the way in: longer texts are cut at {@value #MAX_TEXT} characters (always more than a field may hold, so they are
 * still refused), more names or values than a form can have are dropped.
 */
public final class RawInput {

    /** Button that adds a row; its value is the list's key. */
    public static final String ADD = "_add";
    /** Button that removes a row; its value is {@code key[index]}. */
    public static final String REMOVE = "_remove";
    /** Button that draws the form anew for the answers given so far. */
    public static final String REFRESH = "_refresh";

    static final int MAX_TEXT = 40_000;
    private static final int MAX_NAMES = 10_000;
    private static final int MAX_VALUES = 500;
    private static final int MAX_ROWS = 1_000;
    private static final String ROWS = "_rows.";

    private final Map<String, List<String>> values;

    private RawInput(Map<String, List<String>> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    public static RawInput empty() {
        return new RawInput(Map.of());
    }

    /** From parameters such as Spring's MultiValueMap. */
    public static RawInput of(Map<String, ? extends Collection<String>> parameters) {
        var kept = new LinkedHashMap<String, List<String>>();
        parameters.entrySet().stream()
                .limit(MAX_NAMES)
                .forEach(entry -> kept.put(
                        entry.getKey(),
                        entry.getValue().stream()
                                .limit(MAX_VALUES)
                                .map(RawInput::cut)
                                .toList()));
        return new RawInput(kept);
    }

    /** From the servlet request's parameters. */
    public static RawInput ofParameters(Map<String, String[]> parameters) {
        var lists = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, texts) -> lists.put(name, Arrays.asList(texts)));
        return of(lists);
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    String first(String name) {
        var all = all(name);
        return all.isEmpty() ? "" : all.get(0);
    }

    /** How many rows the list has: as drawn, or as the highest index sent. */
    int rows(String list) {
        int declared = number(first(ROWS + list));
        int sent = values.keySet().stream()
                .mapToInt(name -> indexIn(list, name) + 1)
                .max()
                .orElse(0);
        return Math.min(MAX_ROWS, Math.max(declared, sent));
    }

    /** The same input with an empty row at the end of the list. */
    public RawInput withAddedRow(String list) {
        return withRows(list, rows(list) + 1);
    }

    /** The same input without one row; later rows move up. Unknown rows change nothing. */
    public RawInput withoutRow(String list, int index) {
        int count = rows(list);
        if (index < 0 || index >= count) {
            return this;
        }
        var kept = new LinkedHashMap<String, List<String>>();
        values.forEach((name, texts) -> {
            int at = indexIn(list, name);
            if (at < index) {
                kept.put(name, texts);
            } else if (at > index) {
                kept.put(name.replaceFirst("\\[\\d+]", "[" + (at - 1) + "]"), texts);
            }
        });
        return new RawInput(kept).withRows(list, count - 1);
    }

    /**
     * The input to draw again if the person pressed "add", "remove" or "refresh" rather than submit; empty for a submit. Nothing is
     * validated then.
     */
    public Optional<RawInput> rearranged() {
        if (values.containsKey(ADD)) {
            return Optional.of(withAddedRow(first(ADD)));
        }
        if (values.containsKey(REMOVE)) {
            var row = first(REMOVE);
            int bracket = row.indexOf('[');
            return Optional.of(
                    bracket < 0
                            ? this
                            : withoutRow(row.substring(0, bracket), indexIn(row.substring(0, bracket), row)));
        }
        return values.containsKey(REFRESH) ? Optional.of(this) : Optional.empty();
    }

    /** The texts by name, for keeping an unfinished draft as JSON; {@link #of} takes them back. */
    public Map<String, List<String>> toMap() {
        return values;
    }

    RawInput with(String name, List<String> texts) {
        var changed = new LinkedHashMap<>(values);
        changed.put(name, texts);
        return new RawInput(changed);
    }

    RawInput withRows(String list, int count) {
        return with(ROWS + list, List.of(String.valueOf(Math.min(MAX_ROWS, count))));
    }

    static String rowsName(String list) {
        return ROWS + list;
    }

    private static String cut(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
    }

    /** The index in names such as {@code owners[3].name} and {@code owners[3]}, or -1. */
    private static int indexIn(String list, String name) {
        if (!name.startsWith(list + "[")) {
            return -1;
        }
        int end = name.indexOf(']', list.length());
        var digits = end < 0 ? "" : name.substring(list.length() + 1, end);
        return isNumber(digits) && number(digits) < MAX_ROWS ? number(digits) : -1;
    }

    private static int number(String text) {
        return isNumber(text) ? Integer.parseInt(text) : 0;
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= 4 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
