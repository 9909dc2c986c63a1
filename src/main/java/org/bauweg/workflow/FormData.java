package org.bauweg.workflow;

import java.util.Locale;
import java.util.Map;

/**
 * Data that a task's form may show, offer as options or begin with, by the names form authors use ({@code valuesKey},
 * expressions, keys of fields).
 */
interface FormData {

    /**
     * The data for one task: text, number, boolean, choices, lists and maps of them. In the case's scope.
     *
     * @param locale language of the reader
     */
    Map<String, Object> of(InboxTask task, Locale locale);
}
