package org.bauweg.workflow;

import java.util.Map;
import org.bauweg.consultation.MunicipalDeclarations;
import org.springframework.stereotype.Component;

/** The municipality's time has run out without a demand (§ 64 Abs. 3 S. 4 HBO; Anlage zu § 63 HBO Abschnitt IV Nr. 1). */
@Component
class RecordMunicipalSilence extends CaseTask {

    private final MunicipalDeclarations municipality;

    RecordMunicipalSilence(MunicipalDeclarations municipality) {
        this.municipality = municipality;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        municipality.lapse(step.caseId(), municipality.number(step.caseId()));
        return Map.of();
    }
}
