package org.bauweg.deadlines;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.bauweg.deadlines.DeadlineRule.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Computes legal periods by the catalogue and the holiday calendar (§§ 187-193 BGB, § 31 HVwVfG). Immutable and free of any
 * clock; instants are turned into calendar days of Europe/Berlin by the caller. The rule is chosen by the day of the event,
 * unless the caller hands over the rule that was the law on another day.
 */
public final class Deadlines {

    private final DeadlineCatalogue catalogue;
    private final HolidayCalendar calendar;

    public Deadlines(DeadlineCatalogue catalogue, HolidayCalendar calendar) {
        this.catalogue = catalogue;
        this.calendar = calendar;
    }

    /** Hessian catalogue and Hessian holidays. */
    public static Deadlines hesse() {
        return new Deadlines(
                DeadlineCatalogue.hesse(),
                HolidayCalendar.hesse().with(LawFiles.list("holidays.json", DeclaredHoliday[].class)));
    }

    /** The same rules with the holidays that were known on a day. */
    Deadlines asOf(LocalDate known) {
        HolidayCalendar then = calendar.asOf(known);
        return then == calendar ? this : new Deadlines(catalogue, then);
    }

    public DeadlineCatalogue catalogue() {
        return catalogue;
    }

    public HolidayCalendar calendar() {
        return calendar;
    }

    /**
     * The period of the rule counted from the day of the event; for a rule of the kind "before", the last day on which the
     * notice may arrive. Rejects rules without a fixed length and extensions.
     */
    public Deadline compute(String ruleId, LocalDate event) {
        return compute(catalogue.rule(ruleId, event), event);
    }

    /** As {@link #compute(String, LocalDate)}, with the rule that was the law on a day of the caller's choice. */
    public Deadline compute(DeadlineRule rule, LocalDate event) {
        return compute(rule, event, rule.requiredLength());
    }

    /** As {@link #compute(String, LocalDate)}, for a length the authority sets (D03). Rejects more than the law's own. */
    public Deadline compute(String ruleId, LocalDate event, Period length) {
        DeadlineRule rule = catalogue.rule(ruleId, event);
        Period longest = rule.length();
        if (longest != null && !longest.equals(length)) {
            throw new IllegalArgumentException(ruleId + " has the fixed length " + longest);
        }
        return compute(rule, event, length);
    }

    /**
     * The period of a rule that starts at the municipality, but at the latest some time after receipt at the building
     * authority (Freistellung, § 64 Abs. 3 S. 4-5 HBO). That latest start is not shifted.
     *
     * @param atMunicipality receipt there; null while it has not happened
     */
    public Deadline computeWithLatestStart(String ruleId, LocalDate atAuthority, @Nullable LocalDate atMunicipality) {
        DeadlineRule rule = catalogue.rule(ruleId, atAuthority);
        Period grace = rule.latestStartAfter();
        if (grace == null) {
            throw new IllegalArgumentException(ruleId + " has no latest start");
        }
        LocalDate latest = grace.endAfter(atAuthority, calendar);
        return compute(rule, atMunicipality == null || atMunicipality.isAfter(latest) ? latest : atMunicipality);
    }

    /** The time to lodge a remedy (D28): one month, or one year if the instruction on remedies is missing or wrong. */
    public Deadline remedy(LocalDate notified, boolean instructed) {
        DeadlineRule rule = catalogue.rule("D28", notified);
        Period year = rule.alternativeLength();
        return compute(rule, notified, instructed || year == null ? rule.requiredLength() : year);
    }

    /**
     * The former period prolonged, counted from its end, which may itself have been shifted (§ 190 BGB; project convention).
     * Rejects periods the law does not let prolong and extensions longer than it allows. Whether there is a reason and
     * whether it was told in time is for the caller to check.
     */
    public Deadline extend(Deadline former, Period by) {
        return extend(former, by, extensionOf(former));
    }

    /** As {@link #extend(Deadline, Period)}, by a rule of extension that was the law on a day of the caller's choice. */
    Deadline extend(Deadline former, Period by, DeadlineRule rule) {
        Period longest = rule.length();
        LocalDate raw = by.endAfter(former.end(), calendar);
        if (longest != null && raw.isAfter(longest.endAfter(former.end(), calendar))) {
            throw new IllegalArgumentException(rule.id() + " allows at most " + longest + ", not " + by);
        }
        return Explanations.extended(
                former, finish(rule, former.end(), by, raw, by.endAfter(former.strictEnd(), calendar)));
    }

