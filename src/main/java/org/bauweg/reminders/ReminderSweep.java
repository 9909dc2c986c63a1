package org.bauweg.reminders;

import java.util.function.IntUnaryOperator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for what is to be told, on every node. */
@Component
class ReminderSweep {

    private static final int BATCH = 100;

    private final Reminders reminders;

    ReminderSweep(Reminders reminders) {
        this.reminders = reminders;
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT40S")
    void sweep() {
        all(reminders::remind);
        all(reminders::escalate);
    }

    /** Batch after batch, each in a transaction of its own. */
    private static void all(IntUnaryOperator work) {
        while (work.applyAsInt(BATCH) == BATCH) {
            // the next batch
        }
    }
}
