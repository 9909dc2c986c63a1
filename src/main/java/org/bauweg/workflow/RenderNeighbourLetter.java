package org.bauweg.workflow;

import java.util.Map;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.consultation.Consultation;
import org.bauweg.consultation.Consultations;
import org.bauweg.consultation.Neighbour;
import org.bauweg.consultation.Neighbours;
import org.bauweg.documents.DocumentOrigin;
import org.bauweg.notices.StatusLetter;
import org.springframework.stereotype.Component;

/** Writes the letter that tells a neighbour of the project (§ 71 Abs. 1 HBO). It goes by post; nobody else sees it. */
@Component
class RenderNeighbourLetter extends CaseTask {

    static final String SLOT = "neighbourLetter";

    private final CaseFiles caseFiles;
    private final Consultations consultations;
    private final Neighbours neighbours;
    private final NeighbourLetters letters;
    private final StoredNotices notices;

    RenderNeighbourLetter(
            CaseFiles caseFiles,
            Consultations consultations,
            Neighbours neighbours,
            NeighbourLetters letters,
            StoredNotices notices) {
        this.caseFiles = caseFiles;
        this.consultations = consultations;
        this.neighbours = neighbours;
        this.letters = letters;
        this.notices = notices;
    }

    @Override
    public boolean canFail() {
        return true;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        int number = OpenConsultation.number(step, consultations);
        CaseFile file = caseFiles.require(step.caseId());
        Consultation consultation = consultations.find(file.id(), number).orElseThrow();
        Neighbour neighbour = neighbours.find(file.id(), number).orElseThrow();
        StatusLetter letter = StatusLetter.neighbourNotification(letters.of(file, neighbour, consultation));
        notices.store(step, SLOT, DocumentOrigin.NOTICE, "Benachrichtigung_Nachbarschaft_" + number, letter);
        return Map.of();
    }
}
