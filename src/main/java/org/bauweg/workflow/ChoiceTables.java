package org.bauweg.workflow;

import java.util.List;
import java.util.Map;

/** The decision tables of the bundle {@value #SERVICE}: which procedure a project needs and what belongs to it. */
public interface ChoiceTables {

    /** Folder of the tables and of the form with the assistant's questions; it has no process. */
    String SERVICE = "choice";

    /**
     * Evaluates a table as it is live.
     *
     * @param table its id
     * @param facts as for {@link Decisions#evaluate}
     * @return one entry per matching rule in the table's order
     * @throws IllegalStateException if no bundle of the service is live
     */
    List<Map<String, Object>> evaluate(String table, Map<String, Object> facts);
}
