package org.bauweg.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bauweg.deadlines.LapseEffect;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.DocumentId;
import org.bauweg.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * One body and what it was asked.
 *
 * @param number from 1, in the order of the choice
 * @param authority the building authority that asks
 * @param body what is asked: organisation, kind, norm, deadline rule, document slots
 * @param lapse what the law attaches to silence
 * @param note a hint of the building authority; may be empty
 * @param requestedAt when it was asked; null while planned
 * @param dueOn the last day; null while no period runs
 * @param answer what it said; null without one
 * @param treatment what the authority did with it; null while undecided and where nothing is to be decided
 */
public record Consultation(
        CaseId caseId,
        int number,
        OrganisationId authority,
        ProposedBody body,
        LapseEffect lapse,
        String note,
        State state,
        @Nullable Instant requestedAt,
        @Nullable LocalDate dueOn,
        @Nullable Answer answer,
        @Nullable Treatment treatment) {

    /** Where a consultation stands. */
    public enum State {
        PLANNED,
        OPEN,
        ANSWERED,
        /** The last day passed without an answer. */
        SILENT,
        /** The case ended before. */
        CANCELLED
    }

    /**
     * What a body said.
     *
     * @param text at most {@value AnswerConsultation#TEXT_LIMIT} characters; may be empty
     * @param hints at most {@value AnswerConsultation#HINTS_LIMIT} characters; may be empty
     * @param late whether it came after the last day
     */
    public record Answer(
            Position position,
            String text,
            String hints,
            List<DocumentId> documents,
            AccountId by,
            Instant at,
            boolean late) {

        public Answer {
            documents = List.copyOf(documents);
        }
    }

    /** Whether the authority followed an objection or takes a late statement into account, and why. */
    public record Treatment(boolean followed, String reason) {}

    public OrganisationId organisation() {
        return body.organisation();
    }

    public ConsultationKind kind() {
        return body.kind();
    }

    /** Whether silence means that the act counts as given. */
    public boolean isFormalAct() {
        return silence() == SilenceOutcome.DEEMED_GIVEN;
    }

    /** What silence means. */
    public SilenceOutcome silence() {
        return SilenceOutcome.of(lapse);
    }

    /** Whether the authority has to take the answer into account: it came in time, or staff decided so. */
    public boolean isConsidered() {
        return answer != null && (!answer.late() || (treatment != null && treatment.followed()));
    }

    /** Whether a late answer waits for somebody to decide what becomes of it. */
    public boolean isLateUndecided() {
        return answer != null && answer.late() && treatment == null;
    }

    /** Whether neighbours object. */
    public boolean isObjection() {
        return answer != null && answer.position() == Position.OBJECTIONS;
    }

    /** Whether the formal act was given or counts as given because nothing came in time; a late refusal changes nothing. */
    public boolean isConsentGiven() {
        if (!isFormalAct()) {
            return false;
        }
        return answer == null
                ? state == State.SILENT
                : answer.late() || !answer.position().isNegative();
    }

    /** Whether nothing more is to come in time. */
    public boolean isClosed() {
        return state != State.PLANNED && state != State.OPEN;
    }
}
