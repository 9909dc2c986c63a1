package org.bauweg.workflow;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Data that a task's form may show, offer as options or begin with, by the names form authors use ({@code valuesKey},
 * expressions, keys of fields).
 */
interface FormData {

    /** Names of the data; it is asked for only if the task's form uses one of them. */
    Set<String> names();

    /**
     * The data for one task: text, number, boolean, choices, lists and maps of them. In the case's scope.
     *
     * @param locale language of the reader
     */
    Map<String, Object> of(InboxTask task, Locale locale);
}
