package org.bauweg.consultation;

import java.time.LocalDate;
import java.util.List;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * Hear these bodies, in this order; none is an answer too.
 *
 * @param chosen proposed ones and others, none of them neighbours
 * @param neighbours whom to notify, and who consented
 * @param displayFrom first day of the display, where the public announcement takes the place of the neighbours (§ 72 HBO);
 *     else null
 * @param reason why the choice differs from the proposal; may be empty
 * @param note a hint for the bodies; may be empty
 */
public record SelectConsultations(
        CaseId caseId,
        List<ProposedBody> chosen,
        List<NamedNeighbour> neighbours,
        @Nullable LocalDate displayFrom,
        String reason,
        String note,
        AccountId by) {

    /** A neighbour and whether his consent is on file. */
    public record NamedNeighbour(String parcel, String name, String street, String town, boolean consented) {}

    public SelectConsultations {
        chosen = List.copyOf(chosen);
        neighbours = List.copyOf(neighbours);
        reason = reason.strip();
        note = note.strip();
    }

    /** Bodies only. */
    public SelectConsultations(CaseId caseId, List<ProposedBody> chosen, String reason, String note, AccountId by) {
        this(caseId, chosen, List.of(), null, reason, note, by);
    }
}
