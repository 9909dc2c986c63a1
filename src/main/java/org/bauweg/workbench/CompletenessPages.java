package org.bauweg.workbench;

import jakarta.servlet.http.HttpServletResponse;
import org.bauweg.access.Actor;
import org.bauweg.access.CaseAccess;
import org.bauweg.access.Role;
import org.bauweg.casefile.CaseFile;
import org.bauweg.completeness.WithdrawCompleteness;
import org.bauweg.completeness.WithdrawalOfCompleteness;
import org.bauweg.shared.CaseId;
import org.bauweg.workflow.CompletenessWithdrawals;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking back the confirmation of completeness, with its consequences told before. For clerks. */
@Controller
@RequestMapping("/vorgaenge/{id}/vollstaendigkeit-zuruecknehmen")
class CompletenessPages {

    private final Duty duty;
    private final CaseAccess access;
    private final CaseDesk desk;
    private final CompletenessWithdrawals withdrawals;

    CompletenessPages(Duty duty, CaseAccess access, CaseDesk desk, CompletenessWithdrawals withdrawals) {
        this.duty = duty;
        this.access = access;
        this.desk = desk;
        this.withdrawals = withdrawals;
    }

    @GetMapping
    String ask(@PathVariable String id, Model model) {
        return desk.asAuthority(id, file -> page(file, "", "", model));
    }

    @PostMapping
    String withdraw(
            @PathVariable String id,
            @RequestParam(name = "grund", defaultValue = "") String reason,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        CaseId caseId = CaseId.parse(id).orElseThrow(CaseDesk::notFound);
        WithdrawalOfCompleteness outcome = withdrawals.withdraw(caseId, reason, duty.actor());
        if (outcome instanceof WithdrawalOfCompleteness.Withdrawn) {
            flash.addFlashAttribute("done", "completenessWithdrawal.done");
            return "redirect:/vorgaenge/" + caseId;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        String error = outcome instanceof WithdrawalOfCompleteness.ReasonMissing
                ? "completenessWithdrawal.error.reason"
                : "completenessWithdrawal.error.closed";
        return desk.asAuthority(id, file -> page(file, reason, error, model));
    }

    private String page(CaseFile file, String reason, String error, Model model) {
        Actor actor = duty.actor();
        if (!actor.is(Role.CLERK)) {
            access.refuse(actor, file.id());
        }
        model.addAttribute("head", desk.head(file));
        model.addAttribute("open", withdrawals.isOpenFor(file));
        model.addAttribute("reason", reason);
        model.addAttribute("reasonLimit", WithdrawCompleteness.REASON_LIMIT);
        model.addAttribute("error", error);
        model.addAttribute("hasErrors", !error.isEmpty());
        return "workbench/completeness-withdrawal";
    }
}
