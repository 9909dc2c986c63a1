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
 * @param conditions Nebenbestimmungen in order; none for a refusal
 * @param reasons the reasons; paragraphs are separated by line breaks
 * @param remedy instruction on remedies (§ 37 Abs. 6 HVwVfG)
 * @param signature who signs
 */
public record DecisionNotice(
        Letter letter,
        Outcome outcome,
        String procedure,
        LocalDate receivedOn,
        List<DocumentEntry> approvedDocuments,
        List<Condition> conditions,
        String reasons,
        RemedyInstruction remedy,
        Signature signature)
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

    /** Name and function of the person who signs (§ 37 Abs. 3 HVwVfG). */
    public record Signature(String name, String function) {}

    /** Rejects a refusal with conditions or approved documents. */
    public DecisionNotice {
        approvedDocuments = List.copyOf(approvedDocuments);
        conditions = List.copyOf(conditions);
        if (outcome == Outcome.REFUSED && !(approvedDocuments.isEmpty() && conditions.isEmpty())) {
            throw new IllegalArgumentException("A refusal has no conditions and approves no documents");
        }
    }

    /** Whether the permit is granted. */
    public boolean granted() {
        return outcome == Outcome.GRANTED;
    }

    @Override
    public String subject() {
        return granted() ? "Baugenehmigung" : "Versagung der Baugenehmigung";
    }
}
