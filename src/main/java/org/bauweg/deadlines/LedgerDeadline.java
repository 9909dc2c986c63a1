package org.bauweg.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.DeadlineId;
import org.bauweg.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * One period of one case as the ledger keeps it. The dates are those that were computed when it started or last changed; a
 * change of the catalogue does not touch them.
 *
 * @param rule id of the rule it was started with, such as {@code D17}; an extension keeps it
 * @param subject tells several periods of one rule in a case apart, for example the number of the consultation; empty if
 *     there is only one
 * @param organisation the body asked, where the turn is {@link Turn#CONSULTED}; else null
 * @param deadline the dates with their explanation; its rule is the law of the case
 * @param effective whether the effect of its lapse occurs; false after staff set the effect aside
 * @param endedOn the day it was kept, lapsed or cancelled on; a lapse is dated by the law, whenever it was recorded; null
 *     while it runs
 * @param version increases with every change
 */
public record LedgerDeadline(
        DeadlineId id,
        CaseId caseId,
        OrganisationId authority,
        String rule,
        String subject,
        Turn turn,
        @Nullable OrganisationId organisation,
        Deadline deadline,
        State state,
        boolean effective,
        @Nullable LocalDate endedOn,
        int version) {

    /** Far enough away that no timer set to it ever acts. */
    public static final Instant NEVER =
            LocalDate.of(9999, 1, 1).atStartOfDay(ZoneId.of("Europe/Berlin")).toInstant();

    /** Where a period stands. */
    public enum State {
        RUNNING,
        PAUSED,
        /** What was due happened in time, or does not matter any more because it happened. */
        MET,
        LAPSED,
        /** Without meaning since the case took another way. */
        CANCELLED;

        /** Whether it can still change. */
        public boolean isOpen() {
            return this == RUNNING || this == PAUSED;
        }
    }

    LedgerDeadline ended(State how, LocalDate on) {
        return new LedgerDeadline(
                id, caseId, authority, rule, subject, turn, organisation, deadline, how, effective, on, version + 1);
    }

    LedgerDeadline changed(Deadline later, State now, boolean effect) {
        return new LedgerDeadline(
                id,
                caseId,
                authority,
                rule,
                subject,
                turn,
                organisation,
                later,
                now,
                effect,
                now.isOpen() ? null : endedOn,
                version + 1);
    }

    /** When a timer may act: never before the legal end, and not at all while the time stands still. */
    public Instant dueInstant() {
        return state == State.PAUSED || !effective ? NEVER : deadline.dueInstant();
    }

    /** Whether silence until its end counts as a decision or an answer, as things stand. */
    public boolean hasFiction() {
        return effective && lapse().isFiction();
    }

    /** What the law attaches to its end. */
    public LapseEffect lapse() {
        return deadline.rule().lapse();
    }
}