    /**
     * A period whose last day the authority names, moved to the next business day where the rule says so. Rejects rules with
     * a length of their own.
     */
    public Deadline set(DeadlineRule rule, LocalDate event, LocalDate last) {
        if (rule.length() != null) {
            throw new IllegalArgumentException(rule.id() + " has the fixed length " + rule.length());
        }
        LocalDate end = rule.shift() == Shift.NO_SHIFT ? last : calendar.businessDayOnOrAfter(last);
        return new Deadline(rule, event, last, last, end, end, Explanations.set(rule, event, last, end, calendar));
    }

    /** As {@link #set}, for a later last day of a period the authority had set. Rejects days that are not later. */
    Deadline extendTo(Deadline former, LocalDate last, DeadlineRule rule) {
        if (!last.isAfter(former.end())) {
            throw new IllegalArgumentException("not after the former end " + former.end() + ": " + last);
        }
        return Explanations.extended(former, set(rule, former.end(), last));
    }

    /**
     * The period after a pause: as many days later as its time stood still (§ 209 BGB by analogy). The day of the event does
     * not count anyway; a pause that began after the end before its shift prolongs the shifted end.
     *
     * @param event the day from which the period was first counted; one that was extended since begins anew at its former end
     * @param resumed the first day that counts again
     */
    Deadline prolong(Deadline former, LocalDate event, LocalDate pausedFrom, LocalDate resumed) {
        LocalDate firstCounted = event.plusDays(1);
        LocalDate from = pausedFrom.isBefore(firstCounted) ? firstCounted : pausedFrom;
        long days = Math.max(0, ChronoUnit.DAYS.between(from, resumed));
        LocalDate raw = (pausedFrom.isAfter(former.rawEnd()) ? former.end() : former.rawEnd()).plusDays(days);
        LocalDate strict = pausedFrom.isAfter(former.strictEnd())
                ? raw
                : former.strictEnd().plusDays(days);
        Shift shift = former.rule().shift();
        LocalDate end = shift == Shift.NO_SHIFT ? raw : calendar.businessDayOnOrAfter(raw);
        LocalDate actBy = shift == Shift.BOTH ? calendar.businessDayOnOrBefore(strict) : end;
        Deadline later = new Deadline(former.rule(), former.start(), raw, strict, end, actBy, former.explanation());
        return later.explainedBy(Explanations.paused(later, from, days, calendar));
    }

    /** The rule by which this period may be prolonged. Rejects periods the law does not let prolong (again). */
    public DeadlineRule extensionOf(Deadline former) {
        return catalogue
                .extensionOf(former.rule(), former.start())
                .orElseThrow(() -> new IllegalArgumentException(former.rule().id() + " cannot be prolonged"
                        + (former.rule().kind() == Kind.EXTENSION ? " again" : "")));
    }

    private Deadline compute(DeadlineRule rule, LocalDate event, Period length) {
        return switch (rule.kind()) {
            case AFTER -> {
                LocalDate raw = length.endAfter(event, calendar);
                yield finish(rule, event, length, raw, raw);
            }
            case BEFORE -> {
                LocalDate last = length.lastDayBefore(event, calendar);
                yield new Deadline(rule, event, last, last, last, last, Explanations.before(rule, event, length, last));
            }
            case EXTENSION -> throw new IllegalArgumentException(rule.id() + " prolongs a period; use extend");
        };
    }

    private Deadline finish(DeadlineRule rule, LocalDate start, Period length, LocalDate raw, LocalDate strict) {
        LocalDate end = rule.shift() == Shift.NO_SHIFT ? raw : calendar.businessDayOnOrAfter(raw);
        LocalDate actBy = rule.shift() == Shift.BOTH ? calendar.businessDayOnOrBefore(strict) : end;
        return new Deadline(
                rule, start, raw, strict, end, actBy, Explanations.after(rule, start, length, raw, end, calendar));
    }
}
