package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.consultation.Neighbour;
import org.bauweg.consultation.Neighbours;
import org.bauweg.documents.DocumentOrigin;
import org.bauweg.notices.Letter;
import org.bauweg.notices.RemedyInstruction;
import org.bauweg.notices.StatusLetter;
import org.springframework.stereotype.Component;

/**
 * Writes the letters by which a permit, also one by law, is made known to those neighbours whose objections were not followed
 * (§ 71 Abs. 3 S. 1 HBO); to nobody else, and not at all if the application was refused. The clerk sends them, with the notice if
 * there is one.
 */
@Component
class RenderNeighbourNotices extends CaseTask {

    private final CaseFiles caseFiles;
    private final Neighbours neighbours;
    private final NeighbourLetters letters;
    private final StoredNotices notices;
    private final RemedyTexts remedies;
    private final Clock clock;

    RenderNeighbourNotices(
            CaseFiles caseFiles,
            Neighbours neighbours,
            NeighbourLetters letters,
            StoredNotices notices,
            RemedyTexts remedies,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.neighbours = neighbours;
        this.letters = letters;
        this.notices = notices;
        this.remedies = remedies;
        this.clock = clock;
    }

    @Override
    public Set<Variable> produces() {
        return Set.of(Variable.number("neighboursToNotify"));
    }

    @Override
    public boolean canFail() {
        return true;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        CaseFile file = caseFiles.require(step.caseId());
        List<Neighbour> told = file.isGranted() ? neighbours.toNotifyOfDecision(file.id()) : List.of();
        for (Neighbour neighbour : told) {
            CaseStep each = new CaseStep(
                    step.caseId(),
                    step.taskId(),
                    step.effectKey() + "/" + neighbour.number(),
                    step.bundle(),
                    step.processInstanceId(),
                    step.records(),
                    step.variables());
            notices.store(
                    each,
                    "neighbourNotice",
                    DocumentOrigin.NOTICE,
                    "Bekanntgabe_Nachbarschaft_" + neighbour.number(),
                    letter(file, neighbour));
        }
        return Map.of("neighboursToNotify", (long) told.size());
    }

    private StatusLetter letter(CaseFile file, Neighbour neighbour) {
        LocalDate byLaw = file.deemedGrantedOn();
        Letter head = letters.of(
                file,
                neighbour,
                byLaw == null
                        ? Objects.requireNonNull(file.decidedAt())
                        : clock.instant().truncatedTo(ChronoUnit.SECONDS));
        RemedyInstruction remedy = remedies.of(file.authority(), head.sender());
        return byLaw == null
                ? StatusLetter.neighbourDecision(head, remedy)
                : StatusLetter.neighbourDeemedPermit(
                        head,
                        "die Frist für die Entscheidung über das oben genannte Vorhaben endete am "
                                + CaseMail.DAY.format(byLaw) + " ohne Bescheid. Seitdem gilt "
                                + ProcedureWords.of(file.procedure()).byLaw() + ".",
                        remedy);
    }
}
