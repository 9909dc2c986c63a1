package org.bauweg.workflow;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.concurrent.atomic.AtomicReference;

/** Time that goes on by a millisecond each time somebody looks, and further when a test says so; never back. */
final class ScenarioClock extends Clock {

    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    private final AtomicReference<Instant> now = new AtomicReference<>(at(LocalDate.of(2026, 3, 2), LocalTime.NOON));

    LocalDate today() {
        return LocalDate.now(this);
    }

    /** A Monday morning later than everything before. */
    void nextMonday() {
        moveTo(today().with(TemporalAdjusters.next(DayOfWeek.MONDAY)), LocalTime.of(9, 0));
    }

    /** The morning of a day that the law's own example names, also one that is past; the next scenario goes on from there. */
    void travelTo(LocalDate day) {
        now.set(at(day, LocalTime.of(9, 0)));
    }

    /** The last minute of the day, in Germany. */
    void moveToLastMinuteOf(LocalDate day) {
        moveTo(day, LocalTime.of(23, 59));
    }

    /** Just after the day has ended, in Germany. */
    void moveToEndOf(LocalDate day) {
        moveTo(day.plusDays(1), LocalTime.of(0, 0, 1));
    }

    private void moveTo(LocalDate day, LocalTime time) {
        Instant target = at(day, time);
        now.updateAndGet(before -> {
            if (target.isBefore(before)) {
                throw new IllegalArgumentException(target + " is past");
            }
            return target;
        });
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(GERMANY).toInstant();
    }

    @Override
    public Instant instant() {
        return now.updateAndGet(before -> before.plusMillis(1));
    }

    @Override
    public ZoneId getZone() {
        return GERMANY;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(GERMANY) ? this : Clock.fixed(instant(), zone);
    }
}
