package org.bauweg.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bauweg.authority.Organisations;
import org.bauweg.deadlines.Deadline;
import org.bauweg.deadlines.Explanation;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.deadlines.Turn;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.DeadlineId;
import org.bauweg.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Periods as pages show them: what for, whose turn, until when, why. */
@Component
public class PeriodViews {

    /**
     * A period.
     *
     * @param name what it is for, in German
     * @param who has to act; in words
     * @param yours whether that is the applicant who reads
     * @param left the days until {@code actBy} in words, or how it ended
     * @param tone of {@code left}: {@code danger}, {@code warning} or {@code info}
     * @param fiction whether silence decides as things stand; never while its time stands still
     * @param sentence until when and by which norm; that it rests while its time stands still
     * @param effect what the law attaches to its end, one sentence; empty for a period that was kept or has no object
     * @param confirmed whether the rule was checked against the law; else the page says that it is to be confirmed
     */
    public record PeriodView(
            DeadlineId id,
            CaseId caseId,
            String name,
            String norm,
            String who,
            boolean yours,
            LocalDate start,
            LocalDate actBy,
            LocalDate end,
            String left,
            String tone,
            boolean open,
            boolean paused,
            boolean fiction,
            boolean effective,
            boolean confirmed,
            String sentence,
            List<Explanation.Step> steps,
            String effect,
            int version) {

        public PeriodView {
            steps = List.copyOf(steps);
        }

        /** Whether the day to be safe lies before the legal end; of no meaning once the period ended. */
        public boolean twoDates() {
            return open && !paused && !actBy.equals(end);
        }
    }

    private static final int SOON = 7;

    private final Organisations organisations;
    private final MessageSource messages;
    private final GermanDates dates;
    private final Clock clock;

    PeriodViews(Organisations organisations, MessageSource messages, GermanDates dates, Clock clock) {
        this.organisations = organisations;
        this.messages = messages;
        this.dates = dates;
        this.clock = clock;
    }

    /** As staff read them, in the same order. */
    public List<PeriodView> forStaff(Collection<LedgerDeadline> deadlines, Locale locale) {
        return views(deadlines, false, locale);
    }

    /** As the applicant reads them. */
    public List<PeriodView> forApplicant(Collection<LedgerDeadline> deadlines, Locale locale) {
        return views(deadlines, true, locale);
    }

    private List<PeriodView> views(Collection<LedgerDeadline> deadlines, boolean applicant, Locale locale) {
        Map<OrganisationId, String> names = organisations.names(deadlines.stream()
                .map(LedgerDeadline::organisation)
                .filter(Objects::nonNull)
                .toList());
        return deadlines.stream()
                .map(each -> view(each, applicant, names, locale))
                .toList();
    }

    private PeriodView view(
            LedgerDeadline deadline, boolean applicant, Map<OrganisationId, String> names, Locale locale) {
        Deadline computed = deadline.deadline();
        // who must act watches the day on which it is safe; everybody else the day of the law
        LocalDate actBy = applicant ? computed.end() : computed.actBy();
        boolean paused = deadline.state() == LedgerDeadline.State.PAUSED;
        return new PeriodView(
                deadline.id(),
                deadline.caseId(),
                computed.rule().name(),
                computed.rule().norm(),
                who(deadline.turn(), deadline.organisation(), applicant, names, locale),
                applicant && deadline.turn() == Turn.APPLICANT,
                computed.start(),
                actBy,
                computed.end(),
                deadline.state().isOpen() ? left(deadline, actBy, locale) : ended(deadline, locale),
                tone(deadline, actBy),
                deadline.state().isOpen(),
                paused,
                !paused && deadline.hasFiction(),
                deadline.effective(),
                computed.rule().verified(),
                paused
                        ? text(
                                "period.rests",
                                locale,
                                computed.rule().name(),
                                computed.rule().norm())
                        : computed.explanation().sentence(),
                paused
                        ? resting(computed.explanation(), locale)
                        : computed.explanation().steps(),
                effect(deadline, locale),
                deadline.version());
    }

    private String effect(LedgerDeadline deadline, Locale locale) {
        if (!deadline.effective()) {
            return text("period.aside", locale);
        } else if (deadline.state() == LedgerDeadline.State.MET || deadline.state() == LedgerDeadline.State.CANCELLED) {
            return "";
        }
        return deadline.state() == LedgerDeadline.State.PAUSED
                ? text("period.rests.effect", locale)
                : deadline.lapse().sentence();
    }

    /** The calculation, and that its result does not hold while the time stands still. */
    private List<Explanation.Step> resting(Explanation explanation, Locale locale) {
        return Stream.concat(
                        explanation.steps().stream(),
                        Stream.of(new Explanation.Step(
                                text("period.rests.step", locale), text("period.rests.stepText", locale))))
                .toList();
    }

    /** Who has the turn, in words. */
    String who(
            Turn turn,
            @Nullable OrganisationId asked,
            boolean applicant,
            Map<OrganisationId, String> names,
            Locale locale) {
        return switch (turn) {
            case APPLICANT -> text(applicant ? "turn.you" : "turn.applicant", locale);
            case AUTHORITY -> text("turn.authority", locale);
            case CONSULTED ->
                asked == null
                        ? text("turn.consulted", locale)
                        : names.getOrDefault(asked, text("turn.consulted", locale));
            case NEIGHBOUR -> text("turn.neighbour", locale);
            case NOBODY -> text("turn.nobody", locale);
        };
    }

    private String left(LedgerDeadline deadline, LocalDate actBy, Locale locale) {
        if (deadline.state() == LedgerDeadline.State.PAUSED) {
            return text("period.paused", locale);
        }
        long days = ChronoUnit.DAYS.between(LocalDate.now(clock), actBy);
        if (days == 0) {
            return text("period.today", locale);
        } else if (days == 1) {
            return text("period.tomorrow", locale);
        } else if (days == -1) {
            return text("period.yesterday", locale);
        }
        return text(days > 0 ? "period.left" : "period.over", locale, Math.abs(days));
    }

    private String ended(LedgerDeadline deadline, Locale locale) {
        LocalDate on = deadline.endedOn();
        return text("period.state." + deadline.state().name(), locale, on == null ? "" : dates.day(on));
    }

    private String tone(LedgerDeadline deadline, LocalDate actBy) {
        if (deadline.state() != LedgerDeadline.State.RUNNING) {
            return "info";
        }
        LocalDate today = LocalDate.now(clock);
        if (deadline.turn() == Turn.NOBODY) {
            return "info";
        } else if (actBy.isBefore(today)) {
            return "danger";
        }
        return actBy.isBefore(today.plusDays(SOON)) ? "warning" : "info";
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
