package org.bauweg.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bauweg.access.Role;
import org.bauweg.casefile.CaseFile;
import org.bauweg.deadlines.ChangeDeadline;
import org.bauweg.deadlines.ChangeOutcome;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.shared.DeadlineId;
import org.bauweg.web.PeriodViews;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Changing a period: form, preview, confirmation. What was written comes back after every refusal; if somebody else changed
 * the period between preview and confirmation, the preview is shown anew.
 */
@Controller
@RequestMapping("/vorgaenge/{id}/fristen/{deadline}/{action}")
class DeadlineChangePages {

    /** What is wrong with a field. */
    record Mistake(String fieldId, String message) {}

    /** Somebody else was faster; rolls the confirmation back. */
    private static final class ChangedMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final CaseDesk desk;
    private final CaseFrame frame;
    private final Duty duty;
    private final DeadlineLedger ledger;
    private final DeadlineDecisions decisions;
    private final PeriodViews views;
    private final MessageSource messages;
    private final Clock clock;

    DeadlineChangePages(
            CaseDesk desk,
            CaseFrame frame,
            Duty duty,
            DeadlineLedger ledger,
            DeadlineDecisions decisions,
            PeriodViews views,
            MessageSource messages,
            Clock clock) {
        this.desk = desk;
        this.frame = frame;
        this.duty = duty;
        this.ledger = ledger;
        this.decisions = decisions;
        this.views = views;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @PathVariable String id,
            @PathVariable String deadline,
            @PathVariable String action,
            Locale locale,
            Model model) {
        return desk.asAuthority(id, file -> {
            var input = new DeadlineInput("", "M", LocalDate.now(clock).toString(), "");
            return form(file, require(file, deadline), allowed(action), input, List.of(), locale, model);
        });
    }

    /** {@code schritt} is {@code vorschau}, {@code zurueck} to the form, or {@code bestaetigen}. */
    @PostMapping
    String post(
            @PathVariable String id,
            @PathVariable String deadline,
            @PathVariable String action,
            @RequestParam Map<String, String> parameters,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var step = new Step(deadline, action, parameters, locale, response, model);
        try {
            return desk.asAuthority(id, file -> advance(file, step, flash));
        } catch (ChangedMeanwhile late) {
            model.addAttribute("meanwhile", true);
            response.setStatus(HttpStatus.CONFLICT.value());
            return desk.asAuthority(id, file -> preview(file, step));
        }
    }

    /** A request. */
    private record Step(
            String deadline,
            String action,
            Map<String, String> parameters,
            Locale locale,
            HttpServletResponse response,
            Model model) {}

    private String advance(CaseFile file, Step step, RedirectAttributes flash) {
        String wanted = step.parameters().getOrDefault("schritt", "vorschau");
        DeadlineInput input = DeadlineInput.of(step.parameters());
        LedgerDeadline current = require(file, step.deadline());
        DeadlineAction action = allowed(step.action());
        if (wanted.equals("zurueck")) {
            return form(file, current, action, input, List.of(), step.locale(), step.model());
        } else if (!wanted.equals("bestaetigen")) {
            return preview(file, step);
        }
        Optional<ChangeDeadline> change = readable(action, current.id(), input);
        if (change.isEmpty()) {
            return preview(file, step);
        }
        ChangeOutcome outcome =
                decisions.decide(change.get(), file, duty.actor().account());
        if (!(outcome instanceof ChangeOutcome.Changed changed)) {
            return preview(file, step);
        }
        if (!String.valueOf(changed.before().version()).equals(step.parameters().get("fassung"))) {
            throw new ChangedMeanwhile();
        }
        flash.addFlashAttribute("changed", changed.after().deadline().rule().name());
        return "redirect:/vorgaenge/" + file.id() + "/fristen";
    }

    private String preview(CaseFile file, Step step) {
        DeadlineAction action = allowed(step.action());
        LedgerDeadline current = require(file, step.deadline());
        DeadlineInput input = DeadlineInput.of(step.parameters());
        Optional<ChangeDeadline> change = readable(action, current.id(), input);
        ChangeOutcome outcome = change.map(ledger::preview).orElse(null);
        if (outcome instanceof ChangeOutcome.Changed changed) {
            List<PeriodViews.PeriodView> both =
                    views.forStaff(List.of(changed.before(), changed.after()), step.locale());
            step.model().addAttribute("before", both.get(0));
            step.model().addAttribute("after", both.get(1));
            step.model().addAttribute("consequences", decisions.consequences(changed, step.locale()));
            return fill(file, action, input, "frist-vorschau", step.model());
        }
        if (step.response().getStatus() == HttpStatus.OK.value()) {
            step.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        Mistake mistake = outcome instanceof ChangeOutcome.Refused refused
                ? refused(refused.refusal(), action, step.locale())
                : unreadable(action, input, step.locale());
        return form(file, current, action, input, List.of(mistake), step.locale(), step.model());
    }

    private String form(
            CaseFile file,
            LedgerDeadline current,
            DeadlineAction action,
            DeadlineInput input,
            List<Mistake> errors,
            Locale locale,
            Model model) {
        model.addAttribute("period", views.forStaff(List.of(current), locale).get(0));
        model.addAttribute("errors", errors);
        model.addAttribute("hasErrors", !errors.isEmpty());
        model.addAttribute("field", DeadlineInput.field(action));
        model.addAttribute("longest", decisions.longestExtension(current).orElse(""));
        return fill(file, action, input, "frist-aendern", model);
    }

    private String fill(CaseFile file, DeadlineAction action, DeadlineInput input, String template, Model model) {
        frame.section("fristen", file, model);
        model.addAttribute("action", action);
        model.addAttribute("input", input);
        return "workbench/" + template;
    }

    private static Optional<ChangeDeadline> readable(DeadlineAction action, DeadlineId id, DeadlineInput input) {
        return input.reason().length() > DeadlineInput.LONGEST_REASON ? Optional.empty() : input.change(action, id);
    }

    private Mistake unreadable(DeadlineAction action, DeadlineInput input, Locale locale) {
        boolean tooLong = input.reason().length() > DeadlineInput.LONGEST_REASON;
        String field = tooLong ? "grund" : DeadlineInput.field(action);
        return new Mistake("f-" + field, text(tooLong ? "change.reasonTooLong" : "change.unreadable." + field, locale));
    }

    private Mistake refused(ChangeOutcome.Refusal refusal, DeadlineAction action, Locale locale) {
        String field = refusal == ChangeOutcome.Refusal.REASON_MISSING ? "grund" : DeadlineInput.field(action);
        return new Mistake("f-" + field, text("change.refused." + refusal.name(), locale));
    }

    private LedgerDeadline require(CaseFile file, String deadline) {
        return DeadlineId.parse(deadline)
                .flatMap(ledger::find)
                .filter(found -> found.caseId().equals(file.id()))
                .orElseThrow(CaseDesk::notFound);
    }

    /** That the effect of the law does not occur is for heads to say. */
    private DeadlineAction allowed(@Nullable String word) {
        DeadlineAction action = DeadlineAction.of(String.valueOf(word)).orElseThrow(CaseDesk::notFound);
        if (action == DeadlineAction.SET_ASIDE && !duty.is(Role.HEAD)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return action;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, new Object[0], locale);
    }
}
