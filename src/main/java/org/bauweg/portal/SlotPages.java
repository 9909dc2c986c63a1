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
import org.bauweg.web.FileUploads;
import org.bauweg.web.UploadNotice;
import org.bauweg.workflow.Declaration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
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

    /** Takes the files of a sent form and shows the step again. */
    @PostMapping(headers = "!" + FileUploads.PROTOCOL)
    String upload(
            @PathVariable String id,
            @PathVariable String slot,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        CaseId caseId = own.require(id);
        Declaration.Step step = stepOf(desk.open(caseId, locale), slot);
        keep(caseId, step, request);
        flash.addFlashAttribute("uploadNotices", uploads.ofDraft(caseId, step.schema(), request));
        return back(caseId, step, slot);
    }

    /** Announces a file of the upload protocol. */
    @PostMapping(headers = FileUploads.PROTOCOL)
    ResponseEntity<String> begin(
            @PathVariable String id, @PathVariable String slot, HttpServletRequest request, Locale locale) {
        CaseId caseId = own.require(id);
        stepOf(desk.open(caseId, locale), slot);
        return uploads.begin(caseId, null, slot, request);
    }

    @RequestMapping(method = RequestMethod.OPTIONS)
    ResponseEntity<?> abilities(@PathVariable String id) {
        return uploads.abilities(own.require(id));
    }

    /** The slot as it stands now; says why {@code upload} did not get in, if so. */
    @GetMapping
    String show(
            @PathVariable String id,
            @PathVariable String slot,
            @RequestParam(required = false) @Nullable String upload,
            Locale locale,
            Model model) {
        OpenDraft open = desk.open(own.require(id), locale);
        FormView form = view.form(open, stepOf(open, slot), false);
        model.addAttribute("form", form);
        model.addAttribute("node", form.slot(slot).orElseThrow(OwnCases::notFound));
        model.addAttribute("uploadNotices", uploads.told(upload));
        return "forms/slot";
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
        keep(caseId, step, request);
        uploads.ofDraft(caseId, step.schema(), request);
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
        keep(caseId, step, request);
        uploads.ofDraft(caseId, step.schema(), request);
        OpenDraft open = desk.open(caseId, locale);
        if (view.form(open, stepOf(open, target), false).slot(target).isEmpty()) {
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

    private void keep(CaseId id, Declaration.Step step, HttpServletRequest request) {
        desk.save(id, step.schema().id(), StepInput.of(request.getParameterMap()));
    }

    private static String back(CaseId id, Declaration.Step step, String slot) {
        return "redirect:/antraege/" + id + "/schritte/" + step.schema().id() + "#slot-" + slot;
    }

    private static Declaration.Step stepOf(OpenDraft open, String slot) {
        return StepView.withSlot(open, slot).orElseThrow(OwnCases::notFound);
    }
}
