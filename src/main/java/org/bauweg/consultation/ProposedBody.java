package org.bauweg.consultation;

import java.util.List;
import java.util.Set;
import org.bauweg.shared.OrganisationId;

/**
 * A body to be heard.
 *
 * @param body its function, as in {@code Brandschutzdienststelle}
 * @param norm why the law wants it heard
 * @param rule the deadline rule: D04, D05 or D06
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

    private static final Set<String> RULES = Set.of("D04", "D05", "D06");

    /** Rejects other rules, and rules of the other kind. */
    public ProposedBody {
        if (!RULES.contains(rule) || (kind == ConsultationKind.STATEMENT) != rule.equals("D04")) {
            throw new IllegalArgumentException("rule " + rule + " does not fit " + kind);
        }
        documentSlots = List.copyOf(documentSlots);
    }
}
