package org.bauweg.workflow.engine;

import java.time.Instant;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;

/** A timer was about to fire although its date has been moved. No failure: it waits for its new date. */
final class TimerMovedException extends OptimisticLockingException {

    private static final long serialVersionUID = 1L;

    private final Instant until;

    TimerMovedException(Instant until) {
        super("the timer has been moved to " + until);
        this.until = until;
    }

    Instant until() {
        return until;
    }

    /** The refusal in a chain of causes, null if there is none. */
    static @Nullable TimerMovedException in(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimerMovedException moved) {
                return moved;
            }
        }
        return null;
    }
}
