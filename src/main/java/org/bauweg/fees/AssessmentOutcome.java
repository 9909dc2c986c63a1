package org.bauweg.fees;

/** What became of assessing a fee. */
public sealed interface AssessmentOutcome {

    /** Assessed, now or by the same step before; nothing of it changes any more. */
    record Assessed(FeeAssessment assessment) implements AssessmentOutcome {}

    /** There is no proposal, or it was assessed before. */
    record NothingProposed() implements AssessmentOutcome {}

    /** The proposal names no amount: it cannot be taken as it is. */
    record ProposalOpen() implements AssessmentOutcome {}

    /** No amount, or a negative one. */
    record AmountMissing() implements AssessmentOutcome {}

    /** Another amount than proposed, or none, needs a reason of at most {@link AssessFee#REASON_LIMIT} characters. */
    record ReasonMissing() implements AssessmentOutcome {}
}
