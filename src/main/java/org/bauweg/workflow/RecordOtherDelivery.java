package org.bauweg.workflow;

import java.util.List;
import java.util.Map;
import org.bauweg.forms.Answers;
import org.bauweg.messages.Deliveries;
import org.bauweg.messages.OtherDelivery;
import org.springframework.stereotype.Component;

/** The notice went by post or was served; keeps the cover letter in the case. */
@Component
class RecordOtherDelivery extends CaseTask {

    private final Deliveries deliveries;
    private final CaseLetters letters;

    RecordOtherDelivery(Deliveries deliveries, CaseLetters letters) {
        this.deliveries = deliveries;
        this.letters = letters;
    }

    @Override
    public boolean canFail() {
        return true;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask delivery = step.require("deliver-otherwise");
        Answers answers = delivery.form();
        boolean post = answers.text("deliveryWay").filter("post"::equals).isPresent();
        deliveries.deliveredOtherwise(new OtherDelivery(
                step.caseId(),
                post ? OtherDelivery.Way.POST : OtherDelivery.Way.SERVICE,
                answers.date("deliveredOn").orElseThrow(),
                delivery.answeredBy()));
        letters.send(
                step,
                "coverLetter",
                "Anschreiben",
                "Ihr Bescheid",
                List.of(
                        "Sie haben den Bescheid über Ihr Vorhaben in Ihrem Postfach nicht rechtzeitig abgerufen. Wir"
                                + (post
                                        ? " schicken ihn Ihnen deshalb mit der Post."
                                        : " lassen ihn Ihnen deshalb zustellen."),
                        "Die Frist für einen Rechtsbehelf beginnt mit dieser Bekanntgabe."));
        return Map.of();
    }
}
