package org.bauweg.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.CalScale;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.bauweg.deadlines.Deadline;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.deadlines.Turn;
import org.springframework.stereotype.Component;

/** Writes periods as all-day events on the day to act by. File numbers, no names: calendars are shown to many. */
@Component
class FeedWriter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d. MMMM yyyy", Locale.GERMAN);

    private final Clock clock;

    FeedWriter(Clock clock) {
        this.clock = clock;
    }

    String write(List<FeedPeriods.Dated> periods, boolean staff) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Bauweg//Fristen//DE"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(new CalScale(CalScale.VALUE_GREGORIAN));
        calendar.add(new Method(Method.VALUE_PUBLISH));
        calendar.add(new XProperty("X-WR-CALNAME", "Bauweg Fristen"));
        periods.forEach(period -> calendar.add(event(period, staff)));
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private VEvent event(FeedPeriods.Dated period, boolean staff) {
        LedgerDeadline deadline = period.deadline();
        Deadline dates = deadline.deadline();
        VEvent event = new VEvent(false);
        event.add(new Uid(deadline.id() + "@bauweg"));
        event.add(new Sequence(deadline.version()));
        event.add(new DtStamp(clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        event.add(new DtStart<LocalDate>(dates.actBy()));
        event.add(new DtEnd<LocalDate>(dates.actBy().plusDays(1)));
        event.add(new Summary(period.fileNumber() + ": " + dates.rule().name()));
        event.add(new Description(description(deadline, staff)));
        // a deadline takes nobody's time of the day
        event.add(new Transp(Transp.VALUE_TRANSPARENT));
        return event;
    }

    private static String description(LedgerDeadline deadline, boolean staff) {
        Deadline dates = deadline.deadline();
        return "Am Zug: " + turn(deadline.turn(), staff) + "\n"
                + "Handeln bis: " + DAY.format(dates.actBy()) + "\n"
                + "Ende der Frist: " + DAY.format(dates.end()) + "\n"
                + dates.explanation().sentence() + "\n"
                + (deadline.effective() ? deadline.lapse().sentence() : "Die Folge des Fristablaufs tritt nicht ein.");
    }

    private static String turn(Turn turn, boolean staff) {
        return switch (turn) {
            case APPLICANT -> staff ? "Bauherrschaft" : "Sie";
            case AUTHORITY -> "Bauaufsicht";
            case CONSULTED -> "beteiligte Stelle";
            case NEIGHBOUR -> "Nachbarschaft";
            case NOBODY -> "niemand, die Zeit läuft von selbst";
        };
    }
}
