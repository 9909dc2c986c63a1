package org.bauweg.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bauweg.casefile.CaseFile;
import org.bauweg.deadlines.DeadlineBoard;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.deadlines.LedgerDeadline.State;
import org.bauweg.deadlines.Turn;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.DeadlineId;
import org.bauweg.web.GermanDates;
import org.bauweg.web.PeriodViews;
import org.bauweg.workflow.LongConsultations;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Warns on the board of consultations that do not end before silence grants the application: at the period for the decision and at
 * that of the body asked. In the authority's scope.
 */
@Component
class OutlastingConsultations {

    private final DeadlineBoard board;
    private final LongConsultations proposals;
    private final PeriodViews views;
    private final GermanDates dates;
    private final MessageSource messages;

    OutlastingConsultations(
            DeadlineBoard board,
            LongConsultations proposals,
            PeriodViews views,
            GermanDates dates,
            MessageSource messages) {
        this.board = board;
        this.proposals = proposals;
        this.views = views;
        this.dates = dates;
        this.messages = messages;
    }

    /** The warnings of the periods that have one. */
    Map<DeadlineId, String> of(Collection<LedgerDeadline> shown, Map<CaseId, CaseFile> cases, Locale locale) {
        List<CaseId> concerned = shown.stream()
                .filter(period -> isAsked(period) || LongConsultations.isEndangered(period))
                .map(LedgerDeadline::caseId)
                .distinct()
                .toList();
        Map<DeadlineId, String> warnings = new HashMap<>();
        board.openOf(concerned)
                .forEach((id, open) -> Optional.ofNullable(cases.get(id)).ifPresent(file -> open.stream()
                        .filter(LongConsultations::isEndangered)
                        .findFirst()
                        .ifPresent(decision -> warn(file, decision, open, warnings, locale))));
        return warnings;
    }

    private void warn(
            CaseFile file,
            LedgerDeadline decision,
            List<LedgerDeadline> open,
            Map<DeadlineId, String> warnings,
            Locale locale) {
        LocalDate end = decision.deadline().end();
        List<LedgerDeadline> longer = open.stream()
                .filter(period -> isAsked(period) && !period.deadline().end().isBefore(end))
                .toList();
        longer.forEach(period -> warnings.put(period.id(), text("board.outlasts", locale, dates.shortDay(end))));
        List<String> bodies = new ArrayList<>();
        views.forStaff(longer, locale).forEach(view -> bodies.add(body(view.who(), view.end(), locale)));
        if (file.consultedAt() == null) {
            proposals.of(file, decision).forEach(each -> bodies.add(body(each.body(), each.end(), locale)));
        }
        if (!bodies.isEmpty()) {
            warnings.put(
                    decision.id(),
                    text("board.outlasted", locale, bodies.stream().distinct().collect(Collectors.joining(", "))));
        }
    }

    private static boolean isAsked(LedgerDeadline period) {
        return period.state() == State.RUNNING && (period.turn() == Turn.CONSULTED || period.turn() == Turn.NEIGHBOUR);
    }

    private String body(String name, LocalDate end, Locale locale) {
        return text("board.outlasted.body", locale, name, dates.shortDay(end));
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
