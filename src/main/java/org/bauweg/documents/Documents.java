package org.bauweg.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bauweg.inspection.FileNames;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.DocumentId;
import org.bauweg.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The files of cases. Callers stand in a scope that sees the case, except for {@link #receive}, {@link #refusal} and
 * {@link #open}, which move bytes and must not hold a transaction.
 */
public class Documents {

    private final ObjectStore store;
    private final DocumentRows rows;
    private final Reception reception;
    private final Admission admission;
    private final DocumentJournal journal;
    private final UploadGate gate;

    Documents(
            ObjectStore store,
            DocumentRows rows,
            Reception reception,
            Admission admission,
            DocumentJournal journal,
            UploadGate gate) {
        this.store = store;
        this.rows = rows;
        this.reception = reception;
        this.admission = admission;
        this.journal = journal;
        this.gate = gate;
    }

    /**
     * Says before an upload whether a file of this size would be taken; empty if nothing is known against it.
     *
     * @param size in bytes, or -1 if unknown
     */
    public Optional<ReceiveOutcome.Refused> refusal(CaseId caseId, long size) {
        return reception.refusal(caseId, size);
    }

    /** How much may be uploaded to a case. In the case's scope. */
    public UploadLimits.Limits limits(CaseId caseId) {
        return reception.limits(caseId);
    }

    /**
     * Receives a file: keeps it in quarantine, checks it in a process of its own, and accepts or rejects it. The content is read
     * once and never held in memory whole; it is not closed.
     *
     * @throws IOException when {@code content} breaks off; nothing is kept then
     * @throws ObjectStoreUnavailable when the bytes cannot be stored; nothing is kept then
     * @throws IllegalStateException inside a transaction
     */
    public ReceiveOutcome receive(ReceiveDocument file, InputStream content) throws IOException {
        return reception.receive(file, content);
    }

    /** All files of a case, rejected ones too, oldest first. */
    public List<Document> of(CaseId caseId) {
        return rows.of(caseId);
    }

    /** The file, if the scope sees it. */
    public Optional<Document> find(DocumentId id) {
        return rows.find(id);
    }

    /** The upload fields of a case that have at least one accepted file. */
    public Set<String> slotsFilled(CaseId caseId) {
        return rows.slotsFilled(caseId);
    }

    /**
     * Opens the bytes of an accepted file, or a part of them. The caller closes the stream, and decided before who may read.
     *
     * @throws IllegalStateException when the file is not accepted
     * @throws ObjectStoreUnavailable when the bytes cannot be reached
     */
    public InputStream open(Document document, @Nullable ByteRange range) {
        String key = document.objectKey();
        if (document.state() != DocumentState.ACCEPTED || key == null) {
            throw new IllegalStateException(document.id() + " is not accepted");
        }
        return store.get(key, range);
    }

    /** Journals that somebody took a file of a case with him. In the case's scope. */
    public void recordDownload(Document document, AccountId by) {
        journal.record(document, by, "document.downloaded");
    }

    /** Journals that somebody took several files of one case with him, all at once. In the case's scope. */
    public void recordDownload(List<Document> taken, AccountId by) {
        journal.recordAll(taken, by, "document.allDownloaded");
    }

    /** Gives the files of a draft to the authority its application was sent to. Repeating it changes nothing. */
    public void assignAuthority(CaseId caseId, OrganisationId authority) {
        rows.assignAuthority(caseId, authority);
    }

    /**
     * Removes a file that is not part of the case yet: one of a draft, a rejected one, or one the same person uploaded for a
     * task still open.
     */
    public RemoveOutcome remove(RemoveDocument wish) {
        Document document = rows.find(wish.document()).orElse(null);
        if (document == null) {
            return RemoveOutcome.UNKNOWN;
        }
        if (!RemovalRule.allows(document, wish, gate.open(document.caseId(), document.task()))) {
            return RemoveOutcome.PART_OF_THE_CASE;
        }
        if (!rows.delete(document)) {
            return RemoveOutcome.UNKNOWN;
        }
        journal.record(document, wish.by(), "document.removed");
        String key = document.objectKey();
        if (key != null) {
            discardAfter(TransactionSynchronization.STATUS_COMMITTED, key);
        }
        return RemoveOutcome.REMOVED;
    }

    /**
     * Deletes all documents of a case, those Bauweg wrote too: only for whoever has decided that their time is over. Each leaves a journal entry
     * with its hash; the bytes go once the transaction has committed. Refused by the database while the case is held.
     *
     * @return how many there were
     */
    public int deleteAll(CaseId caseId, AccountId by) {
        List<Document> gone = rows.deleteAll(caseId);
        for (Document document : gone) {
            journal.record(document, by, "document.deleted");
            String key = document.objectKey();
            if (key != null) {
                discardAfter(TransactionSynchronization.STATUS_COMMITTED, key);
            }
        }
        return gone.size();
    }

    /**
     * Stores a document Bauweg wrote, in the caller's transaction. Once per effect key: a second call changes nothing and returns
     * the first document. It can never be changed or removed.
     *
     * @throws ObjectStoreUnavailable when the bytes cannot be stored
     */
    public Document storeGenerated(StoreGenerated file, InputStream content) throws IOException {
        Optional<Document> before = rows.ofEffect(file.effectKey());
        if (before.isPresent()) {
            return before.get();
        }
        DocumentId id = DocumentId.random();
        String key = ObjectKeys.kept(file.caseId(), id);
        MeasuredStream measured = new MeasuredStream(content, Long.MAX_VALUE);
        store.put(key, measured, ObjectStore.UNKNOWN_LENGTH);
        discardAfter(TransactionSynchronization.STATUS_ROLLED_BACK, key);
        String name = FileNames.clean(file.fileName());
        if (!rows.insertGenerated(id, file, name, measured.count(), measured.sha256())) {
            admission.discard(key);
        }
        Document stored = rows.ofEffect(file.effectKey()).orElseThrow();
        if (stored.id().equals(id)) {
            journal.record(stored, null, "document.generated");
        }
        return stored;
    }

    /** The row decides: an object goes once the transaction ended as {@code status} says. */
    private void discardAfter(int status, String key) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int ended) {
                if (ended == status) {
                    admission.discard(key);
                }
            }
        });
    }
}
