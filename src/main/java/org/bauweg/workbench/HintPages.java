package org.bauweg.workbench;

import org.bauweg.reminders.HintId;
import org.bauweg.reminders.Hints;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Putting a hint of the work list away. */
@Controller
class HintPages {

    private final Hints hints;
    private final Duty duty;

    HintPages(Hints hints, Duty duty) {
        this.hints = hints;
        this.duty = duty;
    }

    /** One that is gone already needs no word: it is what was wanted. */
    @PostMapping("/arbeitsvorrat/hinweise/{id}/erledigt")
    String done(@PathVariable String id) {
        hints.done(HintId.parse(id).orElseThrow(CaseDesk::notFound), duty.actor());
        return "redirect:/arbeitsvorrat";
    }
}
