package org.bauweg.workbench;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bauweg.access.Actor;
import org.bauweg.access.Role;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.deadlines.BoardFilter;
import org.bauweg.deadlines.BoardPage;
import org.bauweg.deadlines.DeadlineBoard;
import org.bauweg.deadlines.DeadlineRule.Purpose;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.deadlines.Turn;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.DeadlineId;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.bauweg.web.PeriodViews;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The open periods of an authority by urgency, what the law decides by silence first; a consulted body sees its own. */
@Controller
class DeadlineBoardPages {

    private static final String FICTION = "FIKTION";
    private static final Map<String, Integer> SPANS = Map.of("ueberfaellig", -1, "7", 7, "30", 30);

    /**
     * A period with its case.
     *
     * @param warning that a consultation outlasts the period for the decision; empty if none does
     */
    record Line(PeriodViews.PeriodView period, String fileNumber, String title, String clerk, String warning) {}

    /** What the address asks for, as it stands there. */
    record Wanted(String kind, String turn, String span) {

        public boolean any() {
            return !kind.isEmpty() || !turn.isEmpty() || !span.isEmpty();
        }
    }

    private final DeadlineBoard board;
    private final CaseFiles files;
    private final Duty duty;
    private final OutlastingConsultations outlasting;
    private final PeriodViews views;
    private final Scopes scopes;
    private final Clock clock;

    DeadlineBoardPages(
            DeadlineBoard board,
            CaseFiles files,
            Duty duty,
            OutlastingConsultations outlasting,
            PeriodViews views,
            Scopes scopes,
            Clock clock) {
        this.board = board;
        this.files = files;
        this.duty = duty;
        this.outlasting = outlasting;
        this.views = views;
        this.scopes = scopes;
        this.clock = clock;
    }

    @GetMapping("/fristen")
    String list(
            @RequestParam(name = "art", defaultValue = "") String kind,
            @RequestParam(name = "dran", defaultValue = "") String turn,
            @RequestParam(name = "zeit", defaultValue = "") String span,
            @RequestParam(name = "nach", required = false) @Nullable String after,
            Locale locale,
            Model model) {
        Actor actor = duty.actor();
        OrganisationId organisation = Optional.ofNullable(actor.organisation()).orElseThrow(CaseDesk::notFound);
        boolean decides = actor.is(Role.CLERK) || actor.is(Role.HEAD);
        var wanted = new Wanted(
                kind.equals(FICTION) ? kind : known(Purpose.values(), kind),
                decides ? known(Turn.values(), turn) : "",
                SPANS.containsKey(span) ? span : "");
        Optional<BoardPage.Cursor> cursor = BoardPage.Cursor.parse(after);
        BoardPage page = scopes.within(
                Scope.organisation(organisation),
                () -> decides
                        ? board.ofAuthority(organisation, filter(wanted), cursor.orElse(null))
                        : board.ofConsulted(organisation, filter(wanted), cursor.orElse(null)));
        model.addAttribute("lines", lines(page.deadlines(), organisation, decides, locale));
        model.addAttribute("decides", decides);
        model.addAttribute("wanted", wanted);
        model.addAttribute("purposes", Purpose.values());
        model.addAttribute("turns", Turn.values());
        BoardPage.Cursor next = page.next();
        Paging.show(model, address(wanted), cursor.isPresent(), next == null ? null : next.text());
        return "workbench/deadlines";
    }

    private List<Line> lines(
            List<LedgerDeadline> deadlines, OrganisationId organisation, boolean decides, Locale locale) {
        Set<CaseId> ids = deadlines.stream().map(LedgerDeadline::caseId).collect(Collectors.toSet());
        // a consulted body may not read the case, but knows number and title from its own request
        Map<CaseId, CaseFile> cases =
                scopes.within(decides ? Scope.organisation(organisation) : Scope.system(), () -> files.find(ids));
        Map<CaseId, String> clerks =
                decides ? scopes.within(Scope.organisation(organisation), () -> duty.clerks(ids)) : Map.of();
        Map<DeadlineId, String> warnings = decides
                ? scopes.within(Scope.organisation(organisation), () -> outlasting.of(deadlines, cases, locale))
                : Map.of();
        return views.forStaff(deadlines, locale).stream()
                .flatMap(period -> Stream.ofNullable(cases.get(period.caseId()))
                        .map(file -> new Line(
                                period,
                                file.fileNumber(),
                                file.title(),
                                clerks.getOrDefault(file.id(), ""),
                                warnings.getOrDefault(period.id(), ""))))
                .toList();
    }

    private BoardFilter filter(Wanted wanted) {
        Integer days = SPANS.get(wanted.span());
        return new BoardFilter(
                wanted.kind().equals(FICTION),
                wanted.kind().isEmpty() || wanted.kind().equals(FICTION) ? null : Purpose.valueOf(wanted.kind()),
                wanted.turn().isEmpty() ? null : Turn.valueOf(wanted.turn()),
                days == null ? null : LocalDate.now(clock).plusDays(days));
    }

    private static String known(Enum<?>[] values, String text) {
        return Stream.of(values)
                .map(Enum::name)
                .filter(text::equals)
                .findFirst()
                .orElse("");
    }

    private static UriComponentsBuilder address(Wanted wanted) {
        return UriComponentsBuilder.fromPath("/fristen")
                .queryParamIfPresent("art", some(wanted.kind()))
                .queryParamIfPresent("dran", some(wanted.turn()))
                .queryParamIfPresent("zeit", some(wanted.span()));
    }

    private static Optional<String> some(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty());
    }
}
