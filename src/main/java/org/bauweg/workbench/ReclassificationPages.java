package org.bauweg.workbench;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.Procedure;
import org.bauweg.shared.CaseId;
import org.bauweg.workflow.ReclassificationOutcome;
import org.bauweg.workflow.Reclassifications;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Moving a case to another procedure: choose, see what changes, give the reason, do it. */
@Controller
@RequestMapping("/vorgaenge/{id}/verfahren")
class ReclassificationPages {

    private final Duty duty;
    private final CaseDesk desk;
    private final Reclassifications reclassifications;

    ReclassificationPages(Duty duty, CaseDesk desk, Reclassifications reclassifications) {
        this.duty = duty;
        this.desk = desk;
        this.reclassifications = reclassifications;
    }

    /** With {@code nach}: what the change to that procedure would mean; with {@code grund}: what was written before. */
    @GetMapping
    String choose(
            @PathVariable String id,
            @RequestParam(name = "nach", required = false) @Nullable Procedure to,
            @RequestParam(name = "grund", defaultValue = "") String reason,
            @RequestParam(name = "geaendert", required = false) @Nullable String changed,
            HttpServletRequest request,
            Model model) {
        boolean asked = request.getParameter("nach") != null;
        return desk.asAuthority(id, file -> {
            model.addAttribute("changed", changed != null);
            return page(file, to, reason, asked && to == null ? "choose" : null, model);
        });
    }

    @PostMapping
    String change(
            @PathVariable String id,
            @RequestParam(name = "nach", required = false) @Nullable Procedure to,
            @RequestParam(name = "grund", defaultValue = "") String reason,
            HttpServletResponse response,
            Model model) {
        if (to == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return desk.asAuthority(id, file -> page(file, null, reason, "choose", model));
        }
        CaseId caseId = CaseId.parse(id).orElseThrow(CaseDesk::notFound);
        ReclassificationOutcome outcome = reclassifications.reclassify(caseId, to, reason, duty.actor());
        if (outcome instanceof ReclassificationOutcome.Reclassified) {
            return "redirect:/vorgaenge/" + caseId + "/verfahren?geaendert";
        }
        boolean noReason = outcome instanceof ReclassificationOutcome.ReasonMissing;
        String error = noReason ? "reasonMissing" : "tooLate";
        response.setStatus((noReason ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT).value());
        return desk.asAuthority(id, file -> page(file, to, reason, error, model));
    }

    private String page(CaseFile file, @Nullable Procedure to, String reason, @Nullable String error, Model model) {
        model.addAttribute("head", desk.head(file));
        model.addAttribute("procedure", file.procedure());
        model.addAttribute("possible", reclassifications.possible(file));
        model.addAttribute(
                "preview",
                Optional.ofNullable(to)
                        .filter(reclassifications.possible(file)::contains)
                        .map(wanted -> reclassifications.preview(file, wanted))
                        .orElse(null));
        model.addAttribute("reason", reason);
        model.addAttribute("reasonLimit", Reclassifications.REASON_LIMIT);
        model.addAttribute("error", error);
        model.addAttribute("hasErrors", error != null);
        return "workbench/reclassify";
    }
}
