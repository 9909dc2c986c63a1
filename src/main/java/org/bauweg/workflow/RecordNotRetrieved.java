package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.remedy.RemedyPeriods;
import org.springframework.stereotype.Component;

/** Nobody retrieved the notice in time: it is not notified and has to be delivered otherwise (§ 41 Abs. 2a HVwVfG). */
@Component
class RecordNotRetrieved extends CaseTask {

    private final CaseFiles caseFiles;
    private final RemedyPeriods remedies;
    private final CaseLetters letters;
    private final Clock clock;

    RecordNotRetrieved(CaseFiles caseFiles, RemedyPeriods remedies, CaseLetters letters, Clock clock) {
        this.caseFiles = caseFiles;
        this.remedies = remedies;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        remedies.endRetrieval(caseFiles.require(step.caseId()), LocalDate.now(clock), false);
        letters.tell(step, "Ihr Bescheid kommt auf anderem Weg", """
                Sie haben den Bescheid nicht innerhalb von zehn Tagen abgerufen. Er ist deshalb noch nicht bekannt \
                gegeben. Die Bauaufsicht stellt ihn Ihnen auf anderem Weg zu, in der Regel mit der Post.\
                """);
        return Map.of();
    }
}
