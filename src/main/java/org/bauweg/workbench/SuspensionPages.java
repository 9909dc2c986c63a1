package org.bauweg.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bauweg.access.CurrentActor;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.Procedure;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.TypedText;
import org.bauweg.suspension.SuspendCase;
import org.bauweg.suspension.Suspension;
import org.bauweg.suspension.SuspensionOutcome;
import org.bauweg.suspension.Suspensions;
import org.bauweg.web.PeriodViews;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Zurückstellung and vorläufige Untersagung (§ 15 BauGB): letting a case stand still, and go on. */
@Controller
@RequestMapping("/vorgaenge/{id}/zurueckstellung")
class SuspensionPages {

    /** What is wrong with a field. */
    record Mistake(String fieldId, String message) {}

    /** What was written. */
    record Input(String from, String until, String reason) {}

    private final CurrentActor currentActor;
    private final CaseDesk desk;
    private final CaseFrame frame;
    private final Suspensions suspensions;
    private final PeriodViews views;
    private final MessageSource messages;
    private final Clock clock;

    SuspensionPages(
            CurrentActor currentActor,
            CaseDesk desk,
            CaseFrame frame,
            Suspensions suspensions,
            PeriodViews views,
            MessageSource messages,
            Clock clock) {
        this.currentActor = currentActor;
        this.desk = desk;
        this.frame = frame;
        this.suspensions = suspensions;
        this.views = views;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String id, Locale locale, Model model) {
        String today = LocalDate.now(clock).toString();
        return desk.asAuthority(id, file -> page(file, new Input(today, "", ""), List.of(), locale, model));
    }

    @PostMapping
    String suspend(
            @PathVariable String id,
            @RequestParam(name = "tag", defaultValue = "") String from,
            @RequestParam(name = "bis", defaultValue = "") String until,
            @RequestParam(name = "grund", defaultValue = "") String reason,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale,
            Model model) {
        var input = new Input(from.strip(), until.strip(), plain(reason));
        return desk.asAuthority(id, file -> {
            Optional<LocalDate> first = DeadlineInput.day(input.from());
            Optional<LocalDate> last = DeadlineInput.day(input.until());
            if (first.isEmpty() || (last.isEmpty() && !input.until().isEmpty())) {
                return refused(
                        file, input, unreadable(first.isEmpty() ? "f-tag" : "f-bis", locale), response, locale, model);
            }
            var command = new SuspendCase(file.id(), first.get(), last.orElse(null), input.reason(), me());
            String done = "suspension.suspended." + Suspension.Kind.of(file.procedure());
            return answer(file, input, suspensions.suspend(command), done, response, flash, locale, model);
        });
    }

    @PostMapping("/beenden")
    String resume(
            @PathVariable String id,
            @RequestParam(name = "tag", defaultValue = "") String from,
            @RequestParam(name = "grund", defaultValue = "") String reason,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale,
            Model model) {
        var input = new Input(from.strip(), "", plain(reason));
        return desk.asAuthority(id, file -> {
            Optional<LocalDate> day = DeadlineInput.day(input.from());
            if (day.isEmpty()) {
                return refused(file, input, unreadable("f-tag", locale), response, locale, model);
            }
            String done = "suspension.resumed."
                    + suspensions.of(file.id()).map(Suspension::kind).orElse(Suspension.Kind.DEFERRAL);
            SuspensionOutcome outcome = suspensions.resume(file.id(), day.get(), input.reason(), me().toString());
            return answer(file, input, outcome, done, response, flash, locale, model);
        });
    }

    private String answer(
            CaseFile file,
            Input input,
            SuspensionOutcome outcome,
            String done,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale,
            Model model) {
        if (outcome instanceof SuspensionOutcome.Refused refused) {
            String field =
                    switch (refused.refusal()) {
                        case REASON_MISSING -> "f-grund";
                        case TOO_LONG, UNTIL_TOO_EARLY -> "f-bis";
                        default -> "f-tag";
                    };
            var mistake = new Mistake(
                    field, text("suspension.refused." + refused.refusal().name(), locale));
            return refused(file, input, mistake, response, locale, model);
        }
        flash.addFlashAttribute("suspensionDone", done);
        return "redirect:/vorgaenge/" + file.id() + "/fristen";
    }

    private String refused(
            CaseFile file, Input input, Mistake mistake, HttpServletResponse response, Locale locale, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(file, input, List.of(mistake), locale, model);
    }

    private String page(CaseFile file, Input input, List<Mistake> errors, Locale locale, Model model) {
        frame.section("fristen", file, model);
        boolean admitsBySilence = file.procedure() != Procedure.P63A_NOTICE
                && Suspension.Kind.of(file.procedure()) == Suspension.Kind.PROHIBITION;
        model.addAttribute("silence", admitsBySilence);
        model.addAttribute("periods", views.forStaff(suspensions.concerned(file.id()), locale));
        model.addAttribute("longest", suspensions.longest(LocalDate.now(clock)));
        model.addAttribute("input", input);
        model.addAttribute("errors", errors);
        model.addAttribute("hasErrors", !errors.isEmpty());
        return "workbench/zurueckstellung";
    }

    private Mistake unreadable(String field, Locale locale) {
        return new Mistake(field, text("change.unreadable.tag", locale));
    }

    private AccountId me() {
        return currentActor.require().account();
    }

    private static String plain(String reason) {
        String clean = TypedText.clean(reason);
        return clean.substring(0, Math.min(clean.length(), DeadlineInput.LONGEST_REASON));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, new Object[0], locale);
    }
}
