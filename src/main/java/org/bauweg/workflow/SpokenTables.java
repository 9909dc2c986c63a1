package org.bauweg.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tables in the reader's language: where a row has the output {@code reasonEn} or {@code adviceEn}, an English reader gets that. */
record SpokenTables(ChoiceTables tables, Locale locale) implements ChoiceTables {

    private static final List<String> SENTENCES = List.of("reason", "advice");

    @Override
    public List<Map<String, Object>> evaluate(String table, Map<String, Object> facts) {
        List<Map<String, Object>> rows = tables.evaluate(table, facts);
        return locale.getLanguage().equals("en")
                ? rows.stream().map(SpokenTables::english).toList()
                : rows;
    }

    private static Map<String, Object> english(Map<String, Object> row) {
        Map<String, Object> spoken = new HashMap<>(row);
        SENTENCES.forEach(name -> {
            if (row.get(name + "En") instanceof String text && !text.isEmpty()) {
                spoken.put(name, text);
            }
        });
        return spoken;
    }
}
