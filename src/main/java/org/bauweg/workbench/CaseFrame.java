package org.bauweg.workbench;

import org.bauweg.casefile.CaseFile;
import org.bauweg.workflow.StepFailures;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What all pages of a case have in common. In the case's scope. */
@Component
class CaseFrame {

    private final CaseDesk desk;
    private final StepFailures failures;

    CaseFrame(CaseDesk desk, StepFailures failures) {
        this.desk = desk;
        this.failures = failures;
    }

    /** Names the page's section and tells of steps that could not be done; gives back the template. */
    String section(String section, CaseFile file, Model model) {
        model.addAttribute("head", desk.head(file));
        model.addAttribute("section", section);
        model.addAttribute("closed", file.status().isClosed());
        model.addAttribute("failed", !failures.of(file.id()).isEmpty());
        return "workbench/case-" + section;
    }
}
