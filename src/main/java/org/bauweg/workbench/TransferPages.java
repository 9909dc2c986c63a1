package org.bauweg.workbench;

import jakarta.servlet.http.HttpServletResponse;
import org.bauweg.access.Actor;
import org.bauweg.access.CaseAccess;
import org.bauweg.access.Role;
import org.bauweg.casefile.CaseFile;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.bauweg.workflow.TransferCase;
import org.bauweg.workflow.TransferOutcome;
import org.bauweg.workflow.Transfers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Handing a case over to another building authority, with its consequences told before. For heads. */
@Controller
@RequestMapping("/vorgaenge/{id}/abgeben")
class TransferPages {

    private final Duty duty;
    private final CaseAccess access;
    private final CaseDesk desk;
    private final Transfers transfers;

    TransferPages(Duty duty, CaseAccess access, CaseDesk desk, Transfers transfers) {
        this.duty = duty;
        this.access = access;
        this.desk = desk;
        this.transfers = transfers;
    }

    @GetMapping
    String ask(@PathVariable String id, Model model) {
        return desk.asAuthority(id, file -> page(file, "", "", "", model));
    }

    @PostMapping
    String transfer(
            @PathVariable String id,
            @RequestParam(name = "an", defaultValue = "") String to,
            @RequestParam(name = "grund", defaultValue = "") String reason,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        CaseId caseId = CaseId.parse(id).orElseThrow(CaseDesk::notFound);
        TransferOutcome outcome = OrganisationId.parse(to.strip()).isEmpty()
                ? new TransferOutcome.UnknownAuthority()
                : transfers.transfer(new TransferCase(caseId, new OrganisationId(to.strip()), reason, duty.actor()));
        if (outcome instanceof TransferOutcome.Transferred) {
            flash.addFlashAttribute("done", "transfer.done");
            return "redirect:/vorgaenge";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return desk.asAuthority(id, file -> page(file, to, reason, error(outcome), model));
    }

    private static String error(TransferOutcome outcome) {
        if (outcome instanceof TransferOutcome.ReasonMissing) {
            return "transfer.error.reason";
        }
        return outcome instanceof TransferOutcome.CaseClosed ? "transfer.error.closed" : "transfer.error.authority";
    }

    private String page(CaseFile file, String to, String reason, String error, Model model) {
        Actor actor = duty.actor();
        if (!actor.is(Role.HEAD)) {
            access.refuse(actor, file.id());
        }
        model.addAttribute("head", desk.head(file));
        model.addAttribute("targets", transfers.targets(file.authority()));
        model.addAttribute("to", to);
        model.addAttribute("reason", reason);
        model.addAttribute("reasonLimit", TransferCase.REASON_LIMIT);
        model.addAttribute("error", error);
        model.addAttribute("hasErrors", !error.isEmpty());
        return "workbench/transfer";
    }
}
