package org.bauweg.documents;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bauweg.inspection.FileInspection;
import org.bauweg.inspection.Finding;
import org.bauweg.inspection.FindingCode;
import org.bauweg.shared.CaseId;

/** Proposes the field a file belongs to, and puts it there while the application is a draft. In the case's scope. */
public class SlotMoves {

    /** What depends on the field. */
    private static final Set<String> OF_SLOT =
            Set.of(FindingCode.SCALE_OF_SLOT.code(), FindingCode.EXTRACT_OLD.code(), FindingCode.FILE_ELSEWHERE.code());

    private final DocumentRows rows;
    private final DocumentSettings settings;
    private final UploadGate gate;
    private final DocumentDemands demands;

    SlotMoves(DocumentRows rows, DocumentSettings settings, UploadGate gate, DocumentDemands demands) {
        this.rows = rows;
        this.settings = settings;
        this.gate = gate;
        this.demands = demands;
    }

    /**
     * The field a file seems to belong to; empty when it may well be where it is, or nobody can tell.
     *
     * @param slots the fields there are
     */
    public Optional<String> proposal(Document document, Set<String> slots) {
        List<String> kinds = document.facts().plan().kinds();
        if (document.state() != DocumentState.ACCEPTED || kinds.contains(document.slot())) {
            return Optional.empty();
        }
        return kinds.stream()
                .filter(slots::contains)
                .filter(slot -> settings.typesOf(slot).contains(document.mediaType()))
                .findFirst();
    }

    /** Puts a file into another field; what is said of it is said for that field from then on. */
    public MoveOutcome move(CaseId caseId, MoveDocument wish) {
        rows.lock(caseId);
        boolean open = gate.open(caseId, null);
        Document document = rows.find(wish.document())
                .filter(found -> found.caseId().equals(caseId) && found.state() == DocumentState.ACCEPTED)
                .orElse(null);
        if (document == null) {
            return MoveOutcome.UNKNOWN;
        }
        if (!open || document.task() != null || document.authority() != null || document.immutable()) {
            return MoveOutcome.PART_OF_THE_CASE;
        }
        if (rows.same(caseId, wish.slot(), document.sha256()).isPresent()) {
            return MoveOutcome.ALREADY_THERE;
        }
        FileInspection there = there(document, wish.slot());
        if (there.rejected() || !settings.typesOf(wish.slot()).contains(document.mediaType())) {
            return MoveOutcome.NOT_ALLOWED_THERE;
        }
        rows.move(document, wish.slot(), there.findings());
        return MoveOutcome.MOVED;
    }

    private FileInspection there(Document document, String slot) {
        List<Finding> kept = document.findings().stream()
                .filter(finding -> !OF_SLOT.contains(finding.code()))
                .toList();
        FileInspection known = new FileInspection(document.mediaType(), document.fileName(), kept, document.facts());
        List<Document> others = rows.of(document.caseId()).stream()
                .filter(other -> !other.id().equals(document.id()))
                .toList();
        return SlotAdvice.add(known, document.in(slot), others, demands.of(document.caseId()));
    }
}
