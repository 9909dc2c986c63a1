package org.bauweg.documents;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bauweg.inspection.ArchiveInspections;
import org.bauweg.inspection.ArchiveVerdict;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Verifies of accepted files that claim to be PDF/A whether they are. It takes seconds and never keeps a file out, so it is done
 * after acceptance, one file after the other. Safe on several nodes.
 */
class ArchiveSweep {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveSweep.class);
    /** As many as a node does before it lets other work run. */
    private static final int FILES = 5;

    private static final int MOST_ATTEMPTS = 3;
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final ObjectStore store;
    private final ArchiveRows rows;
    private final ArchiveInspections inspections;
    private final Scopes scopes;

    ArchiveSweep(ObjectStore store, ArchiveRows rows, ArchiveInspections inspections, Scopes scopes) {
        this.store = store;
        this.rows = rows;
        this.inspections = inspections;
        this.scopes = scopes;
    }

    @Scheduled(
            fixedDelayString = "${bauweg.documents.archive-interval:10s}",
            initialDelayString = "${bauweg.documents.archive-interval:10s}")
    void sweep() {
        for (int i = 0; i < FILES; i++) {
            List<ArchiveRows.Due> due = scopes.within(Scope.system(), () -> rows.claim(LEASE));
            if (due.isEmpty()) {
                return;
            }
            due.forEach(this::verify);
        }
    }

    private void verify(ArchiveRows.Due due) {
        Document file = due.document();
        String level = file.facts().pdfa();
        String key = file.objectKey();
        if (level == null || key == null) {
            return;
        }
        try {
            Optional<ArchiveVerdict> verdict = due.attempts() > MOST_ATTEMPTS
                    ? Optional.of(ArchiveVerdict.unknown(level))
                    : inspections.verify(level, () -> store.get(key, null));
            verdict.ifPresent(said -> scopes.run(Scope.of(file.caseId()), () -> rows.settle(file.id(), said)));
        } catch (ObjectStoreUnavailable | UncheckedIOException e) {
            LOG.warn("document {}: verification postponed", file.id(), e);
        }
    }
}
