package org.bauweg.documents;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bauweg.inspection.FileInspections;
import org.bauweg.shared.DocumentId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Picks up what a crash, an outage or a rush left: files nobody checked, objects nobody needs. Safe on several nodes. */
class DocumentSweep {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentSweep.class);
    private static final int FILES = 10;
    private static final int MOST_ATTEMPTS = 3;
    private static final int OBJECTS = 500;

    private final ObjectStore store;
    private final DocumentRows rows;
    private final Admission admission;
    private final FileInspections inspections;
    private final DocumentSettings settings;
    private final Scopes scopes;
    private final Clock clock;
    private final Map<String, String> positions = new HashMap<>();

    DocumentSweep(
            ObjectStore store,
            DocumentRows rows,
            Admission admission,
            FileInspections inspections,
            DocumentSettings settings,
            Scopes scopes,
            Clock clock) {
        this.store = store;
        this.rows = rows;
        this.admission = admission;
        this.inspections = inspections;
        this.settings = settings;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${bauweg.documents.sweep-interval:1m}",
            initialDelayString = "${bauweg.documents.sweep-interval:1m}")
    void sweep() {
        try {
            checkWaiting();
            removeAbandoned(ObjectKeys.QUARANTINE);
            removeAbandoned(ObjectKeys.CASES);
            inspections.tidy(clock.instant().minus(settings.graceTime()));
        } catch (ObjectStoreUnavailable e) {
            LOG.warn("document sweep: store unavailable, next time again", e);
        }
    }

    private void checkWaiting() {
        List<DocumentRows.Waiting> claimed = scopes.within(Scope.system(), () -> rows.claim(FILES, lease()));
        for (DocumentRows.Waiting waiting : claimed) {
            try {
                check(waiting);
            } catch (RuntimeException e) {
                // one file must not keep the others waiting; it is tried again and then given up
                LOG.error("document {}: check failed", waiting.document().id(), e);
            }
        }
    }

    /** The files before it may have taken longer than the lease. */
    private void check(DocumentRows.Waiting waiting) {
        boolean ours = scopes.within(Scope.system(), () -> rows.keep(waiting, lease()));
        if (!ours) {
            return;
        }
        if (waiting.attempts() > MOST_ATTEMPTS) {
            admission.giveUp(waiting.document());
        } else {
            admission.admit(waiting.document(), waiting.declaredType());
        }
    }

    private Duration lease() {
        return settings.lease().multipliedBy(2);
    }

    /** One page each time, so that a sweep stays short however much is stored. */
    private void removeAbandoned(String folder) {
        @Nullable String position = positions.get(folder);
        ObjectPage page = store.list(folder, position, OBJECTS);
        if (page.next() == null) {
            positions.remove(folder);
        } else {
            positions.put(folder, page.next());
        }
        Instant limit = clock.instant().minus(settings.graceTime());
        Map<UUID, StoredObject> old = page.objects().stream()
                .filter(object -> object.modified().isBefore(limit))
                .filter(object -> idOf(object) != null)
                .collect(Collectors.toMap(DocumentSweep::idOf, object -> object, (first, second) -> first));
        Set<UUID> needed = scopes.within(Scope.system(), () -> rows.needing(old.keySet(), folder));
        old.forEach((id, object) -> {
            if (!needed.contains(id)) {
                LOG.info("document sweep: removing abandoned {}", object.key());
                admission.discard(object.key());
            }
        });
    }

    /** Objects that are not ours have no document's id as their last part; they stay. */
    private static @Nullable UUID idOf(StoredObject object) {
        String last = object.key().substring(object.key().lastIndexOf('/') + 1);
        return DocumentId.parse(last).map(DocumentId::value).orElse(null);
    }
}
