package org.bauweg.deadlines;

import java.time.LocalDate;
import java.util.Optional;
import org.bauweg.deadlines.ChangeDeadline.AdoptCurrentLaw;
import org.bauweg.deadlines.ChangeDeadline.CorrectStart;
import org.bauweg.deadlines.ChangeDeadline.Extend;
import org.bauweg.deadlines.ChangeDeadline.ExtendTo;
import org.bauweg.deadlines.ChangeDeadline.Pause;
import org.bauweg.deadlines.ChangeDeadline.Resume;
import org.bauweg.deadlines.ChangeDeadline.SetEffectAside;
import org.bauweg.deadlines.ChangeOutcome.Changed;
import org.bauweg.deadlines.ChangeOutcome.Refusal;
import org.bauweg.deadlines.ChangeOutcome.Refused;
import org.bauweg.deadlines.LedgerDeadline.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be decided about a period, and what follows. Reads and writes nothing. */
@Component
final class DeadlineChanges {

    private final Deadlines deadlines;

    DeadlineChanges(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    ChangeOutcome apply(ChangeDeadline command, LedgerDeadline before, DeadlineCourse course, LocalDate today) {
        Optional<Refusal> refusal = refusal(command, before, course, today);
        if (refusal.isPresent()) {
            return new Refused(refusal.get(), limit(refusal.get(), course));
        }
        if (command instanceof SetEffectAside) {
            return new Changed(before, before.changed(before.deadline(), before.state(), false));
        }
        DeadlineCourse later = course(command, course, today);
        State state = later.isPaused() ? State.PAUSED : State.RUNNING;
        return new Changed(before, before.changed(later.compute(deadlines), state, before.effective()));
    }

    /** The course after the change. */
    DeadlineCourse course(ChangeDeadline command, DeadlineCourse course, LocalDate today) {
        if (command instanceof AdoptCurrentLaw) {
            return current(course).map(rule -> course.by(rule, today)).orElseThrow();
        }
        DeadlineChange change = change(command, course, today);
        return change == null ? course : course.with(change);
    }

    /**
     * The course with what happened to another one that it replaces: the rests that are over and lie in it, and prolongations
     * that its own law knows too.
     */
    DeadlineCourse inherit(DeadlineCourse course, DeadlineCourse former, LocalDate today) {
        DeadlineCourse now = course;
        DeadlineChange.Paused rest = null;
        for (DeadlineChange change : former.changes()) {
            if (change instanceof DeadlineChange.Paused paused) {
                rest = paused;
            } else if (change instanceof DeadlineChange.Resumed resumed && rest != null) {
                now = rested(now, rest, new DeadlineChange.Resumed(resumed.from(), today));
                rest = null;
            } else if (change instanceof DeadlineChange.Extended extended) {
                now = prolonged(now, extended, today);
            }
        }
        return now;
    }

    private DeadlineCourse rested(DeadlineCourse course, DeadlineChange.Paused rest, DeadlineChange.Resumed resumed) {
        LocalDate first = course.pausableFrom();
        LocalDate from = rest.from().isBefore(first) ? first : rest.from();
        boolean lies = resumed.from().isAfter(from)
                && !from.isAfter(course.compute(deadlines).end());
        return lies ? course.with(new DeadlineChange.Paused(from)).with(resumed) : course;
    }

    private DeadlineCourse prolonged(DeadlineCourse course, DeadlineChange.Extended extended, LocalDate today) {
        return extension(course)
                .filter(rule -> !isTooLong(
                        extended.by(), rule, course.compute(deadlines).end()))
                .map(rule -> course.with(new DeadlineChange.Extended(extended.by(), rule, today)))
                .orElse(course);
    }

    /** The rule of the period as today's catalogue has it for the day whose law counts. */
    Optional<DeadlineRule> current(DeadlineCourse course) {
        return deadlines.catalogue().find(course.rule().id(), course.legalDay());
    }

    /** The law by which a period may be prolonged now; empty if it may not. */
    Optional<DeadlineRule> extension(DeadlineCourse course) {
        DeadlineRule former = course.rule();
        for (DeadlineChange change : course.changes()) {
            if (change instanceof DeadlineChange.Extended extended) {
                former = extended.rule();
            } else if (change instanceof DeadlineChange.ExtendedTo extended) {
                former = extended.rule();
            }
        }
        return deadlines.catalogue().extensionOf(former, course.legalDay());
    }

    private @Nullable DeadlineChange change(ChangeDeadline command, DeadlineCourse course, LocalDate today) {
        if (command instanceof Extend extend) {
            return new DeadlineChange.Extended(extend.by(), extension(course).orElseThrow(), today);
        } else if (command instanceof ExtendTo extend) {
            return new DeadlineChange.ExtendedTo(extend.end(), extension(course).orElseThrow(), today);
        } else if (command instanceof Pause pause) {
            return new DeadlineChange.Paused(pause.from());
        } else if (command instanceof Resume resume) {
            return new DeadlineChange.Resumed(resume.from(), today);
        }
        return command instanceof CorrectStart correct ? new DeadlineChange.StartCorrected(correct.start()) : null;
    }

    private static @Nullable LocalDate limit(Refusal refusal, DeadlineCourse course) {
        return switch (refusal) {
            case START_TOO_EARLY -> earliestStart(course);
            case START_AFTER_END -> course.setEnd();
            default -> null;
        };
    }

    private static LocalDate earliestStart(DeadlineCourse course) {
        return course.legalDay().minusYears(1);
    }

    private Optional<Refusal> refusal(
            ChangeDeadline command, LedgerDeadline before, DeadlineCourse course, LocalDate today) {
        boolean prolongs = command instanceof Extend || command instanceof ExtendTo;
        if (command.reason().isBlank()) {
            return Optional.of(Refusal.REASON_MISSING);
        } else if (prolongs && (before.state().isOpen() || before.state() == State.LAPSED)) {
            return prolongation(command, before, course, today);
        } else if (command instanceof SetEffectAside) {
            return when(!before.effective(), Refusal.EFFECT_ALREADY_ASIDE);
        } else if (!before.state().isOpen()) {
            return Optional.of(Refusal.ALREADY_ENDED);
        } else if (command instanceof Pause pause) {
            return when(before.state() == State.PAUSED, Refusal.ALREADY_PAUSED)
                    .or(() -> when(pause.from().isAfter(today), Refusal.DATE_IN_FUTURE))
                    .or(() -> when(
                            pause.from().isBefore(course.pausableFrom())
                                    || pause.from().isAfter(before.deadline().end()),
                            Refusal.DATE_OUTSIDE));
        } else if (command instanceof Resume resume) {
            return when(before.state() != State.PAUSED, Refusal.NOT_PAUSED)
                    .or(() -> when(resume.from().isAfter(today), Refusal.DATE_IN_FUTURE))
                    .or(() -> when(resume.from().isBefore(pausedFrom(course)), Refusal.DATE_OUTSIDE));
        } else if (command instanceof CorrectStart correct) {
            return when(correct.start().isAfter(today) && !course.rule().start().mayLieAhead(), Refusal.DATE_IN_FUTURE)
                    .or(() -> when(correct.start().isBefore(earliestStart(course)), Refusal.START_TOO_EARLY))
                    .or(() -> when(
                            course.setEnd() != null && correct.start().isAfter(course.setEnd()),
                            Refusal.START_AFTER_END));
        }
        return when(current(course).isEmpty(), Refusal.NO_CURRENT_RULE);
    }

    private Optional<Refusal> prolongation(
            ChangeDeadline command, LedgerDeadline before, DeadlineCourse course, LocalDate today) {
        Optional<DeadlineRule> found = extension(course);
        if (found.isEmpty()) {
            boolean extended = before.deadline().rule().kind() == DeadlineRule.Kind.EXTENSION;
            return Optional.of(extended ? Refusal.EXTENDED_BEFORE : Refusal.NOT_EXTENDABLE);
        }
        DeadlineRule rule = found.get();
        LocalDate end = before.deadline().end();
        Optional<Refusal> late = when(
                (today.isAfter(end) || !before.state().isOpen()) && !rule.retroactive(), Refusal.EXTENDED_TOO_LATE);
        if (command instanceof Extend extend) {
            LocalDate requested = extend.requestedOn() == null ? today : extend.requestedOn();
            return late.or(() -> when(course.setEnd() != null, Refusal.WRONG_MEASURE))
                    .or(() -> when(requested.isAfter(today), Refusal.DATE_IN_FUTURE))
                    .or(() ->
                            when(rule.onRequest() && requested.isBefore(earliestRequest(course)), Refusal.DATE_OUTSIDE))
                    .or(() -> when(rule.onRequest() && requested.isAfter(end), Refusal.REQUESTED_TOO_LATE))
                    .or(() -> when(isTooLong(extend.by(), rule, end), Refusal.EXTENSION_TOO_LONG));
        }
        return late.or(() -> when(course.setEnd() == null, Refusal.WRONG_MEASURE))
                .or(() -> when(
                        !(command instanceof ExtendTo extend && extend.end().isAfter(end)), Refusal.NOT_LATER));
    }

    /** One may ask as soon as one can know of the period, which may be before it starts, but not before there was a case. */
    private static LocalDate earliestRequest(DeadlineCourse course) {
        return course.legalDay().isBefore(course.currentStart()) ? course.legalDay() : course.currentStart();
    }

    private boolean isTooLong(Period by, DeadlineRule rule, LocalDate end) {
        Period longest = rule.length();
        return longest != null
                && by.endAfter(end, deadlines.calendar()).isAfter(longest.endAfter(end, deadlines.calendar()));
    }

    private static LocalDate pausedFrom(DeadlineCourse course) {
        LocalDate from = course.start();
        for (DeadlineChange change : course.changes()) {
            from = change instanceof DeadlineChange.Paused paused ? paused.from() : from;
        }
        return from;
    }

    private static Optional<Refusal> when(boolean applies, Refusal refusal) {
        return applies ? Optional.of(refusal) : Optional.empty();
    }
}
