package org.bauweg.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.bauweg.inspection.FileNames;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.DocumentId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.unit.DataSize;

/** Lets a stream of bytes into quarantine and has it checked. */
final class Reception {

    private final ObjectStore store;
    private final DocumentRows rows;
    private final Admission admission;
    private final UploadGate gate;
    private final DocumentSettings settings;
    private final Scopes scopes;

    Reception(
            ObjectStore store,
            DocumentRows rows,
            Admission admission,
            UploadGate gate,
            DocumentSettings settings,
            Scopes scopes) {
        this.store = store;
        this.rows = rows;
        this.admission = admission;
        this.gate = gate;
        this.settings = settings;
        this.scopes = scopes;
    }

    /** Why a file of this size will not be taken; empty if nothing is known against it. */
    Optional<ReceiveOutcome.Refused> refusal(CaseId caseId, long size) {
        if (size > settings.maxFileSize().toBytes()) {
            return Optional.of(tooLarge());
        }
        long used = scopes.within(Scope.of(caseId), () -> rows.sizeOf(caseId));
        return used + Math.max(size, 1) > settings.maxCaseSize().toBytes() ? Optional.of(caseFull()) : Optional.empty();
    }

    ReceiveOutcome receive(ReceiveDocument file, InputStream content) throws IOException {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An upload must not hold a transaction");
        }
        Optional<ReceiveOutcome.Refused> early = refusal(file.caseId(), file.announcedSize());
        if (early.isPresent()) {
            return early.get();
        }
        DocumentId id = DocumentId.random();
        String key = ObjectKeys.quarantined(id);
        MeasuredStream measured =
                new MeasuredStream(content, settings.maxFileSize().toBytes());
        try {
            store.put(key, measured, ObjectStore.UNKNOWN_LENGTH);
        } catch (IOException e) {
            if (measured.exceeded()) {
                return tooLarge();
            }
            throw e;
        }
        return enter(id, file, measured);
    }

    private ReceiveOutcome enter(DocumentId id, ReceiveDocument file, MeasuredStream measured) {
        String key = ObjectKeys.quarantined(id);
        boolean entered = false;
        try {
            if (measured.count() == 0) {
                return new ReceiveOutcome.Refused("upload.empty", List.of());
            }
            String sha256 = measured.sha256();
            ReceiveOutcome refused =
                    scopes.within(Scope.of(file.caseId()), () -> insert(id, file, measured.count(), sha256));
            if (refused != null) {
                return refused;
            }
            entered = true;
        } finally {
            if (!entered) {
                admission.discard(key);
            }
        }
        Optional<Document> waiting = scopes.within(Scope.of(file.caseId()), () -> rows.find(id));
        return waiting.isEmpty()
                ? ReceiveOutcome.Refused.closed()
                : admission.admit(waiting.get(), file.declaredType());
    }

    private @Nullable ReceiveOutcome insert(DocumentId id, ReceiveDocument file, long size, String sha256) {
        rows.lock(file.caseId());
        if (!gate.open(file.caseId(), file.task())) {
            return ReceiveOutcome.Refused.closed();
        }
        Optional<Document> same = rows.same(file.caseId(), file.slot(), sha256);
        if (same.isPresent()) {
            return new ReceiveOutcome.AlreadyThere(same.get());
        }
        if (rows.sizeOf(file.caseId()) + size > settings.maxCaseSize().toBytes()) {
            return caseFull();
        }
        rows.forgetRejected(file.caseId(), file.slot(), sha256);
        rows.insertQuarantined(id, file, FileNames.clean(file.fileName()), size, sha256, settings.lease());
        return null;
    }

    private ReceiveOutcome.Refused tooLarge() {
        return new ReceiveOutcome.Refused("upload.tooLarge", List.of(text(settings.maxFileSize())));
    }

    private ReceiveOutcome.Refused caseFull() {
        return new ReceiveOutcome.Refused("upload.caseFull", List.of(text(settings.maxCaseSize())));
    }

    static String text(DataSize size) {
        return size.toMegabytes() % 1024 == 0 && size.toGigabytes() > 0
                ? size.toGigabytes() + " GB"
                : size.toMegabytes() + " MB";
    }
}
