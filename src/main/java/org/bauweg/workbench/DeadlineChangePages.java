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
import org.bauweg.deadlines.ChangeOutcome;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.shared.DeadlineId;
import org.bauweg.suspension.Suspensions;
import org.bauweg.web.GermanDates;
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

    private final CaseDesk desk;
    private final CaseFrame frame;
    private final Duty duty;
    private final DeadlineLedger ledger;
    private final DeadlineDecisions decisions;
    private final Suspensions suspensions;
    private final PeriodViews views;
    private final GermanDates dates;
    private final MessageSource messages;
    private final Clock clock;

    DeadlineChangePages(
            CaseDesk desk,
            CaseFrame frame,
            Duty duty,
            DeadlineLedger ledger,
            DeadlineDecisions decisions,
            Suspensions suspensions,
            PeriodViews views,
            GermanDates dates,
            MessageSource messages,
            Clock clock) {
        this.desk = desk;
        this.frame = frame;
        this.duty = duty;
        this.ledger = ledger;
        this.decisions = decisions;
        this.suspensions = suspensions;
        this.views = views;
        this.dates = dates;
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
            String today = LocalDate.now(clock).toString();
            LedgerDeadline current = require(file, deadline);
            DeadlineAction wanted = allowed(action);
            return isElsewhere(file, current, wanted)
                    ? suspensionOf(file)
                    : form(file, current, wanted, new DeadlineInput("", "M", today, "", ""), List.of(), locale, model);
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
        return desk.asAuthority(id, file -> advance(file, step, flash));
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
        if (isElsewhere(file, current, action)) {
            return suspensionOf(file);
        } else if (wanted.equals("zurueck")) {
            return form(file, current, action, input, List.of(), step.locale(), step.model());
        } else if (!wanted.equals("bestaetigen")) {
            return preview(file, step);
        }
        Optional<ChangeOutcome> outcome = input.change(action, current.id(), decisions.takesRequest(current))
                .map(change -> decisions.decide(
                        change, shown(step.parameters()), file, duty.actor().account()));
        if (outcome.isPresent() && outcome.get() instanceof ChangeOutcome.Changed changed) {
            flash.addFlashAttribute("changed", changed.after().deadline().rule().name());
            return "redirect:/vorgaenge/" + file.id() + "/fristen";
        }
        if (outcome.filter(new ChangeOutcome.Refused(ChangeOutcome.Refusal.CHANGED_MEANWHILE)::equals)
                .isPresent()) {
            step.model().addAttribute("meanwhile", true);
            step.response().setStatus(HttpStatus.CONFLICT.value());
        }
        return preview(file, step);
    }

    /** The version that the preview showed; none that any period has if the page does not say. */
    private static int shown(Map<String, String> parameters) {
        String version = parameters.getOrDefault("fassung", "");
        return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
    }

    private String preview(CaseFile file, Step step) {
        DeadlineAction action = allowed(step.action());
        LedgerDeadline current = require(file, step.deadline());
        DeadlineInput input = DeadlineInput.of(step.parameters());
        boolean onRequest = decisions.takesRequest(current);
        ChangeOutcome outcome = input.change(action, current.id(), onRequest)
                .map(ledger::preview)
                .orElse(null);
        if (outcome instanceof ChangeOutcome.Changed changed) {
            List<PeriodViews.PeriodView> both =
                    views.forStaff(List.of(changed.before(), changed.after()), step.locale());
            step.model().addAttribute("before", both.get(0));
            step.model().addAttribute("after", both.get(1));
            step.model()
                    .addAttribute(
                            "requested",
                            action == DeadlineAction.EXTEND && onRequest
                                    ? DeadlineInput.day(input.requested()).orElse(null)
                                    : null);
            step.model().addAttribute("consequences", decisions.consequences(changed, step.locale()));
            return fill(file, action, input, "frist-vorschau", step.model());
        }
        if (step.response().getStatus() == HttpStatus.OK.value()) {
            step.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        Mistake mistake = outcome instanceof ChangeOutcome.Refused refused
                ? refused(refused, action, step.locale())
                : unreadable(input.unreadable(action, onRequest).orElse("grund"), input, step.locale());
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
        model.addAttribute("onRequest", decisions.takesRequest(current));
        return fill(file, action, input, "frist-aendern", model);
    }

    private String fill(CaseFile file, DeadlineAction action, DeadlineInput input, String template, Model model) {
        frame.section("fristen", file, model);
        model.addAttribute("action", action);
        model.addAttribute("input", input);
        return "workbench/" + template;
    }

    /** What the suspension let rest, and the suspension itself, go on by its page only. */
    private boolean isElsewhere(CaseFile file, LedgerDeadline current, DeadlineAction action) {
        boolean held = suspensions
                .of(file.id())
                .filter(suspension -> suspension.paused().contains(current.id()))
                .isPresent();
        return !action.isFor(current, held);
    }

    private static String suspensionOf(CaseFile file) {
        return "redirect:/vorgaenge/" + file.id() + "/zurueckstellung";
    }

    private Mistake unreadable(String field, DeadlineInput input, Locale locale) {
        boolean tooLong = field.equals("grund") && input.reason().length() > DeadlineInput.LONGEST_REASON;
        String message = tooLong
                ? messages.getMessage("change.reasonTooLong", new Object[] {DeadlineInput.LONGEST_REASON}, locale)
                : text("change.unreadable." + field, locale);
        return new Mistake("f-" + field, message);
    }

    private Mistake refused(ChangeOutcome.Refused outcome, DeadlineAction action, Locale locale) {
        ChangeOutcome.Refusal refusal = outcome.refusal();
        LocalDate limit = outcome.limit();
        boolean ofRequest = action == DeadlineAction.EXTEND && refusal == ChangeOutcome.Refusal.DATE_OUTSIDE;
        String field =
                switch (refusal) {
                    case REASON_MISSING -> "grund";
                    case REQUESTED_TOO_LATE -> "beantragt";
                    case DATE_IN_FUTURE, DATE_OUTSIDE ->
                        action == DeadlineAction.EXTEND ? "beantragt" : DeadlineInput.field(action);
                    default -> DeadlineInput.field(action);
                };
        String key = ofRequest ? "change.refused.requestTooEarly" : "change.refused." + refusal.name();
        Object[] arguments = limit == null ? new Object[0] : new Object[] {dates.day(limit)};
        return new Mistake("f-" + field, messages.getMessage(key, arguments, locale));
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
