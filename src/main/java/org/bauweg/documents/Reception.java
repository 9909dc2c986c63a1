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

/** Lets a stream of bytes into quarantine and has it checked. */
final class Reception {

    private final ObjectStore store;
    private final DocumentRows rows;
    private final Admission admission;
    private final UploadGate gate;
    private final UploadLimits limits;
    private final DocumentSettings settings;
    private final Scopes scopes;

    Reception(
            ObjectStore store,
            DocumentRows rows,
            Admission admission,
            UploadGate gate,
            UploadLimits limits,
            DocumentSettings settings,
            Scopes scopes) {
        this.store = store;
        this.rows = rows;
        this.admission = admission;
        this.gate = gate;
        this.limits = limits;
        this.settings = settings;
        this.scopes = scopes;
    }

    /** How much may be uploaded to a case. In the case's scope. */
    UploadLimits.Limits limits(CaseId caseId) {
        return limits.of(caseId).within(new UploadLimits.Limits(settings.maxFileSize(), settings.maxCaseSize()));
    }

    /** Why a file of this size will not be taken; empty if nothing is known against it. */
    Optional<ReceiveOutcome.Refused> refusal(CaseId caseId, long size) {
        return scopes.within(Scope.of(caseId), () -> refusal(caseId, size, 0));
    }

    /**
     * As {@link #refusal(CaseId, long)}, in the case's scope.
     *
     * @param announced bytes that others will need
     */
    Optional<ReceiveOutcome.Refused> refusal(CaseId caseId, long size, long announced) {
        UploadLimits.Limits most = limits(caseId);
        if (size > most.file().toBytes()) {
            return Optional.of(tooLarge(most));
        }
        long used = rows.sizeOf(caseId) + announced;
        return used + Math.max(size, 1) > most.all().toBytes() ? Optional.of(caseFull(most)) : Optional.empty();
    }

    /** Lets one upload at a time into a case, so that its limits hold. */
    void lock(CaseId caseId) {
        rows.lock(caseId);
    }

    /** Whether files may come and go. In the case's scope. */
    boolean open(ReceiveDocument file) {
        return gate.open(file.caseId(), file.task());
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
        UploadLimits.Limits most = scopes.within(Scope.of(file.caseId()), () -> limits(file.caseId()));
        MeasuredStream measured = new MeasuredStream(content, most.file().toBytes());
        try {
            store.put(key, measured, ObjectStore.UNKNOWN_LENGTH);
        } catch (IOException e) {
            if (measured.exceeded()) {
                return tooLarge(most);
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

    /**
     * What became of a file whose bytes are in quarantine.
     *
     * @param document null if it was not taken
     * @param refusal why not
     */
    record Entry(@Nullable Document document, ReceiveOutcome.@Nullable Refused refusal) {}

    /** Makes a document of bytes that are in quarantine. In the case's scope. */
    Entry entry(DocumentId id, ReceiveDocument file, long size, String sha256) {
        ReceiveOutcome outcome = insert(id, file, size, sha256);
        if (outcome == null) {
            return new Entry(rows.find(id).orElseThrow(), null);
        }
        if (outcome instanceof ReceiveOutcome.AlreadyThere already) {
            String name = already.document().fileName();
            return new Entry(null, new ReceiveOutcome.Refused("upload.alreadyThere", List.of(name)));
        }
        return new Entry(null, (ReceiveOutcome.Refused) outcome);
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
        UploadLimits.Limits most = limits(file.caseId());
        if (rows.sizeOf(file.caseId()) + size > most.all().toBytes()) {
            return caseFull(most);
        }
        rows.forgetRejected(file.caseId(), file.slot(), sha256);
        rows.insertQuarantined(id, file, FileNames.clean(file.fileName()), size, sha256, settings.lease());
        return null;
    }

    private static ReceiveOutcome.Refused tooLarge(UploadLimits.Limits most) {
        return new ReceiveOutcome.Refused("upload.tooLarge", List.of(most.fileText()));
    }

    private static ReceiveOutcome.Refused caseFull(UploadLimits.Limits most) {
        return new ReceiveOutcome.Refused("upload.caseFull", List.of(most.allText()));
    }
}
