package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.bauweg.exemption.Exemptions;
import org.springframework.stereotype.Component;

/** The month after the notice is over: the removal may begin, dated by the law (§ 63a S. 2 and 5 HBO). */
@Component
class RecordDemolitionAdmissible extends CaseTask {

    private final Exemptions exemptions;
    private final Clock clock;

    RecordDemolitionAdmissible(Exemptions exemptions, Clock clock) {
        this.exemptions = exemptions;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        exemptions.admitDemolition(
                step.caseId(),
                step.answered("supply-certificate")
                        .map(supplied -> LocalDate.ofInstant(supplied.answeredAt(), clock.getZone())));
        return Map.of();
    }
}
