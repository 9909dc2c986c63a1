package org.bauweg.workflow.engine;

import java.util.Map;
import java.util.function.Supplier;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.bauweg.workflow.DateBindings;
import org.bauweg.workflow.TaskAnswers;
import org.bauweg.workflow.UserTaskEvents;

/** What a step runs in: the rows of its case, and the answers given so far. */
interface StepFrame {

    Map<String, Object> within(CaseId caseId, Supplier<Map<String, Object>> work);

    /** As {@link #within}, once everybody else who is at the case has finished. */
    Map<String, Object> alone(CaseId caseId, Supplier<Map<String, Object>> work);

    TaskAnswers records();

    /** Which dates follow which periods. */
    DateBindings bindings();

    /** Who keeps the work list. */
    UserTaskEvents events();

    static StepFrame of(Scopes scopes, TaskAnswers records, DateBindings bindings, UserTaskEvents events) {
        return new StepFrame() {
            @Override
            public Map<String, Object> within(CaseId caseId, Supplier<Map<String, Object>> work) {
                return scopes.within(Scope.of(caseId), work);
            }

            @Override
            public Map<String, Object> alone(CaseId caseId, Supplier<Map<String, Object>> work) {
                return within(caseId, () -> {
                    records.hold(caseId);
                    return work.get();
                });
            }

            @Override
            public TaskAnswers records() {
                return records;
            }

            @Override
            public DateBindings bindings() {
                return bindings;
            }

            @Override
            public UserTaskEvents events() {
                return events;
            }
        };
    }
}
