package org.bauweg.consultation;

import java.util.List;
import org.bauweg.shared.OrganisationId;

/**
 * A body to be heard.
 *
 * @param body its function, as in {@code Brandschutzdienststelle}
 * @param organisation who answers; for neighbours and announcements the building authority, whose clerk records it
 * @param norm why the law wants it heard
 * @param rule the deadline rule, one of those of its kind; its effect says what silence means
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

    /** Rejects a rule by which no request of this kind runs. */
    public ProposedBody {
        if (!kind.rules().contains(rule)) {
            throw new IllegalArgumentException("rule " + rule + " does not fit " + kind);
        }
        documentSlots = List.copyOf(documentSlots);
    }
}
