package org.bauweg.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.construction.Validities;
import org.bauweg.deadlines.LapseEffect;
import org.bauweg.deadlines.LedgerDeadline;
import org.springframework.stereotype.Component;

/** What was granted has lapsed by law; tells the applicant (§ 74 Abs. 7 S. 1, § 64 Abs. 3 S. 7, § 76 Abs. 1 S. 2 HBO). */
@Component
class RecordPermitLapsed extends CaseTask {

    private final Validities validities;
    private final CaseFiles caseFiles;
    private final CaseLetters letters;

    RecordPermitLapsed(Validities validities, CaseFiles caseFiles, CaseLetters letters) {
        this.validities = validities;
        this.caseFiles = caseFiles;
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
        boolean granted = over.lapse() == LapseEffect.LAPSED;
        ValidityWords words = ValidityWords.of(caseFiles.require(step.caseId()).procedure());
        letters.send(
                step,
                "permitLapsed",
                "Erloschen",
                granted ? words.subject() + " ist erloschen" : "Ihr Vorhaben muss neu eingereicht werden",
                List.of(
                        over.deadline().explanation().sentence(),
                        granted
                                ? words.over()
                                : "Vor weiteren Bauarbeiten müssen Sie das Vorhaben deshalb neu einreichen"
                                        + " (§ 64 Abs. 3 Satz 7 HBO)."));
        return Map.of("rightLapsed", true);
    }
}
