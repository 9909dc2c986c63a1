package org.bauweg.workbench;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bauweg.access.Actor;
import org.bauweg.access.Role;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.casefile.CaseRegister;
import org.bauweg.casefile.CaseStatus;
import org.bauweg.consultation.Consultation;
import org.bauweg.consultation.Consultations;
import org.bauweg.deadlines.DeadlineBoard;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.PageMarks;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.bauweg.web.Turns;
import org.bauweg.workflow.Inbox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Finding a case: the register of a building authority, or what an organisation was asked. */
@Controller
class CaseListPages {

    private static final int REQUESTS_SHOWN = 50;

    /** A request as the consulted organisation's list shows it. */
    record Asked(CaseDesk.Head head, Consultation consultation) {}

    /** A case as the register shows it. */
    record Line(CaseDesk.Head head, Instant receivedAt, List<Turns.Turn> turns, String clerk) {}

    private final CaseRegister register;
    private final CaseFiles files;
    private final Consultations consultations;
    private final CaseDesk desk;
    private final Inbox inbox;
    private final DeadlineBoard board;
    private final Turns turns;
    private final Duty duty;
    private final Scopes scopes;

    CaseListPages(
            CaseRegister register,
            CaseFiles files,
            Consultations consultations,
            CaseDesk desk,
            Inbox inbox,
            DeadlineBoard board,
            Turns turns,
            Duty duty,
            Scopes scopes) {
        this.register = register;
        this.files = files;
        this.consultations = consultations;
        this.desk = desk;
        this.inbox = inbox;
        this.board = board;
        this.turns = turns;
        this.duty = duty;
        this.scopes = scopes;
    }

    @GetMapping("/vorgaenge")
    String list(
            @RequestParam(name = "suche", defaultValue = "") String text,
            @RequestParam(name = "stand", defaultValue = "") String status,
            @RequestParam(name = "meine", defaultValue = "false") boolean mine,
            @RequestParam(name = "nach", required = false) @Nullable String after,
            Locale locale,
            Model model) {
        Actor actor = duty.actor();
        OrganisationId organisation = Optional.ofNullable(actor.organisation()).orElseThrow(CaseDesk::notFound);
        boolean decides = actor.is(Role.CLERK) || actor.is(Role.HEAD);
        if (!decides) {
            model.addAttribute("asked", asked(organisation));
            return "workbench/requests";
        }
        CaseStatus wanted = Stream.of(CaseStatus.values())
                .filter(each -> each.name().equals(status))
                .findFirst()
                .orElse(null);
        String part = PageMarks.search(text).orElse(null);
        Optional<CaseRegister.Cursor> cursor = CaseRegister.Cursor.parse(after);
        CaseRegister.Page page = scopes.within(
                Scope.organisation(organisation),
                () -> register.page(organisation, part, wanted, mine ? duty.mine() : Set.of(), cursor.orElse(null)));
        model.addAttribute("lines", lines(page.cases(), organisation, locale));
        model.addAttribute("mine", mine);
        model.addAttribute("text", part == null ? "" : part);
        model.addAttribute("status", wanted == null ? "" : wanted.name());
        model.addAttribute("statuses", CaseStatus.values());
        model.addAttribute("filtered", part != null || wanted != null || mine);
        CaseRegister.Cursor next = page.next();
        Paging.show(model, address(part, wanted, mine), cursor.isPresent(), next == null ? null : next.text());
        return "workbench/cases";
    }

    /** Who looks after each case and whose turn it is, read for the whole page at once. */
    private List<Line> lines(List<CaseFile> cases, OrganisationId organisation, Locale locale) {
        List<CaseId> ids = cases.stream().map(CaseFile::id).toList();
        return scopes.within(Scope.organisation(organisation), () -> {
            var known = new Turns.Known(inbox.ofCases(ids), board.openOf(ids));
            Map<CaseId, List<Turns.Turn>> who = turns.forStaff(cases, known, locale);
            Map<CaseId, String> clerks = duty.clerks(ids);
            return cases.stream()
                    .map(file -> new Line(
                            desk.head(file),
                            file.receivedAt(),
                            who.getOrDefault(file.id(), List.of()),
                            clerks.getOrDefault(file.id(), "")))
                    .toList();
        });
    }

    private List<Asked> asked(OrganisationId organisation) {
        List<Consultation> own =
                scopes.within(Scope.organisation(organisation), () -> consultations.ofOrganisation(organisation));
        return own.stream().limit(REQUESTS_SHOWN).map(this::asked).toList();
    }

    private Asked asked(Consultation consultation) {
        CaseFile file = scopes.within(Scope.of(consultation.caseId()), () -> files.require(consultation.caseId()));
        return new Asked(desk.head(file), consultation);
    }

    private static UriComponentsBuilder address(@Nullable String text, @Nullable CaseStatus status, boolean mine) {
        return UriComponentsBuilder.fromPath("/vorgaenge")
                .queryParamIfPresent("suche", Optional.ofNullable(text))
                .queryParamIfPresent("stand", Optional.ofNullable(status))
                .queryParamIfPresent("meine", mine ? Optional.of(true) : Optional.empty());
    }
}
