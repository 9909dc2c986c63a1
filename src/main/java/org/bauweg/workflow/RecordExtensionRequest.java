package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.bauweg.construction.ConstructionFact;
import org.bauweg.construction.Constructions;
import org.springframework.stereotype.Component;

/** The applicant asked to prolong what was granted; the day counts (§ 74 Abs. 7 S. 3, § 76 Abs. 2 HBO). */
@Component
class RecordExtensionRequest extends CaseTask {

    private final Constructions constructions;
    private final Clock clock;

    RecordExtensionRequest(Constructions constructions, Clock clock) {
        this.constructions = constructions;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask request = step.require("request-extension");
        constructions.record(
                step.caseId(),
                new ConstructionFact.ExtensionRequested(
                        LocalDate.ofInstant(request.answeredAt(), clock.getZone()),
                        request.form().text("extensionWish").orElseThrow()),
                request.answeredBy().toString());
        return Map.of();
    }
}
