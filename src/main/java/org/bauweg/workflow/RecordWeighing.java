package org.bauweg.workflow;

import java.util.Map;
import org.bauweg.consultation.Weighings;
import org.springframework.stereotype.Component;

/** Keeps how the authority took the statements into account. */
@Component
class RecordWeighing extends CaseTask {

    private final Weighings weighings;

    RecordWeighing(Weighings weighings) {
        this.weighings = weighings;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask weighed = step.require("weigh-statements");
        weighings.weigh(step.caseId(), weighed.form().text("weighing").orElseThrow(), weighed.answeredBy());
        return Map.of();
    }
}
