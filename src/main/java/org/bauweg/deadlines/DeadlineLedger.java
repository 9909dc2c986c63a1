package org.bauweg.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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

    private final DeadlineRows rows;
    private final DeadlineChanges changes;
    private final Deadlines deadlines;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeadlineLedger(
            DeadlineRows rows,
            DeadlineChanges changes,
            Deadlines deadlines,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.changes = changes;
        this.deadlines = deadlines;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** Lets a period run. One that is open already for this rule and subject stays as it is and is returned. */
    public LedgerDeadline start(StartDeadline command) {
        Optional<LedgerDeadline> open = rows.open(command.caseId(), command.rule(), command.subject());
        if (open.isPresent()) {
            return open.get();
        }
        DeadlineRule rule = deadlines.catalogue().rule(command.rule(), command.legalDay());
        DeadlineCourse course = new DeadlineCourse(rule, command.setEnd(), command.event(), List.of());
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
        rows.log(started, Kind.STARTED, command.event().toString(), "", command.actor());
        tell(null, started, Kind.STARTED.code(), "", command.actor());
        return started;
    }

    /** The periods of a case, open ones first, by the day to act by. */
    public List<LedgerDeadline> of(CaseId caseId) {
        return rows.of(caseId);
    }

    /** The period, if it is in the scope. */
    public Optional<LedgerDeadline> find(DeadlineId id) {
        return rows.find(id);
    }

    /** The open period of a rule. */
    public Optional<LedgerDeadline> open(CaseId caseId, String rule, String subject) {
        return rows.open(caseId, rule, subject);
    }

    /** What happened to a period, oldest first. */
    public List<DeadlineEntry> history(DeadlineId id) {
        return rows.history(id);
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
        LedgerDeadline deadline = require(id);
        if (deadline.state().isOpen() && clock.instant().isBefore(deadline.dueInstant())) {
            throw new IllegalStateException("deadline " + deadline.rule() + " is not over");
        }
        return end(id, State.LAPSED, deadline.deadline().end(), actor);
    }

    /** What a change would come to; changes nothing. */
    public ChangeOutcome preview(ChangeDeadline command) {
        return rows.find(command.deadline())
                .<ChangeOutcome>map(deadline -> changes.apply(command, deadline, rows.course(deadline.id()), today()))
                .orElseGet(() -> new ChangeOutcome.Refused(Refusal.UNKNOWN));
    }

    /** Changes a period by a person's decision. */
    public ChangeOutcome change(ChangeDeadline command, String actor) {
        Optional<LedgerDeadline> locked = rows.lock(command.deadline());
        if (locked.isEmpty()) {
            return new ChangeOutcome.Refused(Refusal.UNKNOWN);
        }
        DeadlineCourse course = rows.course(command.deadline());
        ChangeOutcome outcome = changes.apply(command, locked.get(), course, today());
        if (outcome instanceof ChangeOutcome.Changed changed) {
            DeadlineRule law = changes.law(command, course);
            rows.update(changed.after(), law);
            Kind kind = DeadlineChanges.kind(command);
            rows.log(
                    changed.after(),
                    kind,
                    DeadlineChanges.value(command),
                    command.reason().strip(),
                    actor);
            tell(
                    changed.before(),
                    changed.after(),
                    kind.code(),
                    command.reason().strip(),
                    actor);
        }
        return outcome;
    }

    /** Open periods that end in a span of time, earliest first. In the system scope over all authorities. */
    public List<LedgerDeadline> due(Instant from, Instant to, int limit) {
        return rows.due(from, to, limit);
    }

    /** Says whether a timer of a model waits for this period's end, so that nothing else records its lapse. */
    public void timed(DeadlineId id, boolean timed) {
        rows.timed(id, timed);
    }

    /** Records the lapse of periods no timer waits for, at most {@code limit}; says how many. In the system scope. */
    int sweep(int limit) {
        List<LedgerDeadline> over = rows.lapsed(clock.instant(), limit);
        over.forEach(
                deadline -> end(deadline.id(), State.LAPSED, deadline.deadline().end(), Act.SYSTEM));
        return over.size();
    }

    private boolean end(DeadlineId id, State state, LocalDate on, String actor) {
        LedgerDeadline before = rows.lock(id).orElseThrow(() -> new IllegalArgumentException("no deadline " + id));
        if (!before.state().isOpen()) {
            return false;
        }
        LedgerDeadline after = before.ended(state, on);
        rows.update(after, before.deadline().rule());
        Kind kind = Kind.valueOf(state.name());
        rows.log(after, kind, on.toString(), "", actor);
        tell(before, after, kind.code(), "", actor);
        return true;
    }

    private LedgerDeadline require(DeadlineId id) {
        return rows.find(id).orElseThrow(() -> new IllegalArgumentException("no deadline " + id));
    }

    private void tell(@Nullable LedgerDeadline before, LedgerDeadline after, String code, String reason, String actor) {
        journal.append(
                after.caseId(),
                after.authority(),
                new Act(
                        actor,
                        code,
                        Map.of(
                                "rule", after.rule(),
                                "subject", after.subject(),
                                "end", after.deadline().end().toString(),
                                "reason", reason)));
        events.publishEvent(new DeadlineChanged(before, after));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
