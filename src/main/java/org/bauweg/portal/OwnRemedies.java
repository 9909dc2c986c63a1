package org.bauweg.portal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bauweg.deadlines.DeadlineRule;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.remedy.Objection;
import org.bauweg.remedy.Objections;
import org.bauweg.shared.CaseId;
import org.springframework.stereotype.Component;

/** Keeps from the applicant until when somebody else may go to court. In the case's scope. */
@Component
class OwnRemedies {

    /** Only who objected may challenge such a decision; what grants a third party's objection burdens the applicant. */
    private static final Set<Objection.Result> AGAINST_APPLICANT =
            Set.of(Objection.Result.GRANTED, Objection.Result.PARTLY);

    private final Objections objections;

    OwnRemedies(Objections objections) {
        this.objections = objections;
    }

    /** The same periods without the remedies of others. */
    List<LedgerDeadline> of(CaseId caseId, List<LedgerDeadline> periods) {
        Set<String> others = objections.of(caseId).stream()
                .filter(objection -> objection.objector() == Objection.Objector.THIRD_PARTY)
                .filter(objection -> objection.result() == null || !AGAINST_APPLICANT.contains(objection.result()))
                .map(objection -> Integer.toString(objection.number()))
                .collect(Collectors.toSet());
        return periods.stream()
                .filter(period -> period.deadline().rule().purpose() != DeadlineRule.Purpose.REMEDY
                        || !others.contains(period.subject()))
                .toList();
    }
}
