package org.bauweg.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A clock that stands still until a test sets it. */
public final class AdjustableClock extends Clock {

    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    private Instant now;

    public AdjustableClock(LocalDate day) {
        now = noon(day);
    }

    /** Noon of this day in Germany. */
    public void set(LocalDate day) {
        now = noon(day);
    }

    @Override
    public ZoneId getZone() {
        return GERMANY;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(GERMANY).toInstant();
    }
}
