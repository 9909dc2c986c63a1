package org.bauweg.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.bauweg.documents.DocumentTexts;
import org.bauweg.documents.Documents;
import org.bauweg.documents.MoveDocument;
import org.bauweg.documents.MoveOutcome;
import org.bauweg.documents.RemoveDocument;
import org.bauweg.documents.RemoveOutcome;
import org.bauweg.documents.SlotMoves;
import org.bauweg.forms.FormView;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.DocumentId;
import org.bauweg.workflow.Declaration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The files of a draft: adding and removing. A form sent along with them is saved as well, so nothing typed is lost. */
@Controller
@RequestMapping("/antraege/{id}/dokumente/{slot}")
class SlotPages {

    private final OwnCases own;
    private final DraftDesk desk;
    private final StepView view;
    private final Uploads uploads;
    private final Documents documents;
    private final SlotMoves moves;
    private final DocumentTexts texts;

    SlotPages(
            OwnCases own,
            DraftDesk desk,
            StepView view,
            Uploads uploads,
            Documents documents,
            SlotMoves moves,
            DocumentTexts texts) {
        this.own = own;
        this.desk = desk;
        this.view = view;
        this.uploads = uploads;
        this.documents = documents;
        this.moves = moves;
        this.texts = texts;
    }

    /** Takes files; a script gets the slot as it stands then, everybody else the step again. */
    @PostMapping
    String upload(
            @PathVariable String id,
            @PathVariable String slot,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash,
            Model model) {
        CaseId caseId = own.require(id);
        Declaration.Step step = stepOf(desk.open(caseId, locale), slot);
        boolean fragment = Uploads.wantsFragment(request);
        keep(caseId, step, fragment, request);
        List<UploadNotice> refused = uploads.ofDraft(caseId, step.schema(), slot, request);
        if (fragment) {
            return slot(desk.open(caseId, locale), slot, refused, model);
        }
        flash.addFlashAttribute("uploadNotices", refused);
        return back(caseId, step, slot);
    }

    @PostMapping("/{document}/entfernen")
    String remove(
            @PathVariable String id,
            @PathVariable String slot,
            @PathVariable String document,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        CaseId caseId = own.require(id);
        Declaration.Step step = stepOf(desk.open(caseId, locale), slot);
        keep(caseId, step, false, request);
        uploads.ofDraft(caseId, step.schema(), slot, request);
        DocumentId documentId = DocumentId.parse(document).orElseThrow(OwnCases::notFound);
        RemoveOutcome outcome = own.within(
                caseId,
                () -> documents.remove(
                        new RemoveDocument(documentId, own.actor().account(), null)));
        if (outcome == RemoveOutcome.PART_OF_THE_CASE) {
            flash.addFlashAttribute(
                    "uploadNotices", List.of(new UploadNotice(slot, "", texts.sentence(outcome, locale))));
        }
        return back(caseId, step, slot);
    }

    /** Puts a file into the slot it seems to belong to, if the form shows that slot. */
    @PostMapping("/{document}/verschieben/{target}")
    String move(
            @PathVariable String id,
            @PathVariable String slot,
            @PathVariable String document,
            @PathVariable String target,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        CaseId caseId = own.require(id);
        Declaration.Step step = stepOf(desk.open(caseId, locale), slot);
        keep(caseId, step, false, request);
        uploads.ofDraft(caseId, step.schema(), slot, request);
        OpenDraft open = desk.open(caseId, locale);
        if (StepView.slot(view.form(open, stepOf(open, target), false), target).isEmpty()) {
            throw OwnCases.notFound();
        }
        DocumentId documentId = DocumentId.parse(document).orElseThrow(OwnCases::notFound);
        MoveOutcome outcome = own.within(caseId, () -> moves.move(caseId, new MoveDocument(documentId, target)));
        if (outcome != MoveOutcome.MOVED) {
            flash.addFlashAttribute(
                    "uploadNotices", List.of(new UploadNotice(slot, "", texts.sentence(outcome, locale))));
            return back(caseId, step, slot);
        }
        return back(caseId, stepOf(open, target), target);
    }

    /** The upload island sends nothing but the file. */
    private void keep(CaseId id, Declaration.Step step, boolean fragment, HttpServletRequest request) {
        if (!fragment) {
            desk.save(id, step.schema().id(), StepInput.of(request.getParameterMap()));
        }
    }

    private String slot(OpenDraft open, String slot, List<UploadNotice> refused, Model model) {
        FormView form = view.form(open, stepOf(open, slot), false);
        model.addAttribute("form", form);
        model.addAttribute("node", StepView.slot(form, slot).orElseThrow(OwnCases::notFound));
        model.addAttribute("uploadNotices", refused);
        return "portal/slot";
    }

    private static String back(CaseId id, Declaration.Step step, String slot) {
        return "redirect:/antraege/" + id + "/schritte/" + step.schema().id() + "#slot-" + slot;
    }

    private static Declaration.Step stepOf(OpenDraft open, String slot) {
        return StepView.withSlot(open, slot).orElseThrow(OwnCases::notFound);
    }
}
