package org.bauweg.documents;

import java.io.UncheckedIOException;
import org.bauweg.inspection.FileInspection;
import org.bauweg.inspection.FileInspections;
import org.bauweg.inspection.InspectFile;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a file out of quarantine: checks it, and keeps or discards it. Checks and copies run outside of transactions. */
final class Admission {

    private static final Logger LOG = LoggerFactory.getLogger(Admission.class);

    private final ObjectStore store;
    private final DocumentRows rows;
    private final FileInspections inspections;
    private final DocumentSettings settings;
    private final DocumentJournal journal;
    private final UploadGate gate;
    private final DocumentDemands demands;
    private final Scopes scopes;

    Admission(
            ObjectStore store,
            DocumentRows rows,
            FileInspections inspections,
            DocumentSettings settings,
            DocumentJournal journal,
            UploadGate gate,
            DocumentDemands demands,
            Scopes scopes) {
        this.store = store;
        this.rows = rows;
        this.inspections = inspections;
        this.settings = settings;
        this.journal = journal;
        this.gate = gate;
        this.demands = demands;
        this.scopes = scopes;
    }

    /**
     * Checks a quarantined file. While the store is down or too many files wait, it stays in quarantine and the sweep comes back
     * to it.
     */
    ReceiveOutcome admit(Document file, @Nullable String declaredType) {
        try {
            InspectFile look =
                    new InspectFile(file.fileName(), declaredType, settings.typesOf(file.slot()), file.sha256());
            return inspections
                    .inspect(look, () -> store.get(ObjectKeys.quarantined(file.id()), null))
                    .map(inspection -> settle(file, inSlot(file, inspection)))
                    .orElseGet(() -> later(file));
        } catch (ObjectMissing e) {
            LOG.error("document {}: its object is missing", file.id());
            return settle(file, FileInspection.failed(file.mediaType(), file.fileName()));
        } catch (ObjectStoreUnavailable | UncheckedIOException e) {
            LOG.warn("document {}: check postponed", file.id(), e);
            return later(file);
        }
    }

    private FileInspection inSlot(Document file, FileInspection inspection) {
        return scopes.within(
                Scope.of(file.caseId()),
                () -> SlotAdvice.add(inspection, file, rows.of(file.caseId()), demands.of(file.caseId())));
    }

    /** Refuses a file whose check failed again and again. */
    void giveUp(Document file) {
        LOG.error("document {}: check given up", file.id());
        settle(file, FileInspection.failed(file.mediaType(), file.fileName()));
    }

    private ReceiveOutcome later(Document file) {
        scopes.run(Scope.of(file.caseId()), () -> rows.release(file.id()));
        return new ReceiveOutcome.Pending(file);
    }

    private ReceiveOutcome settle(Document file, FileInspection checked) {
        String kept = checked.rejected() ? null : ObjectKeys.kept(file.caseId(), file.id());
        if (kept != null) {
            store.copy(ObjectKeys.quarantined(file.id()), kept);
        }
        Document settled = scopes.within(Scope.of(file.caseId()), () -> settleRow(file, checked, kept));
        discard(ObjectKeys.quarantined(file.id()));
        if (kept != null && (settled == null || !kept.equals(settled.objectKey()))) {
            discard(kept);
        }
        if (settled == null) {
            return ReceiveOutcome.Refused.closed();
        }
        return settled.state() == DocumentState.REJECTED
                ? new ReceiveOutcome.Rejected(settled)
                : new ReceiveOutcome.Accepted(settled);
    }

    /** The file as it stands now: settled here, or before by another node, whose word and object then stay; null if gone. */
    private @Nullable Document settleRow(Document file, FileInspection checked, @Nullable String kept) {
        // draft first, file second, as everywhere: who sends the application never waits for us while we wait for him
        boolean open = kept == null || file.task() != null || gate.open(file.caseId(), null);
        Document settled = rows.settle(file.id(), checked, kept).orElse(null);
        if (settled == null) {
            return rows.find(file.id()).orElse(null);
        }
        if (!open && settled.authority() == null) {
            rows.delete(settled);
            return null;
        }
        journal.record(settled, settled.uploadedBy(), kept == null ? "document.rejected" : "document.received");
        return settled;
    }

    /** What cannot be removed now, the sweep removes later. */
    void discard(String key) {
        try {
            store.delete(key);
        } catch (ObjectStoreUnavailable e) {
            LOG.warn("object {} stays for now", key);
        }
    }
}
