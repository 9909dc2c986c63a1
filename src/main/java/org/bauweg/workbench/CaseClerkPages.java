package org.bauweg.workbench;

import org.bauweg.access.CurrentActor;
import org.bauweg.casefile.CaseClerks;
import org.bauweg.shared.AccountId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who looks after a case: taking it over, giving it back. */
@Controller
@RequestMapping("/vorgaenge/{id}")
class CaseClerkPages {

    private final CurrentActor currentActor;
    private final CaseDesk desk;
    private final CaseClerks clerks;

    CaseClerkPages(CurrentActor currentActor, CaseDesk desk, CaseClerks clerks) {
        this.currentActor = currentActor;
        this.desk = desk;
        this.clerks = clerks;
    }

    @PostMapping("/uebernehmen")
    String take(@PathVariable String id, RedirectAttributes flash) {
        return desk.asAuthority(id, file -> {
            clerks.take(file.id(), file.authority(), me());
            flash.addFlashAttribute("clerkDone", "clerk.taken");
            return "redirect:/vorgaenge/" + file.id();
        });
    }

    @PostMapping("/zuruecklegen")
    String release(@PathVariable String id, RedirectAttributes flash) {
        return desk.asAuthority(id, file -> {
            clerks.release(file.id(), file.authority(), me());
            flash.addFlashAttribute("clerkDone", "clerk.released");
            return "redirect:/vorgaenge/" + file.id();
        });
    }

    private AccountId me() {
        return currentActor.require().account();
    }
}
