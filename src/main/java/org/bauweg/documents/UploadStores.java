package org.bauweg.documents;

import java.util.List;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rows and objects of uploads together: object first and row second, and the reverse when they go. */
final class UploadStores {

    private static final Logger LOG = LoggerFactory.getLogger(UploadStores.class);
    private static final int MOST_ATTEMPTS = 5;

    private final ObjectStore store;
    private final PartialObjects partials;
    private final UploadRows rows;
    private final Reception reception;
    private final CheckQueue checks;
    private final Scopes scopes;

    UploadStores(
            ObjectStore store,
            PartialObjects partials,
            UploadRows rows,
            Reception reception,
            CheckQueue checks,
            Scopes scopes) {
        this.store = store;
        this.partials = partials;
        this.rows = rows;
        this.reception = reception;
        this.checks = checks;
        this.scopes = scopes;
    }

    ObjectStore store() {
        return store;
    }

    PartialObjects partials() {
        return partials;
    }

    boolean commit(UploadWork work, UploadRows.Progress progress) {
        return scopes.within(Scope.of(work.upload().caseId()), () -> rows.commit(work, progress));
    }

    /**
     * Makes a document of an upload whose bytes are all there, and has it checked. Another node, or the sweep, may be doing the same:
     * whoever holds the claim wins, and the object stays.
     */
    void finish(UploadWork work) {
        ReceiveOutcome.Refused refusal = null;
        boolean there = true;
        try {
            partials.complete(work.object(), work.tags(), work.upload().size());
        } catch (ObjectMissing e) {
            LOG.error("upload {}: its pieces are missing", work.upload().id());
            there = false;
            refusal = new ReceiveOutcome.Refused("upload.lost", List.of());
        } catch (ObjectStoreUnavailable e) {
            if (work.attempts() < MOST_ATTEMPTS) {
                throw e;
            }
            LOG.error("upload {}: cannot be completed", work.upload().id(), e);
            there = false;
            refusal = new ReceiveOutcome.Refused("upload.lost", List.of());
        }
        if (there) {
            enter(work);
        } else {
            ReceiveOutcome.@Nullable Refused why = refusal;
            scopes.run(Scope.of(work.upload().caseId()), () -> rows.finish(work, why));
        }
    }

    private void enter(UploadWork work) {
        String sha256 = work.digest().sha256();
        Reception.Entry entry = scopes.within(Scope.of(work.upload().caseId()), () -> {
            Reception.Entry made =
                    reception.entry(work.document(), work.file(), work.upload().size(), sha256);
            if (!rows.finish(work, made.refusal())) {
                throw new Superseded();
            }
            return made;
        });
        if (entry.document() == null) {
            discard(work.object().key());
        } else {
            checks.add(entry.document(), work.file().declaredType());
        }
    }

    /** Removes what an upload left, once its row is gone or closed. What cannot be removed now, the sweep removes later. */
    void forget(UploadWork work) {
        try {
            if (work.upload().state() == Upload.State.OPEN) {
                partials.abort(work.object());
                if (work.complete()) {
                    // its last step may have been half done
                    discard(work.object().key());
                }
            }
        } catch (ObjectStoreUnavailable e) {
            LOG.warn("upload {}: pieces stay for now", work.upload().id());
        }
        work.rests().forEach(this::discard);
    }

    void discard(String key) {
        try {
            store.delete(key);
        } catch (ObjectStoreUnavailable e) {
            LOG.warn("object {} stays for now", key);
        }
    }
}
