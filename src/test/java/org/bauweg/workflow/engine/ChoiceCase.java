package org.bauweg.workflow.engine;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Facts and what the tables must say to them.
 *
 * @param id of the test vector, or a name of our own
 * @param expected the procedure's name, or ADVICE
 */
record ChoiceCase(String id, String expected, LocalDate filedOn, Map<String, Object> facts) {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    static ChoiceCase expect(String id, String expected, Map<String, Object> facts) {
        return new ChoiceCase(id, expected, DAY, facts);
    }

    ChoiceCase on(String day) {
        return new ChoiceCase(id, expected, LocalDate.parse(day), facts);
    }

    /** Names and values in turn; a value with a comma or in brackets is a list. */
    static Map<String, Object> facts(Object... namesAndValues) {
        Map<String, Object> facts = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            facts.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return facts;
    }

    /** As {@code base} with other or further facts. */
    static Map<String, Object> with(Map<String, Object> base, Object... namesAndValues) {
        Map<String, Object> facts = new HashMap<>(base);
        facts.putAll(facts(namesAndValues));
        return facts;
    }

    /** A new detached house in a development plan that keeps every rule. */
    static Map<String, Object> house(Object... namesAndValues) {
        return with(
                facts(
                        "undertaking", "construction",
                        "projectKind", "construction",
                        "exemptItem", "none",
                        "builder", "private",
                        "buildingUse", "housing",
                        "floorHeight", "upTo7",
                        "planningArea", "planQualified",
                        "deviation", "no",
                        "plotServiced", "yes",
                        "sensitiveUse", List.of("none")),
                namesAndValues);
    }

    @Override
    public String toString() {
        return id;
    }
}
