package org.bauweg.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.documents.Document;
import org.bauweg.documents.Documents;
import org.springframework.stereotype.Component;

/**
 * {@code completeOn}: the day that the check of completeness proposes, on which the last of what is there arrived: with it the time
 * for the decision begins (§ 65 Abs. 2 S. 1 HBO).
 */
@Component
class CompletenessFormData implements FormData {

    private static final String NAME = "completeOn";

    private final CaseFiles files;
    private final Documents documents;
    private final Clock clock;

    CompletenessFormData(CaseFiles files, Documents documents, Clock clock) {
        this.files = files;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public Set<String> names() {
        return Set.of(NAME);
    }

    @Override
    public Map<String, Object> of(InboxTask task, Locale locale) {
        CaseFile file = files.require(task.caseId());
        Stream<Instant> uploads = documents.of(file.id()).stream()
                .filter(document -> file.applicant().equals(document.uploadedBy()))
                .map(Document::uploadedAt);
        Instant last = Stream.concat(Stream.of(file.filedAt()), uploads)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return Map.of(NAME, LocalDate.ofInstant(last, clock.getZone()));
    }
}
