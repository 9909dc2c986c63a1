package org.bauweg.studio;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bauweg.access.CurrentActor;
import org.bauweg.audit.Act;
import org.bauweg.audit.Journal;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.documents.StoreChecks;
import org.bauweg.inspection.FileInspections;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.bauweg.workflow.StepFailure;
import org.bauweg.workflow.StepFailures;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Steps that failed after all their retries: seeing them, and having them tried again once the cause is mended. */
@Controller
class FailurePages {

    private static final int SHOWN = 200;

    /** A failed step; of its case the operator learns nothing but the file number. */
    record Line(String id, String fileNumber, String step, Instant since, String reason) {}

    private final StepFailures failures;
    private final CaseFiles files;
    private final Journal journal;
    private final CurrentActor currentActor;
    private final Scopes scopes;
    private final FileInspections inspections;
    private final StoreChecks stored;

    FailurePages(
            StepFailures failures,
            CaseFiles files,
            Journal journal,
            CurrentActor currentActor,
            Scopes scopes,
            FileInspections inspections,
            StoreChecks stored) {
        this.failures = failures;
        this.files = files;
        this.journal = journal;
        this.currentActor = currentActor;
        this.scopes = scopes;
        this.inspections = inspections;
        this.stored = stored;
    }

    @GetMapping("/betrieb/stoerungen")
    String list(Model model) {
        List<Line> lines = scopes.within(
                Scope.system(),
                () -> failures.newest(SHOWN).stream().map(this::line).toList());
        model.addAttribute("lines", lines);
        model.addAttribute("lost", lost());
        model.addAttribute("scanner", inspections.scanner());
        return "studio/failures";
    }

    @PostMapping("/betrieb/stoerungen/{id}/wiederholen")
    String retry(@PathVariable String id, RedirectAttributes flash) {
        boolean retried = scopes.within(Scope.system(), () -> {
            Optional<StepFailure> failure = failures.newest(SHOWN).stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst();
            if (failure.isEmpty() || !failures.retry(id)) {
                return false;
            }
            record(failure.get());
            return true;
        });
        flash.addFlashAttribute("retried", retried);
        return "redirect:/betrieb/stoerungen";
    }

    /** File numbers of cases with files that the store lost, as the last check found. */
    private List<String> lost() {
        List<CaseId> cases = stored.lost(SHOWN);
        return scopes.within(Scope.system(), () -> cases.stream()
                .distinct()
                .map(id -> files.find(id).map(CaseFile::fileNumber).orElse("–"))
                .distinct()
                .sorted()
                .toList());
    }

    private void record(StepFailure failure) {
        CaseFile file = files.require(failure.caseId());
        String operator = currentActor.require().account().toString();
        journal.append(
                file.id(), file.authority(), new Act(operator, "step.retried", Map.of("step", failure.taskId())));
    }

    private Line line(StepFailure failure) {
        return new Line(
                failure.id(),
                files.find(failure.caseId()).map(CaseFile::fileNumber).orElse("–"),
                failure.taskId(),
                failure.since(),
                failure.reason());
    }
}
