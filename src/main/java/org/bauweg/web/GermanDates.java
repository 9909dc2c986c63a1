package org.bauweg.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Dates and times as people read them, in the language of the request. Templates reach it as {@code @germanDates}. */
@Component
public class GermanDates {

    private final Clock clock;
    private final MessageSource messages;

    GermanDates(Clock clock, MessageSource messages) {
        this.clock = clock;
        this.messages = messages;
    }

    /** 3. Juli 2026. */
    public String day(LocalDate day) {
        return format(isGerman() ? "d. MMMM yyyy" : "d MMMM yyyy").format(day);
    }

    /** 3. Juli 2026, in Germany's time. */
    public String day(Instant instant) {
        return day(LocalDate.ofInstant(instant, zone()));
    }

    /** Freitag, 3. Juli 2026. */
    public String weekday(LocalDate day) {
        return format(isGerman() ? "EEEE, d. MMMM yyyy" : "EEEE, d MMMM yyyy").format(day);
    }

    /** 03.07.2026, for tables. */
    public String shortDay(LocalDate day) {
        return format(isGerman() ? "dd.MM.yyyy" : "dd/MM/yyyy").format(day);
    }

    /** 03.07.2026, for tables. */
    public String shortDay(Instant instant) {
        return shortDay(LocalDate.ofInstant(instant, zone()));
    }

    /** 14:03. */
    public String time(Instant instant) {
        return format("HH:mm").format(instant.atZone(zone()));
    }

    /** 3. Juli 2026, 14:03 Uhr. */
    public String moment(Instant instant) {
        return messages.getMessage(
                "dates.moment", new Object[] {day(instant), time(instant)}, LocaleContextHolder.getLocale());
    }

    /** "um 14:03 Uhr" for today, else "am 3. Juli 2026 um 14:03 Uhr". */
    public String since(Instant instant) {
        boolean today = LocalDate.ofInstant(instant, zone()).equals(LocalDate.now(clock));
        return messages.getMessage(
                today ? "dates.today" : "dates.otherDay",
                new Object[] {time(instant), day(instant)},
                LocaleContextHolder.getLocale());
    }

    /** The last day of a period that a timer ends at {@code due}: a period ends with its day, the timer acts at the start of the next. */
    public LocalDate lastDay(Instant due) {
        return LocalDate.ofInstant(due.minus(1, ChronoUnit.MILLIS), zone());
    }

    /** Whether a period that a timer ends at {@code due} is over. */
    public boolean over(Instant due) {
        return clock.instant().isAfter(due);
    }

    private ZoneId zone() {
        return clock.getZone();
    }

    private static boolean isGerman() {
        return LocaleContextHolder.getLocale().getLanguage().equals("de");
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, isGerman() ? Locale.GERMAN : Locale.UK);
    }
}
