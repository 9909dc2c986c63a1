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

/** What may be decided about a period, and what follows. Pure: reads and writes nothing. */
@Component
final class DeadlineChanges {

    private final Deadlines deadlines;

    DeadlineChanges(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    ChangeOutcome apply(ChangeDeadline command, LedgerDeadline before, DeadlineCourse course, LocalDate today) {
        if (command.reason().isBlank()) {
            return new Refused(Refusal.REASON_MISSING);
        }
        if (!before.state().isOpen() && !(command instanceof SetEffectAside)) {
            return new Refused(Refusal.ALREADY_ENDED);
        }
        Optional<Refusal> refusal = refusal(command, before, course, today);
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        if (command instanceof SetEffectAside) {
            return new Changed(before, before.changed(before.deadline(), before.state(), false));
        }
        DeadlineCourse later = course(command, course);
        State state = later.isPaused() ? State.PAUSED : State.RUNNING;
        return new Changed(before, before.changed(later.compute(deadlines), state, before.effective()));
    }

    /** The law the period runs by after the change. */
    DeadlineRule law(ChangeDeadline command, DeadlineCourse course) {
        return command instanceof AdoptCurrentLaw ? course(command, course).rule() : course.rule();
    }

    static DeadlineEntry.Kind kind(ChangeDeadline command) {
        if (command instanceof Extend) {
            return DeadlineEntry.Kind.EXTENDED;
        } else if (command instanceof ExtendTo) {
            return DeadlineEntry.Kind.EXTENDED_TO;
        } else if (command instanceof Pause) {
            return DeadlineEntry.Kind.PAUSED;
        } else if (command instanceof Resume) {
            return DeadlineEntry.Kind.RESUMED;
        } else if (command instanceof CorrectStart) {
            return DeadlineEntry.Kind.START_CORRECTED;
        }
        return command instanceof SetEffectAside ? DeadlineEntry.Kind.EFFECT_SET_ASIDE : DeadlineEntry.Kind.LAW_ADOPTED;
    }

    /** What the change carries, as the history keeps it. */
    static @Nullable String value(ChangeDeadline command) {
        DeadlineChange change = change(command);
        if (change instanceof DeadlineChange.Extended extended) {
            return extended.by().toString();
        } else if (change instanceof DeadlineChange.ExtendedTo extended) {
            return extended.end().toString();
        } else if (change instanceof DeadlineChange.Paused paused) {
            return paused.from().toString();
        } else if (change instanceof DeadlineChange.Resumed resumed) {
            return resumed.from().toString();
        }
        return change instanceof DeadlineChange.StartCorrected corrected
                ? corrected.start().toString()
                : null;
    }

    private DeadlineCourse course(ChangeDeadline command, DeadlineCourse course) {
        if (command instanceof AdoptCurrentLaw) {
            return current(course).map(course::by).orElseThrow();
        }
        DeadlineChange change = change(command);
        return change == null ? course : course.with(change);
    }

    private Optional<DeadlineRule> current(DeadlineCourse course) {
        return deadlines.catalogue().rules().stream()
                .filter(rule -> rule.id().equals(course.rule().id()) && rule.validOn(course.currentStart()))
                .findFirst();
    }

    private static @Nullable DeadlineChange change(ChangeDeadline command) {
        if (command instanceof Extend extend) {
            return new DeadlineChange.Extended(extend.by());
        } else if (command instanceof ExtendTo extend) {
            return new DeadlineChange.ExtendedTo(extend.end());
        } else if (command instanceof Pause pause) {
            return new DeadlineChange.Paused(pause.from());
        } else if (command instanceof Resume resume) {
            return new DeadlineChange.Resumed(resume.from());
        }
        return command instanceof CorrectStart correct ? new DeadlineChange.StartCorrected(correct.start()) : null;
    }

    private Optional<Refusal> refusal(
            ChangeDeadline command, LedgerDeadline before, DeadlineCourse course, LocalDate today) {
        if (command instanceof Extend extend) {
            return extension(before, today, course.setEnd() != null).or(() -> tooLong(extend, before.deadline()));
        } else if (command instanceof ExtendTo extend) {
            return extension(before, today, course.setEnd() == null)
                    .or(() -> when(!extend.end().isAfter(before.deadline().end()), Refusal.NOT_LATER));
        } else if (command instanceof Pause pause) {
            return when(before.state() == State.PAUSED, Refusal.ALREADY_PAUSED)
                    .or(() -> day(pause.from(), before, course, today));
        } else if (command instanceof Resume resume) {
            return when(before.state() != State.PAUSED, Refusal.NOT_PAUSED)
                    .or(() -> when(resume.from().isAfter(today), Refusal.DATE_IN_FUTURE))
                    .or(() -> when(resume.from().isBefore(pausedFrom(course)), Refusal.DATE_OUTSIDE));
        } else if (command instanceof CorrectStart correct) {
            return when(correct.start().isAfter(today) && !course.rule().start().mayLieAhead(), Refusal.DATE_IN_FUTURE);
        } else if (command instanceof SetEffectAside) {
            return when(!before.effective(), Refusal.EFFECT_ALREADY_ASIDE);
        }
        return when(current(course).isEmpty(), Refusal.NO_CURRENT_RULE);
    }

    private Optional<Refusal> extension(LedgerDeadline before, LocalDate today, boolean wrongMeasure) {
        Optional<DeadlineRule> rule = deadlines
                .catalogue()
                .extensionOf(before.deadline().rule(), before.deadline().start());
        if (rule.isEmpty()) {
            boolean extended = before.deadline().rule().kind() == DeadlineRule.Kind.EXTENSION;
            return Optional.of(extended ? Refusal.EXTENDED_BEFORE : Refusal.NOT_EXTENDABLE);
        }
        if (wrongMeasure) {
            return Optional.of(Refusal.WRONG_MEASURE);
        }
        return when(today.isAfter(before.deadline().end()) && !rule.get().retroactive(), Refusal.EXTENDED_TOO_LATE);
    }

    private Optional<Refusal> tooLong(Extend extend, Deadline former) {
        Period longest = deadlines.extensionOf(former).length();
        return when(
                longest != null
                        && extend.by()
                                .endAfter(former.end(), deadlines.calendar())
                                .isAfter(longest.endAfter(former.end(), deadlines.calendar())),
                Refusal.EXTENSION_TOO_LONG);
    }

    private static Optional<Refusal> day(LocalDate day, LedgerDeadline before, DeadlineCourse course, LocalDate today) {
        return when(day.isAfter(today), Refusal.DATE_IN_FUTURE)
                .or(() -> when(
                        day.isBefore(course.currentStart())
                                || day.isAfter(before.deadline().end()),
                        Refusal.DATE_OUTSIDE));
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
