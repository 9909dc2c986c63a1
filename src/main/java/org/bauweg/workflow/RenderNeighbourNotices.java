package org.bauweg.workflow;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.consultation.Neighbour;
import org.bauweg.consultation.Neighbours;
import org.bauweg.documents.DocumentOrigin;
import org.bauweg.notices.StatusLetter;
import org.springframework.stereotype.Component;

/**
 * Writes the letters by which a permit is made known to those neighbours whose objections were not followed (§ 71 Abs. 3 S. 1
 * HBO); to nobody else, and not at all if the application was refused. The clerk sends them with the notice.
 */
@Component
class RenderNeighbourNotices extends CaseTask {

    private final CaseFiles caseFiles;
    private final Neighbours neighbours;
    private final NeighbourLetters letters;
    private final StoredNotices notices;

    RenderNeighbourNotices(
            CaseFiles caseFiles, Neighbours neighbours, NeighbourLetters letters, StoredNotices notices) {
        this.caseFiles = caseFiles;
        this.neighbours = neighbours;
        this.letters = letters;
        this.notices = notices;
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
        List<Neighbour> told =
                file.decision() == CaseFile.Decision.GRANTED ? neighbours.toNotifyOfDecision(file.id()) : List.of();
        for (Neighbour neighbour : told) {
            StatusLetter letter = StatusLetter.neighbourDecision(
                    letters.of(file, neighbour, Objects.requireNonNull(file.decidedAt())));
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
                    letter);
        }
        return Map.of("neighboursToNotify", (long) told.size());
    }
}
