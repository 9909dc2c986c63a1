package org.bauweg.workflow;

import java.util.Optional;
import org.bauweg.fees.AssessFee;
import org.bauweg.fees.Cents;
import org.bauweg.forms.Answers;
import org.jspecify.annotations.Nullable;

/** What the clerk entered in the form {@code assess-fee}. */
record FeeEntry(AssessFee.Choice choice, @Nullable Long cents, String reason) {

    static final String FORM = "assess-fee";
    static final String AMOUNT = "feeAmount";
    static final String DECISION = "feeDecision";

    /** Empty if no choice was made. */
    static Optional<FeeEntry> of(Answers answers) {
        return answers.text(DECISION)
                .flatMap(FeeEntry::choice)
                .map(choice -> new FeeEntry(
                        choice,
                        answers.decimal(AMOUNT).flatMap(Cents::ofEuros).orElse(null),
                        answers.text("feeReason").orElse("")));
    }

    private static Optional<AssessFee.Choice> choice(String value) {
        return switch (value) {
            case "proposed" -> Optional.of(AssessFee.Choice.PROPOSED);
            case "changed" -> Optional.of(AssessFee.Choice.CHANGED);
            case "waived" -> Optional.of(AssessFee.Choice.WAIVED);
            default -> Optional.empty();
        };
    }
}
