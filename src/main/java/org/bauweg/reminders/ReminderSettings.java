package org.bauweg.reminders;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long before the day to act by people are told, in business days.
 *
 * @param remindDays the one whose turn it is
 * @param escalateDays the heads
 */
@ConfigurationProperties("bauweg.deadlines")
record ReminderSettings(
        @DefaultValue("5") int remindDays,
        @DefaultValue("2") int escalateDays) {

    private static final int LONGEST = 60;

    /** Rejects less than none and more than sixty days. */
    ReminderSettings {
        if (remindDays < 0 || remindDays > LONGEST || escalateDays < 0 || escalateDays > LONGEST) {
            throw new IllegalArgumentException("bauweg.deadlines: remind-days and escalate-days lie between 0 and 60");
        }
    }
}
