package org.bauweg.consultation;

import org.bauweg.deadlines.LapseEffect;

/** What silence past the last day means. */
public enum SilenceOutcome {
    /** The statement is left out of account (§ 70 Abs. 1 S. 4 HBO). */
    LEFT_OUT_OF_ACCOUNT,
    /** The act counts as given (§ 70 Abs. 1 S. 3 HBO, §§ 36, 36a BauGB, § 9 Abs. 2a FStrG). */
    DEEMED_GIVEN,
    /** No objection came in time; a later one does not bind but is looked at (§ 71 Abs. 1 S. 2, § 72 HBO). */
    NO_OBJECTION,
    /** No procedure was demanded: works may begin (§ 64 Abs. 3 S. 4 HBO). */
    NOT_DEMANDED,
    /** There was no silence: it was answered, or the case ended. */
    ALREADY_CLOSED,
    /** The last day is not over, or the body was not asked. */
    NOT_YET_DUE;

    /** What the law attaches to silence; throws for an effect that no consultation has. */
    static SilenceOutcome of(LapseEffect effect) {
        return switch (effect) {
            case NOT_CONSIDERED -> LEFT_OUT_OF_ACCOUNT;
            case COOPERATION_DEEMED_GIVEN,
                    MUNICIPAL_CONSENT_DEEMED_GIVEN,
                    APPROVAL_DEEMED_GIVEN,
                    PERMIT_DEEMED_GRANTED -> DEEMED_GIVEN;
            case OBJECTION_LATE -> NO_OBJECTION;
            case START_ADMISSIBLE -> NOT_DEMANDED;
            default -> throw new IllegalArgumentException(effect + " is no effect of a consultation");
        };
    }
}
