package org.bauweg.reminders;

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
        reminders.remind(BATCH);
        reminders.escalate(BATCH);
    }
}
