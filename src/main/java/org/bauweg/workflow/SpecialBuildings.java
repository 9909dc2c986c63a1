package org.bauweg.workflow;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bauweg.casefile.CaseFact;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.casefile.Procedure;
import org.bauweg.decision.SpecialBuilding;
import org.springframework.stereotype.Component;

/**
 * Whether an inquiry is about a special building (§ 76 Abs. 2, § 2 Abs. 9 HBO): the forms of the check and, as long as it is open,
 * of the choice of bodies ask staff, whose word goes before the applicant's. In the case's scope.
 */
@Component
class SpecialBuildings implements FormData {

    private static final String ANSWER = "specialBuilding";
    private static final String OPEN = "specialBuildingOpen";

    private final CaseFiles caseFiles;

    SpecialBuildings(CaseFiles caseFiles) {
        this.caseFiles = caseFiles;
    }

    @Override
    public Set<String> names() {
        return Set.of(ANSWER, OPEN);
    }

    /** What is known, and whether staff still have to say. */
    @Override
    public Map<String, Object> of(InboxTask task, Locale locale) {
        CaseFile file = caseFiles.require(task.caseId());
        if (file.procedure() != Procedure.P76) {
            return Map.of();
        }
        return SpecialBuilding.of(file)
                .map(special -> Map.<String, Object>of(ANSWER, special ? "yes" : "no"))
                .orElse(Map.of(OPEN, true));
    }

    /** Keeps what staff answered; false if nothing was asked or it is known already. */
    boolean settle(CaseStep step, AnsweredTask answered) {
        CaseFile file = caseFiles.lock(step.caseId());
        Optional<Boolean> special = answered.form().text(ANSWER).map("yes"::equals);
        if (file.procedure() != Procedure.P76
                || special.isEmpty()
                || special.equals(Optional.ofNullable(file.specialBuilding()))) {
            return false;
        }
        caseFiles.record(
                file.id(),
                new CaseFact.SpecialBuildingFound(special.get()),
                answered.answeredBy().toString());
        return true;
    }
}
