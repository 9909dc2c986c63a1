package org.bauweg.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.bauweg.inspection.FileNames;
import org.bauweg.inspection.WorkFolders;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.DocumentId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Files that arrive in several requests, on any node. Whatever breaks, what was stored stays, and its owner goes on from there. Nobody
 * else sees an upload. No method may be called inside a transaction, except {@link #unfinished},
 * {@link #anyOpen} and {@link #removeAll}.
 */
public class ResumableUploads {

    private final UploadStores stores;
    private final UploadRows rows;
    private final Reception reception;
    private final WorkFolders folders;
    private final UploadSettings settings;
    private final Scopes scopes;
    private final Clock clock;

    ResumableUploads(
            UploadStores stores,
            UploadRows rows,
            Reception reception,
            WorkFolders folders,
            UploadSettings settings,
            Scopes scopes,
            Clock clock) {
        this.stores = stores;
        this.rows = rows;
        this.reception = reception;
        this.folders = folders;
        this.settings = settings;
        this.scopes = scopes;
        this.clock = clock;
    }

    /**
     * Announces a file. Limits are checked here, before a byte is sent; unfinished uploads count.
     *
     * @throws ObjectStoreUnavailable when nothing can be stored now
     */
    public BeginOutcome begin(BeginUpload wish) {
        requireNoTransaction();
        ReceiveDocument file = wish.file();
        if (file.announcedSize() == 0) {
            return new BeginOutcome.Refused(new ReceiveOutcome.Refused("upload.empty", List.of()));
        }
        Scope scope = Scope.of(file.caseId());
        Optional<ReceiveOutcome.Refused> early = scopes.within(scope, () -> refusal(file));
        if (early.isPresent()) {
            return new BeginOutcome.Refused(early.get());
        }
        UploadId id = UploadId.random();
        PartialObject object = stores.partials().begin(ObjectKeys.quarantined(new DocumentId(id.value())));
        Optional<ReceiveOutcome.Refused> refused = scopes.within(scope, () -> {
            reception.lock(file.caseId());
            Optional<ReceiveOutcome.Refused> late = refusal(file);
            if (late.isEmpty()) {
                rows.insert(id, wish, FileNames.clean(file.fileName()), object);
            }
            return late;
        });
        if (refused.isPresent()) {
            stores.partials().abort(object);
            return new BeginOutcome.Refused(refused.get());
        }
        return new BeginOutcome.Begun(find(id, file.uploadedBy()).orElseThrow());
    }

    private Optional<ReceiveOutcome.Refused> refusal(ReceiveDocument file) {
        if (!reception.open(file)) {
            return Optional.of(ReceiveOutcome.Refused.closed());
        }
        if (rows.count(file.caseId()) >= settings.most()) {
            return Optional.of(
                    new ReceiveOutcome.Refused("upload.tooMany", List.of(Integer.toString(settings.most()))));
        }
        return reception.refusal(file.caseId(), file.announcedSize(), rows.announced(file.caseId()));
    }

    /** The upload, if it is this account's. */
    public Optional<Upload> find(UploadId id, AccountId account) {
        return scopes.within(Scope.account(account), () -> rows.find(id, account));
    }

    /** Whether nobody may go on with it any more. */
    public boolean expired(Upload upload) {
        return upload.expired(clock.instant());
    }

    /** What the account has begun in this case and not finished, oldest first. In the case's scope. */
    public List<Upload> unfinished(CaseId caseId, AccountId account) {
        return rows.unfinished(caseId, account);
    }

    /**
     * Stores the next bytes. The newest request wins: an older one that still runs, here or on another node, can no longer change
     * anything. Bytes beyond the announced size are not read.
     *
     * @param offset where the bytes begin
     * @param checksum what they must have; then all of them are kept or none
     * @throws IOException when {@code content} breaks off; without a checksum what came is kept
     * @throws ObjectStoreUnavailable when bytes cannot be stored; what was stored before is kept
     */
    public AppendOutcome append(
            UploadId id, AccountId account, long offset, @Nullable PieceChecksum checksum, InputStream content)
            throws IOException {
        requireNoTransaction();
        Scope scope = Scope.account(account);
        Optional<UploadWork> claimed = scopes.within(scope, () -> rows.claim(id, account, offset));
        if (claimed.isEmpty()) {
            return refused(find(id, account), offset);
        }
        UploadWork work = claimed.get();
        try {
            if (!work.complete() && !store(work, checksum, content)) {
                return new AppendOutcome.Damaged();
            }
            scopes.within(scope, () -> rows.claimed(work))
                    .filter(UploadWork::complete)
                    .ifPresent(stores::finish);
        } catch (Superseded e) {
            return new AppendOutcome.WrongOffset();
        }
        return find(id, account).<AppendOutcome>map(AppendOutcome.Appended::new).orElseGet(AppendOutcome.Unknown::new);
    }

    private boolean store(UploadWork work, @Nullable PieceChecksum checksum, InputStream content) throws IOException {
        Path folder;
        try {
            folder = folders.create();
        } catch (IOException e) {
            throw new ObjectStoreUnavailable("piece", e);
        }
        try (Appending appending = new Appending(stores, work, folder, checksum)) {
            return appending.run(content);
        } finally {
            folders.delete(folder);
        }
    }

    private AppendOutcome refused(Optional<Upload> found, long offset) {
        if (found.isEmpty()) {
            return new AppendOutcome.Unknown();
        }
        Upload upload = found.get();
        if (upload.state() != Upload.State.OPEN && upload.offset() == offset) {
            // its last answer was lost
            return new AppendOutcome.Appended(upload);
        }
        return upload.expired(clock.instant()) ? new AppendOutcome.Expired() : new AppendOutcome.WrongOffset();
    }

    /** Ends an upload and removes what is stored of it; a document it became stays. False if there is none of this account. */
    public boolean remove(UploadId id, AccountId account) {
        requireNoTransaction();
        Optional<UploadWork> gone = scopes.within(Scope.account(account), () -> rows.delete(id, account));
        gone.ifPresent(stores::forget);
        return gone.isPresent();
    }

    /** Whether anything of the case is on its way, or was within the time uploads are kept. In the case's scope. */
    public boolean anyOpen(CaseId caseId) {
        return rows.anyOpen(caseId);
    }

    /** Ends all uploads of a case, in the caller's transaction; their pieces go once it has committed. */
    public void removeAll(CaseId caseId) {
        List<UploadWork> gone = rows.deleteOf(caseId);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                gone.forEach(stores::forget);
            }
        });
    }

    private static void requireNoTransaction() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An upload must not hold a transaction");
        }
    }
}
