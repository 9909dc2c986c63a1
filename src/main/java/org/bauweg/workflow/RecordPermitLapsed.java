package org.bauweg.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bauweg.construction.Validities;
import org.bauweg.deadlines.LapseEffect;
import org.bauweg.deadlines.LedgerDeadline;
import org.springframework.stereotype.Component;

/** The right to build has lapsed by law; tells the applicant (§ 74 Abs. 7 S. 1, § 64 Abs. 3 S. 7 HBO). */
@Component
class RecordPermitLapsed extends CaseTask {

    private final Validities validities;
    private final CaseLetters letters;

    RecordPermitLapsed(Validities validities, CaseLetters letters) {
        this.validities = validities;
        this.letters = letters;
    }

    @Override
    public boolean canFail() {
        return true;
    }

    @Override
    public Set<Variable> produces() {
        return Set.of(Variable.flag("rightLapsed"));
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        LedgerDeadline over = validities.lapse(step.caseId());
        boolean permit = over.lapse() == LapseEffect.LAPSED;
        letters.send(
                step,
                "permitLapsed",
                "Erloschen",
                permit ? "Ihre Baugenehmigung ist erloschen" : "Ihr Vorhaben muss neu eingereicht werden",
                List.of(
                        over.deadline().explanation().sentence(),
                        permit
                                ? "Ihre Baugenehmigung ist deshalb erloschen. Bauarbeiten sind nicht mehr zulässig. Sie"
                                        + " können jederzeit einen neuen Bauantrag stellen."
                                : "Vor weiteren Bauarbeiten müssen Sie das Vorhaben deshalb neu einreichen"
                                        + " (§ 64 Abs. 3 Satz 7 HBO)."));
        return Map.of("rightLapsed", true);
    }
}
