package org.bauweg.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bauweg.casefile.Draft;
import org.bauweg.casefile.Drafts;
import org.bauweg.documents.Documents;
import org.bauweg.documents.ResumableUploads;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes drafts that nobody has gone on with for a long time. What was sent is a case and never touched. Safe on several nodes. */
@Component
class AbandonedDrafts {

    private static final Logger LOG = LoggerFactory.getLogger(AbandonedDrafts.class);
    private static final int PAGE = 100;

    private final Drafts drafts;
    private final Documents documents;
    private final ResumableUploads uploads;
    private final DraftRemovals removals;
    private final Scopes scopes;
    private final Clock clock;
    private final Duration keep;

    AbandonedDrafts(
            Drafts drafts,
            Documents documents,
            ResumableUploads uploads,
            DraftRemovals removals,
            Scopes scopes,
            Clock clock,
            @Value("${bauweg.drafts.keep:365d}") Duration keep) {
        this.drafts = drafts;
        this.documents = documents;
        this.uploads = uploads;
        this.removals = removals;
        this.scopes = scopes;
        this.clock = clock;
        this.keep = keep;
    }

    @Scheduled(
            fixedDelayString = "${bauweg.documents.sweep-interval:1m}",
            initialDelayString = "${bauweg.documents.sweep-interval:1m}")
    void sweep() {
        Instant limit = clock.instant().minus(keep);
        @Nullable CaseId after = null;
        while (true) {
            CaseId from = after;
            List<CaseId> page = scopes.within(Scope.system(), () -> drafts.untouchedSince(limit, from, PAGE));
            for (CaseId id : page) {
                remove(id, limit);
            }
            if (page.size() < PAGE) {
                return;
            }
            after = page.get(PAGE - 1);
        }
    }

    /** One that cannot be removed keeps none of the others. */
    private void remove(CaseId id, Instant limit) {
        try {
            if (scopes.within(Scope.of(id), () -> isAbandoned(id, limit) && removals.remove(id))) {
                LOG.info("draft {}: deleted, abandoned", id);
            }
        } catch (RuntimeException e) {
            LOG.error("draft {}: abandoned, but cannot be deleted", id, e);
        }
    }

    /** Looked at again under its lock: somebody may have come back to it. Files are going on with it, too. */
    private boolean isAbandoned(CaseId id, Instant limit) {
        Draft draft = drafts.lock(id).orElse(null);
        return draft != null
                && !draft.submitted()
                && draft.updatedAt().isBefore(limit)
                && documents.of(id).stream()
                        .noneMatch(document -> document.uploadedAt().isAfter(limit))
                && !uploads.anyOpen(id);
    }
}
