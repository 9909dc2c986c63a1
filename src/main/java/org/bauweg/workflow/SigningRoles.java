package org.bauweg.workflow;

import java.util.Map;
import org.bauweg.access.Role;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.casefile.Procedure;
import org.bauweg.decision.PermitDecisions;
import org.bauweg.settings.Setting;
import org.bauweg.settings.Settings;
import org.bauweg.shared.CaseId;
import org.springframework.stereotype.Component;

/** Who signs a decision: a head, or also another clerk where the authority has it so and the permit is a simple one. */
@Component
class SigningRoles {

    private final Settings settings;
    private final CaseFiles caseFiles;
    private final PermitDecisions decisions;

    SigningRoles(Settings settings, CaseFiles caseFiles, PermitDecisions decisions) {
        this.settings = settings;
        this.caseFiles = caseFiles;
        this.decisions = decisions;
    }

    /** In the case's scope. */
    Role of(CaseId caseId) {
        CaseFile file = caseFiles.require(caseId);
        boolean onlyImportant =
                settings.text(file.authority(), Setting.SIGNATURE).equals("important");
        return onlyImportant && !isImportant(file) ? Role.CLERK : Role.HEAD;
    }

    /** A refusal, a special building or anything that deviates from the law. */
    private boolean isImportant(CaseFile file) {
        boolean granted = decisions
                .current(file.id())
                .filter(draft -> draft.decision() == CaseFile.Decision.GRANTED)
                .isPresent();
        return !granted
                || file.procedure() == Procedure.P66_SPECIAL
                || file.procedure() == Procedure.P73
                || deviates(file);
    }

    private static boolean deviates(CaseFile file) {
        return file.answers().values().stream()
                .map((Map<String, Object> answers) -> answers.get("deviation"))
                .anyMatch("yes"::equals);
    }
}
