package org.bauweg.workflow;

import java.util.List;
import java.util.Map;

/** Decision tables of a bundle. */
public interface Decisions {

    /**
     * Evaluates a table as it stands in {@code bundle}.
     *
     * @param facts text, number, boolean, {@link java.time.LocalDate} or list of texts, by name; a name the table asks for and that is
     *     missing is null
     * @return one entry per matching rule in the table's order; values are String, Long, Double or Boolean, outputs
     *     left blank are absent
     * @throws IllegalArgumentException if the bundle has no such decision
     */
    List<Map<String, Object>> evaluate(BundleId bundle, String decisionId, Map<String, Object> facts);
}
