package org.bauweg.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bauweg.documents.StoreFault.Kind;
import org.bauweg.shared.DocumentId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.jspecify.annotations.Nullable;

/** Looks for the object of every row. Rows are read page by page, and no transaction is open while bytes are read. */
final class RowCheck {

    private static final int PAGE = 200;

    private final ObjectStore store;
    private final UploadStores uploads;
    private final UploadRows uploadRows;
    private final CheckRows rows;
    private final DocumentRows documents;
    private final DocumentJournal journal;
    private final Scopes scopes;

    RowCheck(
            ObjectStore store,
            UploadStores uploads,
            UploadRows uploadRows,
            CheckRows rows,
            DocumentRows documents,
            DocumentJournal journal,
            Scopes scopes) {
        this.store = store;
        this.uploads = uploads;
        this.uploadRows = uploadRows;
        this.rows = rows;
        this.documents = documents;
        this.journal = journal;
        this.scopes = scopes;
    }

    /** How many files were compared. */
    long documents(boolean repair, Consumer<StoreFault> found) {
        long count = 0;
        @Nullable DocumentId after = null;
        while (true) {
            DocumentId from = after;
            List<Document> page = scopes.within(Scope.system(), () -> rows.documents(from, PAGE));
            for (Document document : page) {
                compare(document, repair).ifPresent(found);
            }
            count += page.size();
            if (page.size() < PAGE) {
                return count;
            }
            after = page.get(PAGE - 1).id();
        }
    }

    private Optional<StoreFault> compare(Document document, boolean repair) {
        Kind kind = kind(document);
        if (kind == null) {
            return Optional.empty();
        }
        Document now = scopes.within(Scope.system(), () -> documents.find(document.id()))
                .filter(found -> found.objectKey() != null)
                .orElse(null);
        if (now == null) {
            return Optional.empty();
        }
        if (!String.valueOf(document.objectKey()).equals(now.objectKey())) {
            return compare(now, repair);
        }
        boolean repaired = repair && kind != Kind.UNREADABLE && mark(now, kind);
        return Optional.of(new StoreFault(kind, String.valueOf(now.objectKey()), now.caseId(), repaired));
    }

    private @Nullable Kind kind(Document document) {
        String key = String.valueOf(document.objectKey());
        StoredObject object = store.stat(key).orElse(null);
        if (object == null) {
            return Kind.MISSING;
        }
        if (object.size() != document.size()) {
            return Kind.WRONG_SIZE;
        }
        try (InputStream content = store.get(key, null)) {
            MeasuredStream measured = new MeasuredStream(content, Long.MAX_VALUE);
            measured.transferTo(OutputStream.nullOutputStream());
            if (!measured.sha256().equals(document.sha256())) {
                return Kind.WRONG_HASH;
            }
        } catch (ObjectMissing e) {
            return Kind.MISSING;
        } catch (IOException e) {
            return Kind.UNREADABLE;
        }
        return document.loss() == null ? null : Kind.BACK_AGAIN;
    }

    private boolean mark(Document document, Kind kind) {
        Loss loss =
                switch (kind) {
                    case BACK_AGAIN -> null;
                    case MISSING -> Loss.MISSING;
                    default -> Loss.DAMAGED;
                };
        return scopes.within(Scope.of(document.caseId()), () -> {
            boolean marked = rows.mark(document, loss);
            if (marked) {
                journal.record(document, null, loss == null ? "document.foundAgain" : "document.lost");
            }
            return marked;
        });
    }

    /** How many unfinished uploads were compared. */
    long uploads(boolean repair, Consumer<StoreFault> found) {
        long count = 0;
        @Nullable UploadId after = null;
        while (true) {
            UploadId from = after;
            List<UploadWork> page = scopes.within(Scope.system(), () -> rows.uploads(from, PAGE));
            for (UploadWork work : page) {
                if (!isThere(work) && isUnchanged(work)) {
                    found.accept(new StoreFault(
                            Kind.UPLOAD_LOST,
                            work.upload().id().toString(),
                            work.upload().caseId(),
                            repair && giveUp(work)));
                }
            }
            count += page.size();
            if (page.size() < PAGE) {
                return count;
            }
            after = page.get(PAGE - 1).upload().id();
        }
    }

    /** Pieces and rests by their sizes: the bytes of a piece cannot be read back before the object is whole. */
    private boolean isThere(UploadWork work) {
        boolean pieces = uploads.partials().stored(work.object()).orElse(-1) >= work.wholeSize();
        if (!pieces) {
            return work.complete() && store.stat(work.object().key()).isPresent();
        }
        long rests = work.rests().stream()
                .mapToLong(key -> store.stat(key).map(StoredObject::size).orElse(0L))
                .sum();
        return rests == work.restSize();
    }

    private boolean isUnchanged(UploadWork work) {
        return scopes.within(Scope.system(), () -> rows.unchanged(work)).isPresent();
    }

    /** Its owner is told and can upload the file again. */
    private boolean giveUp(UploadWork work) {
        boolean ended = scopes.within(
                Scope.of(work.upload().caseId()),
                () -> uploadRows.finish(work, new ReceiveOutcome.Refused("upload.lost", List.of())));
        if (ended) {
            uploads.forget(work);
        }
        return ended;
    }
}
