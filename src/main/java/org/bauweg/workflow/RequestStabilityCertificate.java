package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.bauweg.exemption.Exemptions;
import org.springframework.stereotype.Component;

/** Asks for the certificate that what adjoins the building stays stable (§ 63a S. 3 HBO). */
@Component
class RequestStabilityCertificate extends CaseTask {

    private final Exemptions exemptions;
    private final ExemptionMail mail;
    private final Clock clock;

    RequestStabilityCertificate(Exemptions exemptions, ExemptionMail mail, Clock clock) {
        this.exemptions = exemptions;
        this.mail = mail;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask check = step.require("check-demolition");
        LocalDate over = step.date("waitingPeriodOverAt")
                .map(due -> LocalDate.ofInstant(due, clock.getZone()).minusDays(1))
                .orElseThrow();
        exemptions.askDocuments(step.caseId(), over, check.answeredBy().toString());
        mail.requestedCertificate(step, check.form().text("missingNote").orElse(""));
        return Map.of();
    }
}
