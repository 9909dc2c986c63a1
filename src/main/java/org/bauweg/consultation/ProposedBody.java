package org.bauweg.consultation;

import java.util.List;
import java.util.Set;
import org.bauweg.shared.OrganisationId;

/**
 * A body to be heard.
 *
 * @param body its function, as in {@code Brandschutzdienststelle}
 * @param norm why the law wants it heard
 * @param rule the deadline rule: D04 for a plain statement, D05, D06 or D12 for a formal act
 * @param documentSlots the slots whose documents it may see
 * @param reason why it is heard in this case
 */
public record ProposedBody(
        String body,
        OrganisationId organisation,
        ConsultationKind kind,
        String norm,
        String rule,
        List<String> documentSlots,
        String reason) {

    private static final String PLAIN = "D04";
    private static final Set<String> RULES = Set.of("D04", "D05", "D06", "D12");

    /** Rejects other rules, and a formal act under the rule of plain statements. */
    public ProposedBody {
        if (!RULES.contains(rule) || (kind == ConsultationKind.CONSENT && rule.equals(PLAIN))) {
            throw new IllegalArgumentException("rule " + rule + " does not fit " + kind);
        }
        documentSlots = List.copyOf(documentSlots);
    }

    /** Whether silence means agreement: formal acts count as given (§ 70 Abs. 1 S. 3 HBO, § 36 Abs. 2 S. 2 BauGB). */
    public boolean isFormalAct() {
        return !rule.equals(PLAIN);
    }
}
