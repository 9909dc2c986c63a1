package org.bauweg.workflow.engine;

import java.time.Instant;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;

/** A timer was about to fire although its date has been moved. No failure: it waits for its new date. */
final class TimerMovedException extends OptimisticLockingException {

    private static final long serialVersionUID = 1L;

    TimerMovedException(Instant until) {
        super("the timer has been moved to " + until);
    }

    /** Whether a refusal stands in a chain of causes. */
    static boolean isCauseOf(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimerMovedException) {
                return true;
            }
        }
        return false;
    }
}
