package org.bauweg.workflow;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bauweg.audit.Act;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.casefile.Procedure;
import org.bauweg.consultation.Consultations;
import org.bauweg.forms.Answers;
import org.springframework.stereotype.Component;

/**
 * The project goes on in a permit procedure, in the one the applicant named for this case: with everything handed in so far, and
 * with the periods of an application of today.
 */
@Component
class ConvertToPermit extends CaseTask {

    private final CaseFiles caseFiles;
    private final Consultations consultations;
    private final Reclassifications reclassifications;

    ConvertToPermit(CaseFiles caseFiles, Consultations consultations, Reclassifications reclassifications) {
        this.caseFiles = caseFiles;
        this.consultations = consultations;
        this.reclassifications = reclassifications;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        CaseFile file = caseFiles.require(step.caseId());
        consultations.cancel(file.id(), Act.SYSTEM);
        reclassifications.convert(step, chosen(file), reason(step), Act.SYSTEM);
        return Map.of();
    }

    private static Procedure chosen(CaseFile file) {
        return new Answers("application-declarations", file.answers("application-declarations"))
                .text("conversionChoice")
                .filter(Procedure.P66.name()::equals)
                .map(Procedure::valueOf)
                .orElse(Procedure.P65);
    }

    private static String reason(CaseStep step) {
        return Stream.of(
                        step.answered("decide-prohibition")
                                .flatMap(each -> each.form().text("prohibitionReason")),
                        step.text("exemptionGround"))
                .flatMap(Optional::stream)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("Es soll ein Baugenehmigungsverfahren durchgeführt werden.");
    }
}
