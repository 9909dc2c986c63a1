package org.bauweg.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bauweg.audit.Act;
import org.bauweg.audit.Journal;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFile.Closure;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.documents.Document;
import org.bauweg.documents.Documents;
import org.bauweg.settings.Setting;
import org.bauweg.settings.Settings;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Documents whose time is over: proposes them, and deletes what was confirmed, rows and objects together. */
@Component
public class Deletions {

    private static final int PAGE = 200;

    private final CaseFiles files;
    private final Documents documents;
    private final LegalHolds holds;
    private final Settings settings;
    private final Journal journal;
    private final Clock clock;

    Deletions(CaseFiles files, Documents documents, LegalHolds holds, Settings settings, Journal journal, Clock clock) {
        this.files = files;
        this.documents = documents;
        this.holds = holds;
        this.settings = settings;
        this.journal = journal;
        this.clock = clock;
    }

    /** Cases of an authority whose documents may be deleted, closed longest ago first, at most {@code limit}. In its scope. */
    public List<DueCase> due(OrganisationId authority, int limit) {
        List<DueCase> due = new ArrayList<>();
        @Nullable CaseFile after = null;
        while (true) {
            List<CaseFile> page = files.closedBefore(authority, clock.instant(), after, PAGE);
            for (CaseFile file : page) {
                due(file).ifPresent(due::add);
                if (due.size() == limit) {
                    return due;
                }
            }
            if (page.size() < PAGE) {
                return due;
            }
            after = page.get(PAGE - 1);
        }
    }

    /**
     * Deletes the documents of one case. A journal entry with the SHA-256 of each remains, and one with who confirmed it; the objects go once
     * the transaction has committed, and what a crash leaves of them the sweep removes. In the case's scope.
     */
    public DeletionOutcome delete(CaseId caseId, AccountId by) {
        CaseFile file = files.lock(caseId);
        Optional<LocalDate> keptUntil = keptUntil(file);
        if (keptUntil.isEmpty() || !isOver(keptUntil.get())) {
            return DeletionOutcome.NOT_DUE;
        }
        if (holds.of(caseId).isPresent()) {
            return DeletionOutcome.HELD;
        }
        int count = documents.deleteAll(caseId, by);
        if (count == 0) {
            return DeletionOutcome.NOTHING_LEFT;
        }
        Map<String, String> details = Map.of(
                "count", Integer.toString(count), "until", keptUntil.get().toString());
        journal.append(caseId, file.authority(), new Act(by.toString(), "retention.deleted", details));
        return DeletionOutcome.DELETED;
    }

    private Optional<DueCase> due(CaseFile file) {
        return keptUntil(file)
                .filter(this::isOver)
                .filter(until -> holds.of(file.id()).isEmpty())
                .map(until -> {
                    List<Document> left = documents.of(file.id());
                    long bytes = left.stream().mapToLong(Document::size).sum();
                    return new DueCase(file, until, left.size(), bytes);
                })
                .filter(due -> due.files() > 0);
    }

    private boolean isOver(LocalDate until) {
        return LocalDate.now(clock).isAfter(until);
    }

    /** Empty for open cases and where the authority keeps documents for good. */
    private Optional<LocalDate> keptUntil(CaseFile file) {
        Instant closed = file.closedAt();
        Closure closure = file.closure();
        if (closed == null || closure == null) {
            return Optional.empty();
        }
        int years = settings.number(file.authority(), period(closure));
        return years == 0
                ? Optional.empty()
                : Optional.of(LocalDate.ofInstant(closed, clock.getZone()).plusYears(years));
    }

    /** What may be built is kept as long as it may stand; an application that came to nothing, for a shorter time. */
    private static Setting period(Closure closure) {
        return switch (closure) {
            case DECIDED, DEEMED_GRANTED, ADMISSIBLE -> Setting.RETENTION_YEARS;
            case WITHDRAWN, DEEMED_WITHDRAWN, REJECTED -> Setting.RETENTION_YEARS_UNDECIDED;
        };
    }
}
