package org.bauweg.workflow;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.decision.DecisionPeriods;
import org.springframework.stereotype.Component;

/**
 * Warns whoever chooses the bodies to hear: the time of some would leave no day to decide before silence grants the application,
 * unless the period for the decision is prolonged in time (§ 65 Abs. 2 S. 2 HBO).
 */
@Component
class DecisionPeriodHint implements FormData {

    private static final String NAME = "decisionPeriodHint";

    private final LongConsultations consultations;
    private final DecisionPeriods periods;
    private final CaseFiles files;

    DecisionPeriodHint(LongConsultations consultations, DecisionPeriods periods, CaseFiles files) {
        this.consultations = consultations;
        this.periods = periods;
        this.files = files;
    }

    @Override
    public Set<String> names() {
        return Set.of(NAME);
    }

    @Override
    public Map<String, Object> of(InboxTask task, Locale locale) {
        return periods.of(task.caseId())
                .filter(LongConsultations::isEndangered)
                .map(decision -> hint(task, decision))
                .filter(hint -> !hint.isEmpty())
                .<Map<String, Object>>map(hint -> Map.of(NAME, hint))
                .orElseGet(Map::of);
    }

    private String hint(InboxTask task, LedgerDeadline decision) {
        LocalDate end = decision.deadline().end();
        String lines = consultations.of(files.require(task.caseId()), decision).stream()
                .map(asked -> asked.body() + " (bis " + CaseMail.DAY.format(asked.end()) + ")")
                .collect(Collectors.joining("\n"));
        return lines.isEmpty()
                ? ""
                : "Die Entscheidungsfrist endet am %s. Nicht vorher endet die Beteiligung von:\n%s"
                        .formatted(CaseMail.DAY.format(end), lines);
    }
}
