package org.bauweg.workflow;

/** Somebody else has completed this task, or it was interrupted, in the meantime. */
public class TaskGoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TaskGoneException() {
        super("the task is gone");
    }

    public TaskGoneException(Throwable cause) {
        super("the task is gone", cause);
    }
}
