package org.bauweg.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bauweg.audit.Act;
import org.bauweg.audit.Journal;
import org.bauweg.deadlines.ChangeOutcome.Refusal;
import org.bauweg.deadlines.DeadlineEntry.Kind;
import org.bauweg.deadlines.LedgerDeadline.State;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.DeadlineId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Every period of every case: by which law it runs, until when, why, and what happened to it. Each change is journalled and
 * published as {@link DeadlineChanged} in the same transaction. Callers stand in the case's scope, except where another is
 * named. A rule or period that does not exist is a bug and throws {@link IllegalArgumentException}.
 */
@Component
public class DeadlineLedger {

    /** Why a period has the changes of the one whose place it took. */
    private static final String INHERITED = "Übernommen aus der Frist, an deren Stelle diese getreten ist.";

    private final DeadlineRows rows;
    private final DeadlineHistory history;
    private final DeadlineChanges changes;
    private final Deadlines deadlines;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeadlineLedger(
            DeadlineRows rows,
            DeadlineHistory history,
            DeadlineChanges changes,
            Deadlines deadlines,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.history = history;
        this.changes = changes;
        this.deadlines = deadlines;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Lets a period run; the case is locked first. One that is open already for this rule and subject stays as it is and is
     * returned. Whoever hears of the start may change the period at once: what is returned is what became of it.
     *
     * @throws IllegalArgumentException for an event to come where the law knows none, and for an end set before the event
     */
    public LedgerDeadline start(StartDeadline command) {
        return start(command, null);
    }

    /**
     * As {@link #start(StartDeadline)}, in place of another period of the case: the rests that lie in the new one stay, and
     * prolongations that its law knows as well. If the former one rests now, so does the new one.
     */
    public LedgerDeadline startInPlaceOf(DeadlineId former, StartDeadline command) {
        DeadlineCourse course = history.course(former);
        LedgerDeadline started = start(command, course);
        Optional<LocalDate> restsSince = course.restsSince();
        if (restsSince.isEmpty() || started.state() != State.RUNNING) {
            return started;
        }
        LocalDate first = pausableFrom(started.id());
        LocalDate from = restsSince.get().isBefore(first) ? first : restsSince.get();
        change(new ChangeDeadline.Pause(started.id(), from, INHERITED), command.actor());
        return rows.find(started.id()).orElse(started);
    }

    private LedgerDeadline start(StartDeadline command, @Nullable DeadlineCourse former) {
        rows.lockCase(command.caseId());
        Optional<LedgerDeadline> open = rows.open(command.caseId(), command.rule(), command.subject());
        if (open.isPresent()) {
            return open.get();
        }
        DeadlineRule rule = deadlines.catalogue().rule(command.rule(), command.legalDay());
        check(command, rule);
        DeadlineCourse course =
                new DeadlineCourse(rule, command.setEnd(), command.event(), command.legalDay(), today(), List.of());
        LedgerDeadline started = new LedgerDeadline(
                DeadlineId.random(),
                command.caseId(),
                command.authority(),
                command.rule(),
                command.subject(),
                command.turn(),
                command.organisation(),
                course.compute(deadlines),
                State.RUNNING,
                true,
                null,
                0);
        rows.add(started, course);
        LoggedChange start = new LoggedChange(Kind.STARTED, command.event().toString(), null);
        log(started, start, "", command.actor());
        LedgerDeadline now = former == null ? started : inherit(started, course, former, command.actor());
        events.publishEvent(new DeadlineChanged(null, now));
        return rows.find(started.id()).orElse(now);
    }

    private LedgerDeadline inherit(LedgerDeadline started, DeadlineCourse own, DeadlineCourse former, String actor) {
        DeadlineCourse course = changes.inherit(own, former, today());
        LedgerDeadline now = started;
        DeadlineCourse step = own;
        for (DeadlineChange change : course.changes()) {
            step = step.with(change);
            now = now.changed(step.compute(deadlines), step.isPaused() ? State.PAUSED : State.RUNNING, true);
            rows.update(now, step);
            log(now, LoggedChange.of(change), INHERITED, actor);
        }
        return now;
    }

    private void check(StartDeadline command, DeadlineRule rule) {
        if (command.event().isAfter(today()) && !rule.start().mayLieAhead()) {
            throw new IllegalArgumentException(rule.id() + " cannot start in the future: " + command.event());
        }
        if (command.setEnd() != null && command.setEnd().isBefore(command.event())) {
            throw new IllegalArgumentException(rule.id() + " cannot end before it starts: " + command.setEnd());
        }
    }

    /** The periods of a case, open ones first, by the day to act by. */
    public List<LedgerDeadline> of(CaseId caseId) {
        return rows.of(caseId);
    }

    /** The one that was taken up last, whatever day it is counted from; an open one before those that ended. */
    public Optional<LedgerDeadline> newest(Collection<LedgerDeadline> periods) {
        return periods.stream()
                .max(Comparator.comparing(
                                (LedgerDeadline period) -> period.state().isOpen())
                        .thenComparing(period -> history.of(period.id()).get(0).recordedAt()));
    }

    /** The period, if it is in the scope. */
    public Optional<LedgerDeadline> find(DeadlineId id) {
        return rows.find(id);
    }

    /** The open period of a rule. */
    public Optional<LedgerDeadline> open(CaseId caseId, String rule, String subject) {
        return rows.open(caseId, rule, subject);
    }

    /** The law by which each of the periods may be prolonged; those without one, or without one any more, are left out. */
    public Map<DeadlineId, DeadlineRule> extensions(Collection<DeadlineId> periods) {
        Map<DeadlineId, DeadlineRule> extensions = new HashMap<>();
        history.courses(periods)
                .forEach((id, course) -> changes.extension(course).ifPresent(rule -> extensions.put(id, rule)));
        return extensions;
    }

    /** The first day on which a pause of the period may begin: that of its event, and not before an earlier pause was over. */
    public LocalDate pausableFrom(DeadlineId id) {
        return history.course(id).pausableFrom();
    }

    /** What happened to a period, oldest first. */
    public List<DeadlineEntry> history(DeadlineId id) {
        return history.of(id);
    }

    /** What was due has happened on this day. False if the period had ended before. */
    public boolean meet(DeadlineId id, LocalDate on, String actor) {
        return end(id, State.MET, on, actor);
    }

    /** The period has no meaning any more since the case took another way. False if it had ended before. */
    public boolean cancel(DeadlineId id, LocalDate on, String actor) {
        return end(id, State.CANCELLED, on, actor);
    }

    /** Cancels every open period of a case. */
    public void cancelAll(CaseId caseId, LocalDate on, String actor) {
        rows.of(caseId).stream()
                .filter(deadline -> deadline.state().isOpen())
                .forEach(deadline -> cancel(deadline.id(), on, actor));
    }

    /**
     * The period passed in vain; dated by its legal end, whenever this is called. False if it had ended before.
     *
     * @throws IllegalStateException if it is not over yet or its time stands still
     */
    public boolean lapse(DeadlineId id, String actor) {
        LedgerDeadline deadline = lock(id);
        if (deadline.state().isOpen() && !isOver(deadline)) {
            throw new IllegalStateException("deadline " + deadline.rule() + " is not over");
        }
        return end(deadline, State.LAPSED, deadline.deadline().end(), actor);
    }

    /** What a change would come to; changes nothing. */
    public ChangeOutcome preview(ChangeDeadline command) {
        return rows.find(command.deadline())
                .<ChangeOutcome>map(
                        deadline -> changes.apply(command, deadline, history.course(deadline.id()), today()))
                .orElseGet(() -> new ChangeOutcome.Refused(Refusal.UNKNOWN));
    }

    /** As {@link #change(ChangeDeadline, String)}, if the period is still as it was when somebody looked at it. */
    public ChangeOutcome change(ChangeDeadline command, int expectedVersion, String actor) {
        boolean changed = rows.lock(command.deadline())
                .filter(deadline -> deadline.version() != expectedVersion)
                .isPresent();
        return changed ? new ChangeOutcome.Refused(Refusal.CHANGED_MEANWHILE) : change(command, actor);
    }

    /** Changes a period by a person's decision. */
    public ChangeOutcome change(ChangeDeadline command, String actor) {
        Optional<LedgerDeadline> locked = rows.lock(command.deadline());
        if (locked.isEmpty()) {
            return new ChangeOutcome.Refused(Refusal.UNKNOWN);
        }
        DeadlineCourse before = history.course(command.deadline());
        ChangeOutcome outcome = changes.apply(command, locked.get(), before, today());
        if (outcome instanceof ChangeOutcome.Changed changed) {
            DeadlineCourse after = changes.course(command, before, today());
            LoggedChange logged = LoggedChange.of(command, rows.law(command.deadline()), after);
            rows.update(changed.after(), after);
            record(changed.before(), changed.after(), logged, command.reason().strip(), actor);
        }
        return outcome;
    }

    /** Which open periods end in a span of time, earliest first. In the system scope over all authorities. */
    public List<DeadlineId> due(Instant from, Instant to, int limit) {
        return rows.due(from, to, limit);
    }

    /** Says whether a timer of a model waits for this period's end, so that nothing else records its lapse. */
    public void timed(DeadlineId id, boolean timed) {
        rows.timed(id, timed);
    }

    /** Periods that are over and that no timer waits for, at most {@code limit}. In the system scope. */
    List<DeadlineId> over(int limit) {
        return rows.lapsed(clock.instant(), limit);
    }

    /** Records the lapse of a period unless it ended or got more time since. In the system scope. */
    boolean lapseIfOver(DeadlineId id) {
        LedgerDeadline deadline = lock(id);
        return isOver(deadline)
                && end(deadline, State.LAPSED, deadline.deadline().end(), Act.SYSTEM);
    }

    private boolean isOver(LedgerDeadline deadline) {
        return !clock.instant().isBefore(deadline.dueInstant());
    }

    private boolean end(DeadlineId id, State state, LocalDate on, String actor) {
        return end(lock(id), state, on, actor);
    }

    private boolean end(LedgerDeadline before, State state, LocalDate on, String actor) {
        if (!before.state().isOpen()) {
            return false;
        }
        LedgerDeadline after = before.ended(state, on);
        rows.update(after, history.course(before.id()));
        record(before, after, new LoggedChange(Kind.valueOf(state.name()), on.toString(), null), "", actor);
        return true;
    }

    private LedgerDeadline lock(DeadlineId id) {
        return rows.lock(id).orElseThrow(() -> new IllegalArgumentException("no deadline " + id));
    }

    private void record(
            @Nullable LedgerDeadline before, LedgerDeadline after, LoggedChange change, String reason, String actor) {
        log(after, change, reason, actor);
        events.publishEvent(new DeadlineChanged(before, after));
    }

    private void log(LedgerDeadline after, LoggedChange change, String reason, String actor) {
        history.log(after, change, reason, actor);
        journal.append(
                after.caseId(),
                after.authority(),
                new Act(
                        actor,
                        change.kind().code(),
                        Map.of(
                                "rule", after.rule(),
                                "subject", after.subject(),
                                "end", after.deadline().end().toString(),
                                "reason", reason)));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
