package org.bauweg.portal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bauweg.authority.Municipalities;
import org.bauweg.authority.Organisations;
import org.bauweg.forms.FieldError;
import org.bauweg.forms.FormSummary;
import org.bauweg.shared.CaseId;
import org.bauweg.web.CaseWords;
import org.bauweg.workflow.Declaration;
import org.bauweg.workflow.SubmissionOutcome;
import org.bauweg.workflow.Submissions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The whole declaration before it is sent, and sending it. */
@Controller
@RequestMapping("/antraege/{id}")
class ReviewPages {

    /** One step to read: everything that was declared, and what is missing or wrong. */
    record Part(String title, String url, boolean visited, FormSummary summary, List<FieldError> errors) {

        public boolean complete() {
            return visited && errors.isEmpty();
        }
    }

    private final OwnCases own;
    private final DraftDesk desk;
    private final Stepper stepper;
    private final Submissions submissions;
    private final Municipalities municipalities;
    private final Organisations organisations;
    private final CaseWords words;

    ReviewPages(
            OwnCases own,
            DraftDesk desk,
            Stepper stepper,
            Submissions submissions,
            Municipalities municipalities,
            Organisations organisations,
            CaseWords words) {
        this.own = own;
        this.desk = desk;
        this.stepper = stepper;
        this.submissions = submissions;
        this.municipalities = municipalities;
        this.organisations = organisations;
        this.words = words;
    }

    @GetMapping("/pruefen")
    String review(@PathVariable String id, @RequestParam Map<String, String> query, Locale locale, Model model) {
        OpenDraft open = desk.open(own.require(id), locale);
        List<Part> parts = open.declaration().steps().stream()
                .map(step -> part(open, step))
                .toList();
        model.addAttribute("open", open);
        model.addAttribute("filing", words.of(open.draft().procedure().filing(), locale));
        model.addAttribute("steps", stepper.of(open, Stepper.REVIEW, locale));
        model.addAttribute("parts", parts);
        model.addAttribute("complete", open.declaration().complete());
        model.addAttribute(
                "hasErrors", query.containsKey("fehler") && !open.declaration().complete());
        municipalities.find(open.draft().municipalityAgs()).ifPresent(place -> {
            model.addAttribute("place", place.name());
            organisations.find(place.authority()).ifPresent(body -> model.addAttribute("authority", body.name()));
        });
        model.addAttribute("resume", open.resumeUrl());
        model.addAttribute("back", open.stepUrl(lastStep(open)));
        return "portal/review";
    }

    /** Sends the application. Sending it twice leads to the same case. */
    @PostMapping("/absenden")
    String send(@PathVariable String id, Locale locale, RedirectAttributes flash) {
        CaseId caseId = own.require(id);
        SubmissionOutcome outcome = submissions.submit(caseId, own.actor(), locale);
        if (outcome instanceof SubmissionOutcome.NotAvailable) {
            throw new NoForms("the draft's procedure");
        }
        if (outcome instanceof SubmissionOutcome.Incomplete) {
            return "redirect:/antraege/" + caseId + "/pruefen?fehler";
        }
        return Notices.after(
                outcome instanceof SubmissionOutcome.Submitted ? "gesendet" : "bereits-gesendet", caseId, flash);
    }

    private static Part part(OpenDraft open, Declaration.Step step) {
        return new Part(
                step.schema().title(),
                open.stepUrl(step.schema().id()),
                step.visited(),
                step.schema().summary(step.result().answers(), step.context()),
                step.result().errors());
    }

    private static String lastStep(OpenDraft open) {
        List<Declaration.Step> steps = open.declaration().steps();
        return steps.get(steps.size() - 1).schema().id();
    }
}
