package org.bauweg.workflow.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bauweg.shared.CaseId;
import org.bauweg.workflow.TaskCreated;
import org.bauweg.workflow.UserTaskEvents;

/** Writes down what it is told. */
final class RecordedTasks implements UserTaskEvents {

    final List<TaskCreated> created = new ArrayList<>();
    final List<Long> numbers = new ArrayList<>();
    final List<String> ended = new ArrayList<>();
    final List<String> moved = new ArrayList<>();

    @Override
    public void created(TaskCreated task) {
        created.add(task);
        numbers.add(task.number("consultationNumber").orElse(0L));
    }

    @Override
    public void moved(CaseId caseId, String taskId, Instant due) {
        moved.add(taskId + " " + due);
    }

    @Override
    public void ended(CaseId caseId, String taskId) {
        ended.add(taskId);
    }
}
