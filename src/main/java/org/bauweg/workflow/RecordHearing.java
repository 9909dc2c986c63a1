package org.bauweg.workflow;

import java.util.Map;
import java.util.Optional;
import org.bauweg.decision.Hearings;
import org.springframework.stereotype.Component;

/** Keeps what the applicant answered before a refusal, or that nothing came in time (§ 28 Abs. 1 HVwVfG). */
@Component
class RecordHearing extends CaseTask {

    private final Hearings hearings;

    RecordHearing(Hearings hearings) {
        this.hearings = hearings;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        Optional<AnsweredTask> answer = step.answered("answer-hearing");
        if (answer.isPresent()) {
            hearings.answer(
                    step.caseId(),
                    answer.get().form().text("hearingAnswer").orElse(""),
                    answer.get().answeredBy());
        } else {
            hearings.silence(step.caseId());
        }
        return Map.of();
    }
}
