package org.bauweg.workflow;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.bauweg.consultation.Consultation;
import org.bauweg.consultation.Consultations;
import org.bauweg.consultation.LateAnswers;
import org.bauweg.consultation.Weighings;
import org.bauweg.forms.Answers;
import org.springframework.stereotype.Component;

/** Keeps how the authority took the statements into account. */
@Component
class RecordWeighing extends CaseTask {

    private final Weighings weighings;
    private final Consultations consultations;
    private final LateAnswers lateAnswers;

    RecordWeighing(Weighings weighings, Consultations consultations, LateAnswers lateAnswers) {
        this.weighings = weighings;
        this.consultations = consultations;
        this.lateAnswers = lateAnswers;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask weighed = step.require("weigh-statements");
        Answers form = weighed.form();
        weighings.weigh(step.caseId(), form.text("weighing").orElseThrow(), weighed.answeredBy());
        treat(step, weighed, "lateConsidered", "lateReason", WeighingData::isLateStatement);
        treat(step, weighed, "objectionsFollowed", "objectionReason", Consultation::isObjection);
        return Map.of();
    }

    /** Those the form did not show, because they came in meanwhile, stay undecided. */
    private void treat(
            CaseStep step, AnsweredTask weighed, String list, String reason, Predicate<Consultation> concerned) {
        List<String> followed = weighed.form().list(list);
        weighed.form().text(reason).ifPresent(why -> consultations.of(step.caseId()).stream()
                .filter(concerned)
                .forEach(each -> lateAnswers.treat(
                        step.caseId(),
                        each.number(),
                        followed.contains(Integer.toString(each.number())),
                        why,
                        weighed.answeredBy())));
    }
}
