package org.bauweg.deadlines;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bauweg.deadlines.Explanation.Step;

/** Words for computed dates. */
final class Explanations {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d. MMMM yyyy", Locale.GERMAN);

    private Explanations() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static Explanation after(
            DeadlineRule rule, LocalDate start, Period length, LocalDate raw, LocalDate end, HolidayCalendar calendar) {
        var steps = new ArrayList<Step>();
        steps.add(new Step("Beginn", rule.start().words() + " am " + day(start) + "; dieser Tag zählt nicht mit."));
        steps.add(new Step("Dauer", length.inWords() + "; rechnerisches Ende: " + day(raw) + "."));
        if (!end.equals(raw)) {
            steps.add(shifted(raw, end, calendar));
        } else if (rule.shift() == Shift.NO_SHIFT && !calendar.isBusinessDay(raw)) {
            steps.add(new Step("Verschiebung", "Keine: Auf Wochenenden und Feiertage kommt es hier nicht an."));
        }
        steps.add(new Step("Rechtsgrundlage", rule.norm()));
        return new Explanation(sentence(rule, end), steps);
    }

    static Explanation before(DeadlineRule rule, LocalDate event, Period length, LocalDate last) {
        return new Explanation(
                rule.name() + ": spätestens am " + day(last) + " (" + rule.norm() + ").",
                List.of(
                        new Step("Ereignis", rule.start().words() + " am " + day(event) + "."),
                        new Step(
                                "Dauer",
                                "Mindestens " + length.inWords()
                                        + " vorher; der Tag der Anzeige und der Tag des Ereignisses zählen nicht mit."),
                        new Step("Rechtsgrundlage", rule.norm())));
    }

    static Explanation set(
            DeadlineRule rule, LocalDate event, LocalDate last, LocalDate end, HolidayCalendar calendar) {
        var steps = new ArrayList<Step>();
        steps.add(new Step("Beginn", rule.start().words() + " am " + day(event) + "."));
        steps.add(new Step("Ende", "Die Behörde hat den " + day(last) + " als letzten Tag bestimmt."));
        if (!end.equals(last)) {
            steps.add(shifted(last, end, calendar));
        }
        steps.add(new Step("Rechtsgrundlage", rule.norm()));
        return new Explanation(sentence(rule, end), steps);
    }

    /** The new period with the calculation of the former one before its own. */
    static Deadline extended(Deadline former, Deadline later) {
        return later.explainedBy(
                new Explanation(later.explanation().sentence(), join(former.explanation(), later.explanation())));
    }

    static Explanation paused(Deadline later, LocalDate pausedFrom, long days, HolidayCalendar calendar) {
        var steps = new ArrayList<>(later.explanation().steps());
        steps.add(new Step(
                "Unterbrechung",
                "Ab " + day(pausedFrom) + " stand die Frist " + days + (days == 1 ? " Tag" : " Tage")
                        + " still. Rechnerisches Ende danach: " + day(later.rawEnd()) + "."));
        if (!later.end().equals(later.rawEnd())) {
            steps.add(shifted(later.rawEnd(), later.end(), calendar));
        }
        return new Explanation(sentence(later.rule(), later.end()), steps);
    }

    static Explanation corrected(Deadline deadline, LocalDate assumed, LocalDate start) {
        var steps = new ArrayList<Step>();
        steps.add(new Step(
                "Berichtigung",
                deadline.rule().start().words() + " war zuerst mit dem " + day(assumed) + " angesetzt; richtig ist der "
                        + day(start) + "."));
        steps.addAll(deadline.explanation().steps());
        return new Explanation(deadline.explanation().sentence(), steps);
    }

    private static List<Step> join(Explanation former, Explanation later) {
        var steps = new ArrayList<>(former.steps());
        steps.addAll(later.steps());
        return steps;
    }

    private static String sentence(DeadlineRule rule, LocalDate end) {
        return rule.name() + ": bis zum Ablauf des Tages am " + day(end) + " (" + rule.norm() + ").";
    }

    private static Step shifted(LocalDate raw, LocalDate end, HolidayCalendar calendar) {
        return new Step(
                "Verschiebung",
                "Der " + day(raw) + " ist " + reason(raw, calendar)
                        + ". Die Frist endet daher mit dem nächstfolgenden Werktag, am " + day(end)
                        + " (§ 31 Abs. 3 HVwVfG).");
    }

    private static String reason(LocalDate day, HolidayCalendar calendar) {
        var reasons = new ArrayList<String>();
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
            reasons.add("ein Samstag");
        } else if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            reasons.add("ein Sonntag");
        }
        calendar.holiday(day).ifPresent(name -> reasons.add("ein gesetzlicher Feiertag (" + name + ")"));
        return String.join(" und ", reasons);
    }
}
