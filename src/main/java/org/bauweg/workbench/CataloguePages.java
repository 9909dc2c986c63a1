package org.bauweg.workbench;

import java.util.Optional;
import org.bauweg.access.Actor;
import org.bauweg.access.Role;
import org.bauweg.deadlines.Deadlines;
import org.bauweg.deadlines.LawAdoptions;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** By which rules periods are computed, and what a new law would change for those that run. */
@Controller
@RequestMapping("/einstellungen/fristenkatalog")
class CataloguePages {

    private static final int LONGEST_REASON = 1000;

    private final Duty duty;
    private final Deadlines deadlines;
    private final LawAdoptions adoptions;

    CataloguePages(Duty duty, Deadlines deadlines, LawAdoptions adoptions) {
        this.duty = duty;
        this.deadlines = deadlines;
        this.adoptions = adoptions;
    }

    @GetMapping
    String show(@RequestParam(name = "pruefen", required = false) @Nullable String check, Model model) {
        return page(check != null, model);
    }

    private String page(boolean check, Model model) {
        model.addAttribute("mayChange", duty.is(Role.HEAD));
        model.addAttribute("rules", deadlines.catalogue().rules());
        model.addAttribute("differences", check ? adoptions.differences(authority()) : null);
        return "workbench/catalogue";
    }

    @PostMapping
    String adopt(
            @RequestParam(name = "regel", defaultValue = "") String rule,
            @RequestParam(name = "grund", defaultValue = "") String reason,
            Model model) {
        Actor head = duty.require(Role.HEAD);
        String kept = TypedText.clean(reason);
        if (kept.isEmpty() || kept.length() > LONGEST_REASON) {
            model.addAttribute("reasonMissing", rule);
            model.addAttribute("reason", kept);
            model.addAttribute("hasErrors", true);
        } else {
            int adopted =
                    adoptions.adopt(authority(), rule, kept, head.account().toString());
            return "redirect:/einstellungen/fristenkatalog?pruefen&berechnet=" + adopted;
        }
        return page(true, model);
    }

    private OrganisationId authority() {
        return Optional.ofNullable(duty.actor().organisation()).orElseThrow(CaseDesk::notFound);
    }
}
