package org.bauweg.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bauweg.authority.Municipality;
import org.bauweg.casefile.Drafts;
import org.bauweg.casefile.Procedure;
import org.bauweg.forms.RawInput;
import org.bauweg.intake.Applications;
import org.bauweg.intake.StartOutcome;
import org.bauweg.shared.CaseId;
import org.bauweg.web.GermanDates;
import org.bauweg.workflow.DocumentRequirements;
import org.bauweg.workflow.MunicipalParticipation;
import org.bauweg.workflow.MunicipalParticipations;
import org.bauweg.workflow.ProcedureProposal;
import org.bauweg.workflow.ProcedureProposal.Check;
import org.bauweg.workflow.ProcedureProposals;
import org.bauweg.workflow.RequiredDocument;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The proposed procedure with its reasons, the list of all, and beginning an application in one of them. */
@Controller
@RequestMapping("/antraege/neu/{ags}")
class ProposalPages {

    /** A procedure in the list. */
    record Entry(Procedure procedure, boolean available) {}

    /** What is to be found out: the question, empty if it is no single one, and what depends on it. */
    record Point(String question, ProcedureProposal.OpenPoint open) {}

    /** Answers that cannot all be true, and why. */
    record Conflict(ProcedureProposal.Ground ground, List<ChoiceDesk.Spoken> answers) {}

    private final OwnCases own;
    private final ChoiceDesk desk;
    private final Applications applications;
    private final Drafts drafts;
    private final DocumentRequirements requirements;
    private final MunicipalParticipations participations;
    private final GermanDates dates;

    ProposalPages(
            OwnCases own,
            ChoiceDesk desk,
            Applications applications,
            Drafts drafts,
            DocumentRequirements requirements,
            MunicipalParticipations participations,
            GermanDates dates) {
        this.own = own;
        this.desk = desk;
        this.applications = applications;
        this.drafts = drafts;
        this.requirements = requirements;
        this.participations = participations;
        this.dates = dates;
    }

    /** The proposal; answers that do not suffice lead back to the questions. */
    @GetMapping("/vorschlag")
    String propose(
            @PathVariable String ags,
            @RequestParam(name = ChoiceDesk.WISH, defaultValue = "") String wish,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Municipality municipality = desk.municipality(ags);
        ChoiceDesk.Answered answered = desk.read(request.getParameterMap(), locale);
        if (!answered.result().accepted()) {
            return "redirect:" + ChoiceDesk.address(ags, "verfahren", answered.answers(), Map.of());
        }
        frame(municipality, model);
        model.addAttribute("answers", answered.answers().toMap());
        model.addAttribute("wish", wish);
        model.addAttribute("change", ChoiceDesk.address(ags, "verfahren", answered.answers(), Map.of()));
        model.addAttribute(
                "summary", answered.schema().summary(answered.result().answers(), answered.context()));
        model.addAttribute("today", dates.day(answered.context().today()));
        List<Conflict> conflicts = conflicts(answered);
        if (!conflicts.isEmpty()) {
            model.addAttribute("conflicts", conflicts);
            return "portal/conflict";
        }
        model.addAttribute(
                "warnings",
                desk.checks(answered, Check.Kind.WARNING).stream()
                        .map(Check::ground)
                        .toList());
        ProcedureProposal proposal = desk.propose(answered, wish);
        if (proposal instanceof ProcedureProposal.Proposed proposed) {
            proposed(proposed, answered.result().values(), municipality, locale, model);
            return "portal/proposal";
        }
        model.addAttribute(
                "points",
                ((ProcedureProposal.Advice) proposal)
                        .points().stream()
                                .map(point -> new Point(
                                        desk.spoken(answered, point.question())
                                                .map(ChoiceDesk.Spoken::question)
                                                .orElse(""),
                                        point))
                                .toList());
        return "portal/advice";
    }

