package org.bauweg.workbench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bauweg.access.Role;
import org.bauweg.audit.Act;
import org.bauweg.casefile.CaseFile;
import org.bauweg.construction.Constructions;
import org.bauweg.deadlines.DeadlineBoard;
import org.bauweg.deadlines.DeadlineEntry;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.deadlines.DeadlineRule;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.DeadlineId;
import org.bauweg.suspension.Suspension;
import org.bauweg.suspension.Suspensions;
import org.bauweg.web.PeriodViews;
import org.bauweg.workflow.TaskNames;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Every period of a case: its dates and why, what happened to it, what may be done. */
@Controller
@RequestMapping("/vorgaenge/{id}/fristen")
class CaseDeadlinePages {

    /**
     * A line of a period's history.
     *
     * @param rested whether it came to rest, and so had no end
     */
    record Happened(String kindKey, String by, Instant at, String reason, LocalDate end, boolean rested) {}

    /**
     * A period with its history and what may be done to it.
     *
     * @param objection the objection it is about, such as "Widerspruch 2 (Dritter)"; empty for all other periods
     * @param held whether it rests because the case is suspended
     * @param suspension whether it is the suspension's own
     */
    record Line(
            PeriodViews.PeriodView period,
            String objection,
            List<Happened> history,
            List<DeadlineAction> actions,
            boolean held,
            boolean suspension) {}

    private final CaseDesk desk;
    private final CaseFrame frame;
    private final Duty duty;
    private final DeadlineLedger ledger;
    private final DeadlineBoard board;
    private final Suspensions suspensions;
    private final Constructions constructions;
    private final PeriodViews views;
    private final TaskNames objections;

    CaseDeadlinePages(
            CaseDesk desk,
            CaseFrame frame,
            Duty duty,
            DeadlineLedger ledger,
            DeadlineBoard board,
            Suspensions suspensions,
            Constructions constructions,
            PeriodViews views,
            TaskNames objections) {
        this.desk = desk;
        this.frame = frame;
        this.duty = duty;
        this.ledger = ledger;
        this.board = board;
        this.suspensions = suspensions;
        this.constructions = constructions;
        this.views = views;
        this.objections = objections;
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

    private String objection(LedgerDeadline deadline) {
        return deadline.deadline().rule().purpose() == DeadlineRule.Purpose.REMEDY
                        && !deadline.subject().isEmpty()
                ? objections.objection(deadline.caseId(), deadline.subject()).orElse("")
                : "";
    }

    private List<Line> lines(CaseFile file, Locale locale) {
        List<LedgerDeadline> all = ledger.of(file.id());
        List<DeadlineId> ids = all.stream().map(LedgerDeadline::id).toList();
        Map<DeadlineId, List<DeadlineEntry>> histories = board.histories(ids);
        Map<DeadlineId, DeadlineRule> extensions = extensions(file, all);
        List<DeadlineId> held =
                suspensions.of(file.id()).map(Suspension::paused).orElse(List.of());
        Map<AccountId, String> names = duty.names(people(histories));
        boolean head = duty.is(Role.HEAD);
        Map<DeadlineId, PeriodViews.PeriodView> shown = views.forStaff(all, locale).stream()
                .collect(Collectors.toMap(PeriodViews.PeriodView::id, view -> view));
        return all.stream()
                .map(deadline -> new Line(
                        Objects.requireNonNull(shown.get(deadline.id())),
                        objection(deadline),
                        histories.getOrDefault(deadline.id(), List.of()).stream()
                                .map(entry -> happened(entry, names))
                                .toList(),
                        DeadlineAction.offered(
                                deadline,
                                Optional.ofNullable(extensions.get(deadline.id())),
                                head,
                                held.contains(deadline.id())),
                        deadline.state() == LedgerDeadline.State.PAUSED && held.contains(deadline.id()),
                        deadline.deadline().rule().purpose() == DeadlineRule.Purpose.SUSPENSION))
                .toList();
    }

    /** By which law periods may be prolonged; none that lapsed once it is recorded that the right to build is gone. */
    private Map<DeadlineId, DeadlineRule> extensions(CaseFile file, List<LedgerDeadline> all) {
        boolean gone = constructions
                .find(file.id())
                .filter(site -> site.lapsedOn() != null)
                .isPresent();
        return ledger.extensions(all.stream()
                .filter(deadline -> deadline.state().isOpen() || !gone)
                .map(LedgerDeadline::id)
                .toList());
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
        return new Happened(
                "journal." + entry.kind().code(),
                by,
                entry.recordedAt(),
                entry.reason(),
                entry.endOn(),
                entry.kind() == DeadlineEntry.Kind.PAUSED);
    }
}
