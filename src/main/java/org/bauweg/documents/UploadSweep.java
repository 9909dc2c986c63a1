package org.bauweg.documents;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bauweg.shared.DocumentId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Does the last step of uploads whose node died, and removes what nobody goes on with. Safe on several nodes. */
class UploadSweep {

    private static final Logger LOG = LoggerFactory.getLogger(UploadSweep.class);
    private static final int UPLOADS = 50;
    private static final int OBJECTS = 500;

    private final UploadStores stores;
    private final UploadRows rows;
    private final DocumentSettings settings;
    private final Scopes scopes;
    private final Clock clock;
    private @Nullable String restsAfter;
    private @Nullable PartialObject begunAfter;

    UploadSweep(UploadStores stores, UploadRows rows, DocumentSettings settings, Scopes scopes, Clock clock) {
        this.stores = stores;
        this.rows = rows;
        this.settings = settings;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${bauweg.documents.sweep-interval:1m}",
            initialDelayString = "${bauweg.documents.sweep-interval:1m}")
    void sweep() {
        try {
            finishComplete();
            removeExpired();
            removeRests();
            abortForgotten();
        } catch (ObjectStoreUnavailable e) {
            LOG.warn("upload sweep: store unavailable, next time again", e);
        }
    }

    private void finishComplete() {
        for (UploadWork work : scopes.within(Scope.system(), () -> rows.claimComplete(UPLOADS))) {
            try {
                stores.finish(work);
            } catch (Superseded | ObjectStoreUnavailable e) {
                LOG.warn("upload {}: last step later", work.upload().id());
            }
        }
    }

    private void removeExpired() {
        scopes.within(Scope.system(), () -> rows.deleteExpired(UPLOADS)).forEach(stores::forget);
    }

    /** Bytes of uploads that are gone, one page each time. */
    private void removeRests() {
        ObjectPage page = stores.store().list(ObjectKeys.RESTS, restsAfter, OBJECTS);
        restsAfter = page.next();
        Map<String, UUID> old = new HashMap<>();
        for (StoredObject object : page.objects()) {
            if (object.modified().isBefore(limit())) {
                String upload = object.key().split("/", 3)[1];
                DocumentId.parse(upload).ifPresent(id -> old.put(object.key(), id.value()));
            }
        }
        Set<UUID> open = scopes.within(Scope.system(), () -> rows.open(new HashSet<>(old.values())));
        old.forEach((key, upload) -> {
            if (!open.contains(upload)) {
                stores.discard(key);
            }
        });
    }

    /** Pieces whose upload is gone, or was never entered because the node died. */
    private void abortForgotten() {
        List<PartialObject> begun = stores.partials().begunBefore(limit(), begunAfter, UPLOADS);
        begunAfter = begun.size() < UPLOADS ? null : begun.get(begun.size() - 1);
        Map<PartialObject, UUID> old = new HashMap<>();
        for (PartialObject object : begun) {
            String last = object.key().substring(object.key().lastIndexOf('/') + 1);
            DocumentId.parse(last).ifPresent(id -> old.put(object, id.value()));
        }
        Set<UUID> open = scopes.within(Scope.system(), () -> rows.open(old.values()));
        old.forEach((object, upload) -> {
            if (!open.contains(upload)) {
                LOG.info("upload sweep: removing pieces of {}", object.key());
                stores.partials().abort(object);
            }
        });
    }

    private Instant limit() {
        return clock.instant().minus(settings.graceTime());
    }
}
