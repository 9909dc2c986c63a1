package org.bauweg.workflow;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bauweg.audit.Act;
import org.bauweg.casefile.CaseFact;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.decision.DecisionPeriods;
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
            Die Bauaufsicht hat über %s entschieden. Der Bescheid liegt bei. Er enthält auch, was Sie tun \
            können, wenn Sie nicht einverstanden sind.

            Mit dem Öffnen des Bescheids wird er wirksam bekannt gegeben: Er gilt am Tag danach als bekannt gegeben.\
            """;

    private final CaseFiles caseFiles;
    private final Documents documents;
    private final Deliveries deliveries;
    private final DecisionPeriods periods;
    private final Clock clock;

    DeliverNotice(
            CaseFiles caseFiles, Documents documents, Deliveries deliveries, DecisionPeriods periods, Clock clock) {
        this.caseFiles = caseFiles;
        this.documents = documents;
        this.deliveries = deliveries;
        this.periods = periods;
        this.clock = clock;
    }

    @Override
    public boolean canFail() {
        return true;
    }

    @Override
    public Set<Variable> produces() {
        return Set.of(Variable.text("decisionOutcome"));
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        if (periods.fictionDue(step.caseId()).isPresent()) {
            // held up until the period was over: what was signed did not reach the applicant, the law has decided
            return Map.of("decisionOutcome", "tooLate");
        }
        CaseFile file = caseFiles.require(step.caseId());
        ProcedureWords words = ProcedureWords.of(file.procedure());
        Document notice = documents.of(step.caseId()).stream()
                .filter(document -> document.slot().equals(RenderNotice.SLOT) && document.immutable())
                .findFirst()
                .orElseThrow();
        deliveries.provideNotice(new ProvideMessage(
                step.caseId(),
                Direction.TO_APPLICANT,
                "Bescheid über " + words.about(),
                BODY.formatted(words.about()),
                List.of(notice.id()),
                Act.SYSTEM,
                step.effectKey()));
        caseFiles.record(
                step.caseId(),
                new CaseFact.Closed(CaseFile.Closure.DECIDED, clock.instant(), "Bescheid bereitgestellt"),
                Act.SYSTEM);
        periods.meet(step.caseId(), Act.SYSTEM);
        return Map.of("decisionOutcome", file.decision() == CaseFile.Decision.GRANTED ? "granted" : "refused");
    }
}
