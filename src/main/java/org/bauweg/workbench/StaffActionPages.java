package org.bauweg.workbench;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bauweg.casefile.CaseFile;
import org.bauweg.workflow.CaseMessage;
import org.bauweg.workflow.StaffActions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What staff start in a case of their own accord, such as an objection on paper or an inspection. */
@Controller
@RequestMapping("/vorgaenge/{id}/erfassen")
class StaffActionPages {

    private final CaseDesk desk;
    private final StaffActions actions;
    private final Duty duty;

    StaffActionPages(CaseDesk desk, StaffActions actions, Duty duty) {
        this.desk = desk;
        this.actions = actions;
        this.duty = duty;
    }

    @GetMapping
    String show(@PathVariable String id, Model model) {
        return desk.asAuthority(id, file -> page(file, false, model));
    }

    /** Starts it; the task it gives is then on the overview of the case. */
    @PostMapping
    String start(
            @PathVariable String id,
            @RequestParam String action,
            @RequestParam(name = "stand", defaultValue = "") String standing,
            RedirectAttributes flash,
            Model model) {
        return desk.asAuthority(id, file -> {
            boolean started = wanted(action)
                    .map(wanted -> actions.start(file, wanted, standing, duty.actor()))
                    .orElse(false);
            if (!started) {
                return page(file, true, model);
            }
            flash.addFlashAttribute("done", "action.started." + action);
            return "redirect:/vorgaenge/" + file.id();
        });
    }

    private static Optional<CaseMessage> wanted(String action) {
        return Stream.of(CaseMessage.values())
                .filter(each -> each.inModels().equals(action))
                .findFirst();
    }

    private String page(CaseFile file, boolean gone, Model model) {
        List<CaseMessage> possible = actions.possible(file.id());
        model.addAttribute("head", desk.head(file));
        model.addAttribute("actions", possible);
        model.addAttribute("standing", actions.standing(file.id()));
        model.addAttribute("gone", gone);
        return "workbench/staff-actions";
    }
}
