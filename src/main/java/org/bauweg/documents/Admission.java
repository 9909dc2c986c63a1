package org.bauweg.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private final DocumentChecks checks;
    private final CheckPlaces places;
    private final WorkFolders folders;
    private final DocumentJournal journal;
    private final UploadGate gate;
    private final Scopes scopes;

    Admission(
            ObjectStore store,
            DocumentRows rows,
            DocumentChecks checks,
            CheckPlaces places,
            WorkFolders folders,
            DocumentJournal journal,
            UploadGate gate,
            Scopes scopes) {
        this.store = store;
        this.rows = rows;
        this.checks = checks;
        this.places = places;
        this.folders = folders;
        this.journal = journal;
        this.gate = gate;
        this.scopes = scopes;
    }

    /**
     * Checks a quarantined file. While the store is down or too many files wait, it stays in quarantine and the sweep comes back
     * to it.
     */
    ReceiveOutcome admit(Document file, @Nullable String declaredType) {
        try (CheckPlaces.Place place = places.take()) {
            return place == null ? later(file) : settle(file, check(file, declaredType));
        } catch (ObjectMissing e) {
            LOG.error("document {}: its object is missing", file.id());
            return settle(file, DocumentChecks.Checked.failed(file.mediaType(), file.fileName()));
        } catch (ObjectStoreUnavailable | UncheckedIOException e) {
            LOG.warn("document {}: check postponed", file.id(), e);
            return later(file);
        }
    }

    /** Refuses a file whose check failed again and again. */
    void giveUp(Document file) {
        LOG.error("document {}: check given up", file.id());
        settle(file, DocumentChecks.Checked.failed(file.mediaType(), file.fileName()));
    }

    private ReceiveOutcome later(Document file) {
        scopes.run(Scope.of(file.caseId()), () -> rows.release(file.id()));
        return new ReceiveOutcome.Pending(file);
    }

    private DocumentChecks.Checked check(Document file, @Nullable String declaredType) {
        try {
            Path folder = folders.create();
            try {
                Path copy = folder.resolve("file");
                if (!fetch(file, copy)) {
                    LOG.error("document {}: its object has another hash", file.id());
                    return DocumentChecks.Checked.changed(file.mediaType(), file.fileName());
                }
                return checks.check(copy, folder, file.slot(), file.fileName(), declaredType);
            } finally {
                folders.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** False when what is stored is not what was received. */
    private boolean fetch(Document file, Path copy) throws IOException {
        try (MeasuredStream content =
                new MeasuredStream(store.get(ObjectKeys.quarantined(file.id()), null), Long.MAX_VALUE)) {
            Files.copy(content, copy);
            return content.sha256().equals(file.sha256());
        }
    }

    private ReceiveOutcome settle(Document file, DocumentChecks.Checked checked) {
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
    private @Nullable Document settleRow(Document file, DocumentChecks.Checked checked, @Nullable String kept) {
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
