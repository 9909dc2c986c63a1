package org.bauweg.inspection;

import java.io.IOException;
import java.time.Duration;

/** How much reading for advice may cost in all. Advice is not worth more. */
final class ReadingBudget {

    private static final int LOOK_EVERY = 1024;

    private final long deadline;
    private long steps;

    ReadingBudget(Duration time, long steps) {
        this.deadline = System.nanoTime() + time.toNanos();
        this.steps = steps;
    }

    void step() throws Exhausted {
        steps--;
        if (steps < 0 || (steps % LOOK_EVERY == 0 && System.nanoTime() - deadline > 0)) {
            throw new Exhausted();
        }
    }

    /** Nothing more may be read. */
    static final class Exhausted extends IOException {
        private static final long serialVersionUID = 1;
    }
}
