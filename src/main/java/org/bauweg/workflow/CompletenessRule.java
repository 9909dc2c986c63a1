package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.bauweg.access.Actor;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.completeness.Completeness;
import org.bauweg.forms.Answers;
import org.springframework.stereotype.Component;

/**
 * Complete on a day between receipt and today; missing documents with a deadline in the future; nothing
 * of it once the month is over and the application counts as complete (§ 70 Abs. 2 S. 2 HBO).
 */
@Component
class CompletenessRule implements TaskRule {

    private final CaseFiles caseFiles;
    private final Completeness completeness;
    private final Clock clock;

    CompletenessRule(CaseFiles caseFiles, Completeness completeness, Clock clock) {
        this.caseFiles = caseFiles;
        this.completeness = completeness;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "checkCompleteness";
    }

    @Override
    public Optional<Refusal> check(InboxTask task, Answers answers, Actor actor) {
        if (completeness.overdueCheck(task.caseId()).isPresent()) {
            return Optional.of(new Refusal("completeness", "rule.completeness.byLaw"));
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate received =
                LocalDate.ofInstant(caseFiles.require(task.caseId()).filedAt(), clock.getZone());
        Optional<LocalDate> completeOn = answers.date("completeOn");
        if (completeOn.filter(day -> day.isAfter(today)).isPresent()) {
            return Optional.of(new Refusal("completeOn", "rule.completeOn.future"));
        }
        if (completeOn.filter(day -> day.isBefore(received)).isPresent()) {
            return Optional.of(new Refusal("completeOn", "rule.completeOn.beforeReceipt"));
        }
        return answers.date("documentsDueOn")
                .filter(day -> !day.isAfter(today))
                .map(day -> new Refusal("documentsDueOn", "rule.dueOn.past"));
    }
}
