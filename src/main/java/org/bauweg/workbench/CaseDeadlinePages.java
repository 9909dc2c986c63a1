package org.bauweg.workbench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bauweg.access.Role;
import org.bauweg.audit.Act;
import org.bauweg.casefile.CaseFile;
import org.bauweg.deadlines.DeadlineBoard;
import org.bauweg.deadlines.DeadlineEntry;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.deadlines.Deadlines;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.DeadlineId;
import org.bauweg.web.PeriodViews;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Every period of a case: its dates and why, what happened to it, what may be done. */
@Controller
@RequestMapping("/vorgaenge/{id}/fristen")
class CaseDeadlinePages {

    /** A line of a period's history. */
    record Happened(String kindKey, String by, Instant at, String reason, LocalDate end) {}

    /** A period with its history and what may be done to it. */
    record Line(PeriodViews.PeriodView period, List<Happened> history, List<DeadlineAction> actions) {}

    private final CaseDesk desk;
    private final CaseFrame frame;
    private final Duty duty;
    private final DeadlineLedger ledger;
    private final DeadlineBoard board;
    private final Deadlines deadlines;
    private final PeriodViews views;

    CaseDeadlinePages(
            CaseDesk desk,
            CaseFrame frame,
            Duty duty,
            DeadlineLedger ledger,
            DeadlineBoard board,
            Deadlines deadlines,
            PeriodViews views) {
        this.desk = desk;
        this.frame = frame;
        this.duty = duty;
        this.ledger = ledger;
        this.board = board;
        this.deadlines = deadlines;
        this.views = views;
    }

    @GetMapping
    String list(@PathVariable String id, Locale locale, Model model) {
        return desk.asAuthority(id, file -> {
            List<Line> lines = lines(file, locale);
            model.addAttribute(
                    "open", lines.stream().filter(line -> line.period().open()).toList());
            model.addAttribute(
                    "ended",
                    lines.stream().filter(line -> !line.period().open()).toList());
            return frame.section("fristen", file, model);
        });
    }

    private List<Line> lines(CaseFile file, Locale locale) {
        List<LedgerDeadline> all = ledger.of(file.id());
        Map<DeadlineId, List<DeadlineEntry>> histories =
                board.histories(all.stream().map(LedgerDeadline::id).toList());
        Map<AccountId, String> names = duty.names(people(histories));
        boolean head = duty.is(Role.HEAD);
        Map<DeadlineId, PeriodViews.PeriodView> shown = views.forStaff(all, locale).stream()
                .collect(Collectors.toMap(PeriodViews.PeriodView::id, view -> view));
        return all.stream()
                .map(deadline -> new Line(
                        Objects.requireNonNull(shown.get(deadline.id())),
                        histories.getOrDefault(deadline.id(), List.of()).stream()
                                .map(entry -> happened(entry, names))
                                .toList(),
                        DeadlineAction.offered(deadline, deadlines.catalogue(), head)))
                .toList();
    }

    private static Set<AccountId> people(Map<DeadlineId, List<DeadlineEntry>> histories) {
        return histories.values().stream()
                .flatMap(List::stream)
                .flatMap(entry -> AccountId.parse(entry.actor()).stream())
                .collect(Collectors.toSet());
    }

    private static Happened happened(DeadlineEntry entry, Map<AccountId, String> names) {
        String by = entry.actor().equals(Act.SYSTEM)
                ? "Bauweg"
                : AccountId.parse(entry.actor()).map(names::get).orElse(entry.actor());
        return new Happened("journal." + entry.kind().code(), by, entry.recordedAt(), entry.reason(), entry.endOn());
    }
}
