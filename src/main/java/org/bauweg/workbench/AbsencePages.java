package org.bauweg.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bauweg.absence.Absence;
import org.bauweg.absence.AbsenceOutcome;
import org.bauweg.absence.Absences;
import org.bauweg.absence.RecordAbsence;
import org.bauweg.access.Accounts;
import org.bauweg.access.Accounts.StaffMember;
import org.bauweg.access.Actor;
import org.bauweg.access.CurrentActor;
import org.bauweg.access.Role;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.OrganisationId;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Absences of the organisation's staff and who stands in. */
@Controller
@RequestMapping("/vertretung")
class AbsencePages {

    /** Which field of the form a refusal is about. */
    private static final Map<AbsenceOutcome, String> FIELDS = Map.of(
            AbsenceOutcome.NOT_ALLOWED, "f-person",
            AbsenceOutcome.PERSON_UNKNOWN, "f-person",
            AbsenceOutcome.ENDS_BEFORE_BEGIN, "f-bis",
            AbsenceOutcome.IN_THE_PAST, "f-bis",
            AbsenceOutcome.TOO_LONG, "f-bis",
            AbsenceOutcome.OVERLAPS, "f-von");

    private static final String STAND_INS = "f-vertretung";

    /** What is wrong with a field. */
    record Mistake(String fieldId, String message) {}

    /** What was written. */
    record Input(String person, String from, String to, List<String> standIns) {}

    /** An absence for reading. */
    record Line(UUID id, String name, LocalDate from, LocalDate to, String standIns, boolean now, boolean mayRemove) {}

    private final CurrentActor currentActor;
    private final Absences absences;
    private final Accounts accounts;
    private final MessageSource messages;
    private final Clock clock;

    AbsencePages(CurrentActor currentActor, Absences absences, Accounts accounts, MessageSource messages, Clock clock) {
        this.currentActor = currentActor;
        this.absences = absences;
        this.accounts = accounts;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(Model model) {
        String me = currentActor.require().account().toString();
        return page(new Input(me, "", "", List.of()), List.of(), model);
    }

    @PostMapping
    String record(
            @RequestParam(name = "person", defaultValue = "") String person,
            @RequestParam(name = "von", defaultValue = "") String from,
            @RequestParam(name = "bis", defaultValue = "") String to,
            @RequestParam(name = "vertretung", required = false) @Nullable List<String> standIns,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale,
            Model model) {
        var input = new Input(person, from.strip(), to.strip(), standIns == null ? List.of() : standIns);
        Optional<Mistake> mistake = record(input, locale);
        if (mistake.isEmpty()) {
            flash.addFlashAttribute("done", "absence.recorded");
            return "redirect:/vertretung";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(input, List.of(mistake.get()), model);
    }

    @PostMapping("/{id}/entfernen")
    String remove(@PathVariable UUID id, RedirectAttributes flash) {
        if (!absences.remove(id, currentActor.require())) {
            throw CaseDesk.notFound();
        }
        flash.addFlashAttribute("done", "absence.removed");
        return "redirect:/vertretung";
    }

    private Optional<Mistake> record(Input input, Locale locale) {
        Optional<LocalDate> from = DeadlineInput.day(input.from());
        Optional<LocalDate> to = DeadlineInput.day(input.to());
        Optional<AccountId> person = AccountId.parse(input.person());
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.of(new Mistake(from.isEmpty() ? "f-von" : "f-bis", text("change.unreadable.tag", locale)));
        } else if (person.isEmpty()) {
            return Optional.of(refused(AbsenceOutcome.PERSON_UNKNOWN, locale));
        }
        Set<AccountId> standIns = input.standIns().stream()
                .flatMap(id -> AccountId.parse(id).stream())
                .collect(Collectors.toSet());
        AbsenceOutcome outcome = absences.record(
                new RecordAbsence(person.get(), from.get(), to.get(), standIns), currentActor.require());
        return outcome == AbsenceOutcome.RECORDED ? Optional.empty() : Optional.of(refused(outcome, locale));
    }

    private Mistake refused(AbsenceOutcome outcome, Locale locale) {
        return new Mistake(FIELDS.getOrDefault(outcome, STAND_INS), text("absence.refused." + outcome.name(), locale));
    }

    private String page(Input input, List<Mistake> errors, Model model) {
        Actor actor = currentActor.require();
        OrganisationId organisation = Optional.ofNullable(actor.organisation()).orElseThrow(CaseDesk::notFound);
        List<StaffMember> staff = accounts.staffOf(organisation);
        Map<AccountId, String> names =
                staff.stream().collect(Collectors.toMap(StaffMember::account, StaffMember::displayName));
        model.addAttribute(
                "lines",
                absences.of(organisation).stream()
                        .map(absence -> line(absence, names, actor))
                        .toList());
        model.addAttribute("staff", staff);
        Set<AccountId> away = away(organisation, input);
        model.addAttribute(
                "standIns",
                staff.stream()
                        .filter(member -> !away.contains(member.account()))
                        .toList());
        model.addAttribute("head", actor.is(Role.HEAD));
        model.addAttribute("me", actor.account());
        model.addAttribute("input", input);
        model.addAttribute("errors", errors);
        model.addAttribute("hasErrors", !errors.isEmpty());
        return "workbench/absences";
    }

    /** Who cannot stand in: away in the time that was written, or today as long as none is. */
    private Set<AccountId> away(OrganisationId organisation, Input input) {
        LocalDate today = LocalDate.now(clock);
        LocalDate from = DeadlineInput.day(input.from()).orElse(today);
        LocalDate to =
                DeadlineInput.day(input.to()).filter(day -> !day.isBefore(from)).orElse(from);
        return absences.awayDuring(organisation, from, to);
    }

    private Line line(Absence absence, Map<AccountId, String> names, Actor actor) {
        return new Line(
                absence.id(),
                names.getOrDefault(absence.account(), "–"),
                absence.from(),
                absence.to(),
                absence.standIns().stream()
                        .map(id -> names.getOrDefault(id, "–"))
                        .sorted()
                        .collect(Collectors.joining(", ")),
                absence.covers(LocalDate.now(clock)),
                absence.account().equals(actor.account()) || actor.is(Role.HEAD));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, new Object[0], locale);
    }
}
