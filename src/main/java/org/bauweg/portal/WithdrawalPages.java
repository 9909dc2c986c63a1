package org.bauweg.portal;

import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.intake.WithdrawalOutcome;
import org.bauweg.shared.CaseId;
import org.bauweg.web.CaseWords;
import org.bauweg.workflow.Withdrawals;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Withdrawing an application, with its consequences told before. */
@Controller
@RequestMapping("/antraege/{id}/zuruecknehmen")
class WithdrawalPages {

    private static final int REASON_LIMIT = 1000;

    private final OwnCases own;
    private final CaseFiles files;
    private final Withdrawals withdrawals;
    private final CaseWords words;

    WithdrawalPages(OwnCases own, CaseFiles files, Withdrawals withdrawals, CaseWords words) {
        this.own = own;
        this.files = files;
        this.withdrawals = withdrawals;
        this.words = words;
    }

    @GetMapping
    String ask(@PathVariable String id, RedirectAttributes flash, Model model) {
        return page(own.require(id), "", null, flash, model);
    }

    @PostMapping
    String withdraw(
            @PathVariable String id,
            @RequestParam(name = "grund", defaultValue = "") String reason,
            @RequestParam(name = "sicher", defaultValue = "false") boolean sure,
            RedirectAttributes flash,
            Model model) {
        CaseId caseId = own.require(id);
        String kept = reason.replaceAll("[\\p{Cntrl}&&[^\\r\\n\\t]]", "").strip();
        if (kept.length() > REASON_LIMIT) {
            return page(caseId, kept, "reasonTooLong", flash, model);
        }
        if (!sure) {
            return page(caseId, kept, "notSure", flash, model);
        }
        WithdrawalOutcome outcome = withdrawals.withdraw(caseId, kept, own.actor());
        return Notices.after(
                outcome instanceof WithdrawalOutcome.Withdrawn ? "zurueckgenommen" : "nicht-mehr-moeglich",
                caseId,
                flash);
    }

    private String page(CaseId id, String reason, @Nullable String error, RedirectAttributes flash, Model model) {
        CaseFile file = own.within(id, () -> files.find(id)).orElseThrow(OwnCases::notFound);
        if (file.closure() != null || file.decidedAt() != null) {
            return Notices.after("nicht-mehr-moeglich", id, flash);
        }
        model.addAttribute("file", file);
        model.addAttribute("filing", words.of(file.procedure().filing(), LocaleContextHolder.getLocale()));
        model.addAttribute("reason", reason);
        model.addAttribute("reasonLimit", REASON_LIMIT);
        model.addAttribute("error", error);
        model.addAttribute("hasErrors", error != null);
        return "portal/withdraw";
    }
}
