package org.bauweg.workflow;

import java.util.Map;
import java.util.Set;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.remedy.RemedyPeriods;
import org.springframework.stereotype.Component;

/** The notice did not tell correctly how to challenge it: a year instead of a month (§ 58 Abs. 2 VwGO). */
@Component
class RecordFaultyInstruction extends CaseTask {

    private final CaseFiles caseFiles;
    private final RemedyPeriods remedies;
    private final CaseLetters letters;

    RecordFaultyInstruction(CaseFiles caseFiles, RemedyPeriods remedies, CaseLetters letters) {
        this.caseFiles = caseFiles;
        this.remedies = remedies;
        this.letters = letters;
    }

    @Override
    public Set<Variable> produces() {
        return Set.of(Variable.date("remedyDueAt"), Variable.date("reinstatementEndsAt"));
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask found = step.require("correct-instruction");
        CaseFile file = caseFiles.lock(step.caseId());
        LedgerDeadline year = remedies.uninstructed(
                file,
                found.form().text("instructionReason").orElseThrow(),
                found.answeredBy().toString());
        letters.tell(step, "Sie haben mehr Zeit für einen Rechtsbehelf", """
                Die Belehrung über den Rechtsbehelf in Ihrem Bescheid war nicht richtig. Sie können sich deshalb bis zum \
                %s gegen den Bescheid wenden (§ 58 Abs. 2 VwGO).\
                """.formatted(
                        CaseMail.DAY.format(year.deadline().end())));
        return Map.of("remedyDueAt", year, "reinstatementEndsAt", remedies.reinstatementEnds(file, year));
    }
}
