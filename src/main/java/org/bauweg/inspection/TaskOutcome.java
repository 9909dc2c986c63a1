package org.bauweg.inspection;

/** How a task ended. */
sealed interface TaskOutcome<A> {

    record Answered<A>(A answer) implements TaskOutcome<A> {}

    /** The file brought its worker to an end. */
    record Stopped<A>(Reason reason) implements TaskOutcome<A> {}

    /** There is no worker to be had now; the file is not to blame. */
    record Unavailable<A>() implements TaskOutcome<A> {}

    /** Why a worker was stopped or stopped by itself. */
    enum Reason {
        TIME(FindingCode.CHECK_TIME),
        MEMORY(FindingCode.CHECK_MEMORY),
        CRASH(FindingCode.CHECK_FAILED);

        private final FindingCode code;

        Reason(FindingCode code) {
            this.code = code;
        }

        FindingCode code() {
            return code;
        }
    }
}
