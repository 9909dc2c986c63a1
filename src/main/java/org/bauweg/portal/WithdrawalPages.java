package org.bauweg.portal;

import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.intake.WithdrawalOutcome;
import org.bauweg.shared.CaseId;
import org.bauweg.workflow.Withdrawals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Withdrawing an application, with its consequences told before. */
@Controller
@RequestMapping("/antraege/{id}/zuruecknehmen")
class WithdrawalPages {

    private static final int REASON_LIMIT = 1000;

    private final OwnCases own;
    private final CaseFiles files;
    private final Withdrawals withdrawals;

    WithdrawalPages(OwnCases own, CaseFiles files, Withdrawals withdrawals) {
        this.own = own;
        this.files = files;
        this.withdrawals = withdrawals;
    }

    @GetMapping
    String ask(@PathVariable String id, Model model) {
        return page(own.require(id), "", null, model);
    }

    @PostMapping
    String withdraw(
            @PathVariable String id,
            @RequestParam(name = "grund", defaultValue = "") String reason,
            @RequestParam(name = "sicher", defaultValue = "false") boolean sure,
            Model model) {
        CaseId caseId = own.require(id);
        String kept = reason.replaceAll("[\\p{Cntrl}&&[^\\r\\n\\t]]", "").strip();
        if (kept.length() > REASON_LIMIT) {
            return page(caseId, kept, "reasonTooLong", model);
        }
        if (!sure) {
            return page(caseId, kept, "notSure", model);
        }
        WithdrawalOutcome outcome = withdrawals.withdraw(caseId, kept, own.actor());
        return "redirect:/antraege/" + caseId
                + (outcome instanceof WithdrawalOutcome.Withdrawn ? "?zurueckgenommen" : "?nicht-mehr-moeglich");
    }

    private String page(CaseId id, String reason, @Nullable String error, Model model) {
        CaseFile file = own.within(id, () -> files.find(id)).orElseThrow(OwnCases::notFound);
        if (file.closure() != null || file.decidedAt() != null) {
            return "redirect:/antraege/" + id + "?nicht-mehr-moeglich";
        }
        model.addAttribute("file", file);
        model.addAttribute("reason", reason);
        model.addAttribute("reasonLimit", REASON_LIMIT);
        model.addAttribute("error", error);
        model.addAttribute("hasErrors", error != null);
        return "portal/withdraw";
    }
}
