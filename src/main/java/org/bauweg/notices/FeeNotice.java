package org.bauweg.notices;

import java.util.List;

/**
 * The fee notice (Kostenentscheidung, § 14 HVwKostG): who charges whom what for which act, on what ground, how it was
 * reckoned, and where, when and how to pay.
 *
 * @param act what the fee is for, German
 * @param amount what is to be paid, as one reads it
 * @param calculation the way to the amount, in order
 * @param reason why it differs from the tariff; blank if it does not
 * @param norms where the fee stands
 * @param payee who gets it, by which account; may hold line breaks
 * @param due until when
 * @param reference to be named with the payment
 * @param remedy instruction on remedies (§ 37 Abs. 6 HVwVfG)
 * @param signature who assessed it
 */
public record FeeNotice(
        Letter letter,
        String act,
        String amount,
        List<Row> calculation,
        String reason,
        List<String> norms,
        String payee,
        String due,
        String reference,
        RemedyInstruction remedy,
        DecisionNotice.Signature signature)
        implements Notice {

    /** One step of the reckoning. */
    public record Row(String label, String text) {}

    public FeeNotice {
        calculation = List.copyOf(calculation);
        norms = List.copyOf(norms);
    }

    @Override
    public String subject() {
        return "Gebührenbescheid";
    }
}
