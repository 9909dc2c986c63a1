package org.bauweg.inspection;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What a worker can be asked. A new kind is a record to ask, a record to answer, a {@link WorkerTask} and a constant here.
 *
 * @param task made in the worker only
 * @param clean whether the worker may see another file after this answer
 */
record TaskKind<Q extends Record, A extends Record>(
        String name, Class<Q> request, Class<A> answer, Supplier<WorkerTask<Q, A>> task, Predicate<A> clean) {

    static final TaskKind<CheckRequest, CheckAnswer> CHECK =
            new TaskKind<>("check", CheckRequest.class, CheckAnswer.class, CheckTask::new, CheckAnswer::clean);

    private static final List<TaskKind<?, ?>> ALL = List.of(CHECK);

    static TaskKind<?, ?> named(String name) {
        return ALL.stream()
                .filter(kind -> kind.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no task " + name));
    }
}
