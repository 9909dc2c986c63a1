package org.bauweg.workflow;

import java.util.Optional;
import org.bauweg.access.Actor;
import org.bauweg.forms.Answers;

/** What must be true, beyond the form's own rules, before a user task may be completed. */
public interface TaskRule {

    /** Id of the user task in the model. */
    String task();

    /** Whether the rule is about this task; by default by its id. */
    default boolean concerns(InboxTask task) {
        return task().equals(task.task());
    }

    /** Why the task may not be completed like this; empty if it may. In the case's scope. */
    Optional<Refusal> check(InboxTask task, Answers answers, Actor actor);

    /**
     * A reason for the person at the form.
     *
     * @param field key of the field to mend, empty if none can
     * @param messageKey key in the bundle {@code messages}
     * @param argument what the text names, such as a day; empty if it names nothing
     */
    record Refusal(String field, String messageKey, String argument) {

        /** A text that names nothing. */
        public Refusal(String field, String messageKey) {
            this(field, messageKey, "");
        }
    }
}