    private List<Conflict> conflicts(ChoiceDesk.Answered answered) {
        return desk.checks(answered, Check.Kind.CONFLICT).stream()
                .map(check -> new Conflict(
                        check.ground(),
                        Stream.of(check.first(), check.second())
                                .map(name -> preliminary(answered) && name.equals("undertaking") ? "questionFor" : name)
                                .flatMap(name -> desk.spoken(answered, name).stream())
                                .toList()))
                .toList();
    }

    private static boolean preliminary(ChoiceDesk.Answered answered) {
        return answered.result().values().containsKey("questionFor");
    }

    private void proposed(
            ProcedureProposal.Proposed proposed,
            Map<String, Object> answers,
            Municipality municipality,
            Locale locale,
            Model model) {
        Procedure procedure = proposed.procedure();
        Map<String, Object> facts = new LinkedHashMap<>(answers);
        facts.put("municipalityIsAuthority", municipality.isHandledBy(municipality.authority()));
        model.addAttribute("proposal", proposed);
        model.addAttribute("procedure", procedure);
        model.addAttribute("available", desk.available(procedure));
        model.addAttribute("filed", procedure.service().isPresent());
        model.addAttribute(
                "documents",
                requirements.of(procedure, facts).stream()
                        .filter(document -> document.time() == RequiredDocument.Time.APPLICATION)
                        .filter(document -> !document.key().equals("FORM"))
                        .toList());
        model.addAttribute(
                "municipality",
                participations.in(locale).of(procedure, facts).stream()
                        .map(MunicipalParticipation::reason)
                        .distinct()
                        .toList());
    }

    /** For those who know: every procedure that can be filed. */
    @GetMapping("/liste")
    String list(@PathVariable String ags, Model model) {
        frame(desk.municipality(ags), model);
        List<Entry> entries = Arrays.stream(Procedure.values())
                .filter(procedure -> procedure.service().isPresent())
                .map(procedure -> new Entry(procedure, desk.available(procedure)))
                .toList();
        model.addAttribute("entries", entries.stream().filter(Entry::available).toList());
        model.addAttribute(
                "elsewhere",
                entries.stream().filter(entry -> !entry.available()).toList());
        return "portal/procedures";
    }

    /** Starts a draft; it keeps the assistant's answers, if there are any. */
    @PostMapping("/antrag")
    String start(
            @PathVariable String ags,
            @RequestParam(name = "verfahren", defaultValue = "") String name,
            @RequestParam(name = ChoiceDesk.WISH, defaultValue = "") String wish,
            HttpServletRequest request,
            Locale locale) {
        Procedure procedure = procedure(name).filter(desk::available).orElse(null);
        if (procedure == null) {
            return "redirect:/antraege/neu/" + desk.municipality(ags).ags() + "/liste?waehlen";
        }
        RawInput answers = desk.read(request.getParameterMap(), locale).answers();
        StartOutcome outcome = own.withinAccount(() ->
                applications.start(own.actor().account(), procedure.service().orElseThrow(), procedure, ags));
        if (outcome instanceof StartOutcome.Started started) {
            keep(started.caseId(), answers, wish);
            return "redirect:/antraege/" + started.caseId();
        }
        return "redirect:/antraege/neu" + (outcome instanceof StartOutcome.TooManyDrafts ? "?zu-viele" : "");
    }

    private void keep(CaseId id, RawInput answers, String wish) {
        Map<String, Object> kept = new LinkedHashMap<>(answers.toMap());
        if (!kept.isEmpty()) {
            kept.put(ChoiceDesk.WISH, List.of(wish));
            own.within(id, () -> drafts.save(id, ProcedureProposals.FORM, kept));
        }
    }

    private void frame(Municipality municipality, Model model) {
        model.addAttribute("ags", municipality.ags());
        model.addAttribute("place", municipality.name());
        model.addAttribute("authority", desk.authority(municipality).orElse(""));
    }

    private static Optional<Procedure> procedure(String name) {
        return Arrays.stream(Procedure.values())
                .filter(procedure -> procedure.name().equals(name))
                .findFirst();
    }
}
