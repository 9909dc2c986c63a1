package org.bauweg.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bauweg.shared.CaseId;
import org.bauweg.web.CaseWords;
import org.bauweg.web.FileUploads;
import org.bauweg.web.GermanDates;
import org.bauweg.web.UploadNotice;
import org.bauweg.workflow.Declaration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One step of a draft. Whatever is sent is saved first and judged afterwards. What was sent after the session had ended is sent again
 * by the login, so it lands here, too.
 */
@Controller
@RequestMapping("/antraege/{id}/schritte/{form}")
class StepPages {

    private final OwnCases own;
    private final DraftDesk desk;
    private final StepView view;
    private final Stepper stepper;
    private final Uploads uploads;
    private final FileUploads files;
    private final GermanDates dates;
    private final CaseWords words;

    StepPages(
            OwnCases own,
            DraftDesk desk,
            StepView view,
            Stepper stepper,
            Uploads uploads,
            FileUploads files,
            GermanDates dates,
            CaseWords words) {
        this.own = own;
        this.desk = desk;
        this.view = view;
        this.stepper = stepper;
        this.uploads = uploads;
        this.files = files;
        this.dates = dates;
        this.words = words;
    }

    /** The step; {@code fehler} asks to say what is wrong with it. */
    @GetMapping
    String show(
            @PathVariable String id,
            @PathVariable String form,
            @RequestParam Map<String, String> query,
            Locale locale,
            Model model) {
        CaseId caseId = own.require(id);
        return page(desk.open(caseId, locale), form, query.containsKey("fehler"), locale, model);
    }

    @PostMapping
    String save(
            @PathVariable String id,
            @PathVariable String form,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash,
            Model model) {
        CaseId caseId = own.require(id);
        OpenDraft before = desk.open(caseId, locale);
        Declaration.Step step = step(before, form);
        StepInput input = StepInput.of(request.getParameterMap());
        desk.save(caseId, form, input);
        List<UploadNotice> refused = uploads.ofDraft(caseId, step.schema(), request);
        if (FileUploads.wantsFragment(request)) {
            return page(desk.open(caseId, locale), form, false, locale, model);
        }
        flash.addFlashAttribute("uploadNotices", refused);
        OpenDraft open = desk.open(caseId, locale);
        if (!refused.isEmpty()) {
            return "redirect:" + open.stepUrl(form);
        }
        return input.button() == StepInput.Button.LEAVE
                ? Notices.inList("gespeichert", flash)
                : "redirect:" + after(open, form, input, request);
    }

    private static String after(OpenDraft open, String form, StepInput input, HttpServletRequest request) {
        String here = open.stepUrl(form);
        return switch (input.button()) {
            case SKIP -> open.nextUrl(form);
            case REARRANGE -> here + anchor(request);
            default -> step(open, form).complete() ? open.nextUrl(form) : here + "?fehler";
        };
    }

    /** Back to the list in which a row came or went. */
    private static String anchor(HttpServletRequest request) {
        String list = request.getParameter("_add");
        String row = request.getParameter("_remove");
        String name = list != null ? list : row == null ? "" : row.replaceFirst("\\[.*", "");
        return name.matches("[A-Za-z][A-Za-z0-9_]{0,99}") ? "#f-" + name : "";
    }

    private String page(OpenDraft open, String form, boolean judged, Locale locale, Model model) {
        Declaration.Step step = step(open, form);
        int index = open.declaration().indexOf(form);
        model.addAttribute("open", open);
        model.addAttribute("form", view.form(open, step, judged));
        model.addAttribute("hasErrors", judged && !step.result().accepted());
        model.addAttribute("steps", stepper.of(open, form, locale));
        model.addAttribute("number", index + 1);
        model.addAttribute("place", step.context().data().getOrDefault("municipalityName", ""));
        model.addAttribute("procedure", open.draft().procedure());
        model.addAttribute("filing", words.of(open.draft().procedure().filing(), locale));
        model.addAttribute("multipart", !step.schema().fileSlots().isEmpty());
        model.addAttribute("action", open.stepUrl(form));
        model.addAttribute("back", index == 0 ? "/antraege" : open.stepUrl(previous(open, index)));
        model.addAttribute("savedAt", step.visited() ? dates.since(open.draft().updatedAt()) : "");
        files.tellLimits(open.draft().id(), model);
        return "portal/step";
    }

    private static String previous(OpenDraft open, int index) {
        return open.declaration().steps().get(index - 1).schema().id();
    }

    private static Declaration.Step step(OpenDraft open, String form) {
        return open.declaration().step(form).orElseThrow(OwnCases::notFound);
    }
}
