package org.bauweg.portal;

import org.bauweg.casefile.Draft;
import org.bauweg.casefile.Drafts;
import org.bauweg.shared.CaseId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Deleting a draft, asked for once more. */
@Controller
@RequestMapping("/antraege/{id}/loeschen")
class DraftDeletionPages {

    private final OwnCases own;
    private final Drafts drafts;
    private final DraftDesk desk;

    DraftDeletionPages(OwnCases own, Drafts drafts, DraftDesk desk) {
        this.own = own;
        this.drafts = drafts;
        this.desk = desk;
    }

    @GetMapping
    String ask(@PathVariable String id, Model model) {
        CaseId caseId = own.require(id);
        Draft draft = own.within(caseId, () -> drafts.find(caseId)).orElseThrow(OwnCases::notFound);
        if (draft.submitted()) {
            throw new AlreadySent(caseId);
        }
        model.addAttribute("draft", draft);
        model.addAttribute("title", DraftTitle.of(draft));
        return "portal/delete";
    }

    @PostMapping
    String delete(@PathVariable String id, RedirectAttributes flash) {
        CaseId caseId = own.require(id);
        boolean submitted = own.within(caseId, () -> drafts.find(caseId))
                .map(Draft::submitted)
                .orElse(false);
        if (submitted) {
            throw new AlreadySent(caseId);
        }
        desk.discard(caseId);
        return Notices.inList("geloescht", flash);
    }
}
