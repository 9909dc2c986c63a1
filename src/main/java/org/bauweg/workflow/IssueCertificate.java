package org.bauweg.workflow;

import java.util.List;
import java.util.Map;
import org.bauweg.construction.Inspection;
import org.bauweg.construction.Inspections;
import org.springframework.stereotype.Component;

/** Certifies an inspection on request (§ 84 Abs. 3 HBO). */
@Component
class IssueCertificate extends CaseTask {

    private static final Map<Inspection.Occasion, String> OCCASIONS = Map.of(
            Inspection.Occasion.SHELL, "des Rohbaus",
            Inspection.Occasion.COMPLETION, "der abschließenden Fertigstellung",
            Inspection.Occasion.SUPERVISION, "der Baustelle");

    private final Inspections inspections;
    private final CaseLetters letters;

    IssueCertificate(Inspections inspections, CaseLetters letters) {
        this.inspections = inspections;
        this.letters = letters;
    }

    @Override
    public boolean canFail() {
        return true;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        Inspection inspection =
                inspections.ofProcess(step.caseId(), step.processInstanceId()).orElseThrow();
        letters.send(
                step,
                "inspectionCertificate",
                "Bescheinigung_Besichtigung",
                "Bescheinigung über die Besichtigung",
                List.of(
                        "Wir bescheinigen, dass am " + CaseMail.DAY.format(inspection.on()) + " die Besichtigung "
                                + OCCASIONS.getOrDefault(inspection.occasion(), "der Baustelle")
                                + " stattgefunden hat (§ 84 Abs. 3 HBO).",
                        inspection.defects().isEmpty()
                                ? "Mängel wurden nicht festgestellt."
                                : "Die festgestellten Mängel sind behoben."));
        return Map.of();
    }
}
