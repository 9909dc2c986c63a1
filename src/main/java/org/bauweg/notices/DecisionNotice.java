package org.bauweg.notices;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The decision on the application (§ 74 HBO).
 *
 * @param outcome permit or refusal
 * @param procedure the procedure in words, for example "vereinfachtes Baugenehmigungsverfahren (§ 65 HBO)"
 * @param receivedOn day the application was received
 * @param approvedDocuments the Bauvorlagen that carry the approval; empty for a refusal
 * @param answers what a preliminary ruling answers, question by question; empty in all other procedures
 * @param conditions Nebenbestimmungen in order; none for a refusal
 * @param reasons the reasons, may be blank for a certificate; paragraphs are separated by line breaks
 * @param remedy instruction on remedies (§ 37 Abs. 6 HVwVfG)
 * @param signature who signs
 * @param wording what the decision says in its procedure
 */
public record DecisionNotice(
        Letter letter,
        Outcome outcome,
        String procedure,
        LocalDate receivedOn,
        List<DocumentEntry> approvedDocuments,
        List<Answer> answers,
        List<Condition> conditions,
        String reasons,
        RemedyInstruction remedy,
        Signature signature,
        DecisionWording wording)
        implements Notice {

    /** What was decided. */
    public enum Outcome {
        GRANTED,
        REFUSED
    }

    /**
     * A Nebenbestimmung.
     *
     * @param kind its kind in law, "Bedingung", "Auflage", "Befristung" or "Auflagenvorbehalt"; null: not named
     * @param text its text
     * @param reason why, if told with the condition
     */
    public record Condition(
            @Nullable String kind, String text, @Nullable String reason) {}

    /** A question and its answer. */
    public record Answer(String question, String answer) {}

    /** Name and function of the person who signs (§ 37 Abs. 3 HVwVfG). */
    public record Signature(String name, String function) {}

    /** Rejects a refusal with conditions or approved documents. */
    public DecisionNotice {
        approvedDocuments = List.copyOf(approvedDocuments);
        answers = List.copyOf(answers);
        conditions = List.copyOf(conditions);
        if (outcome == Outcome.REFUSED && !(approvedDocuments.isEmpty() && conditions.isEmpty())) {
            throw new IllegalArgumentException("A refusal has no conditions and approves no documents");
        }
    }

    /** A building permit or its refusal. */
    public DecisionNotice(
            Letter letter,
            Outcome outcome,
            String procedure,
            LocalDate receivedOn,
            List<DocumentEntry> approvedDocuments,
            List<Condition> conditions,
            String reasons,
            RemedyInstruction remedy,
            Signature signature) {
        this(
                letter,
                outcome,
                procedure,
                receivedOn,
                approvedDocuments,
                List.of(),
                conditions,
                reasons,
                remedy,
                signature,
                DecisionWording.permit(outcome == Outcome.GRANTED));
    }

    /** Whether the permit is granted. */
    public boolean granted() {
        return outcome == Outcome.GRANTED;
    }

    @Override
    public String subject() {
        return wording.subject();
    }
}
