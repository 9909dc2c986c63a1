package org.bauweg.workflow;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.bauweg.audit.Act;
import org.bauweg.casefile.CaseFact;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.documents.Document;
import org.bauweg.documents.Documents;
import org.bauweg.messages.Deliveries;
import org.bauweg.messages.Direction;
import org.bauweg.messages.ProvideMessage;
import org.springframework.stereotype.Component;

/** Puts the notice into the applicant's mailbox; from then on its notification runs (§ 41 Abs. 2a HVwVfG, § 9 OZG). */
@Component
class DeliverNotice extends CaseTask {

    private static final String BODY = """
            Die Bauaufsicht hat über Ihren Bauantrag entschieden. Der Bescheid liegt bei. Er enthält auch, was Sie tun \
            können, wenn Sie nicht einverstanden sind.

            Mit dem Öffnen des Bescheids wird er wirksam bekannt gegeben: Er gilt am Tag danach als bekannt gegeben.\
            """;

    private final CaseFiles caseFiles;
    private final Documents documents;
    private final Deliveries deliveries;
    private final Clock clock;

    DeliverNotice(CaseFiles caseFiles, Documents documents, Deliveries deliveries, Clock clock) {
        this.caseFiles = caseFiles;
        this.documents = documents;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Override
    public boolean canFail() {
        return true;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        Document notice = documents.of(step.caseId()).stream()
                .filter(document -> document.slot().equals(RenderNotice.SLOT) && document.immutable())
                .findFirst()
                .orElseThrow();
        deliveries.provideNotice(new ProvideMessage(
                step.caseId(),
                Direction.TO_APPLICANT,
                "Bescheid über Ihren Bauantrag",
                BODY,
                List.of(notice.id()),
                Act.SYSTEM,
                step.effectKey()));
        caseFiles.record(
                step.caseId(),
                new CaseFact.Closed(CaseFile.Closure.DECIDED, clock.instant(), "Bescheid bereitgestellt"),
                Act.SYSTEM);
        return Map.of();
    }
}
