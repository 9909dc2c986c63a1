package org.bauweg.workbench;

import java.util.List;
import java.util.Optional;
import org.bauweg.access.CurrentActor;
import org.bauweg.casefile.CaseClerks;
import org.bauweg.casefile.CaseFile;
import org.bauweg.deadlines.DeadlineBoard;
import org.bauweg.remedy.CourtActions;
import org.bauweg.shared.AccountId;
import org.bauweg.suspension.Suspension;
import org.bauweg.suspension.Suspensions;
import org.bauweg.workflow.StepFailures;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What all pages of a case have in common: head, who looks after it, whether it stands still or a step failed. In the case's scope. */
@Component
class CaseFrame {

    private final CaseDesk desk;
    private final StepFailures failures;
    private final Suspensions suspensions;
    private final CaseClerks clerks;
    private final CourtActions courts;
    private final DeadlineBoard board;
    private final Duty duty;
    private final CurrentActor currentActor;

    CaseFrame(
            CaseDesk desk,
            StepFailures failures,
            Suspensions suspensions,
            CaseClerks clerks,
            CourtActions courts,
            DeadlineBoard board,
            Duty duty,
            CurrentActor currentActor) {
        this.desk = desk;
        this.failures = failures;
        this.suspensions = suspensions;
        this.clerks = clerks;
        this.courts = courts;
        this.board = board;
        this.duty = duty;
        this.currentActor = currentActor;
    }

    /** Names the page's section and tells of steps that could not be done; gives back the template. */
    String section(String section, CaseFile file, Model model) {
        model.addAttribute("head", desk.head(file));
        model.addAttribute("section", section);
        model.addAttribute("rest", rest(file));
        Optional<Suspension> suspension = suspensions.of(file.id());
        model.addAttribute("suspension", suspension.orElse(null));
        model.addAttribute(
                "measure", suspension.map(Suspension::kind).orElseGet(() -> Suspension.Kind.of(file.procedure())));
        model.addAttribute("suspendable", suspension.isEmpty() && file.closure() == null && file.decidedAt() == null);
        Optional<AccountId> clerk = clerks.of(file.id());
        model.addAttribute(
                "clerk", clerk.map(id -> duty.names(List.of(id)).get(id)).orElse(null));
        model.addAttribute(
                "clerkIsMe", clerk.equals(Optional.of(currentActor.require().account())));
        model.addAttribute("failed", !failures.of(file.id()).isEmpty());
        return "workbench/case-" + section;
    }

    /** Why nobody has to act, should nobody have to: the message key. */
    private String rest(CaseFile file) {
        if (courts.of(file.id()).stream().anyMatch(action -> action.result() == null)) {
            return "case.turnCourt";
        }
        boolean over =
                file.status().isClosed() && board.openOf(List.of(file.id())).isEmpty();
        return over ? "case.turnNobody" : "case.turnRests";
    }
}
