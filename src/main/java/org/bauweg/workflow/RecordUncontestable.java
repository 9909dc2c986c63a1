package org.bauweg.workflow;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.bauweg.audit.Act;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.remedy.Annulments;
import org.bauweg.remedy.Objection;
import org.bauweg.remedy.Objection.Objector;
import org.bauweg.remedy.Objections;
import org.bauweg.remedy.RemedyPeriods;
import org.springframework.stereotype.Component;

/** The time for a remedy passed in vain: the notice, or the decision on an objection, stands for good. */
@Component
class RecordUncontestable extends CaseTask {

    private final CaseFiles caseFiles;
    private final RemedyPeriods remedies;
    private final Objections objections;
    private final DeadlineLedger ledger;
    private final CaseLetters letters;
    private final Annulments annulments;
    private final AnnulmentEffects effects;

    RecordUncontestable(
            CaseFiles caseFiles,
            RemedyPeriods remedies,
            Objections objections,
            DeadlineLedger ledger,
            CaseLetters letters,
            Annulments annulments,
            AnnulmentEffects effects) {
        this.caseFiles = caseFiles;
        this.remedies = remedies;
        this.objections = objections;
        this.ledger = ledger;
        this.letters = letters;
        this.annulments = annulments;
        this.effects = effects;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        CaseFile file = caseFiles.require(step.caseId());
        Optional<Objection> objection = objections.ofProcess(file.id(), step.processInstanceId());
        if (objection.isPresent()) {
            settled(step, file, objection.get());
            if (objection.get().objector() == Objector.THIRD_PARTY) {
                return Map.of();
            }
        } else if (!remedies.uncontestable(file)) {
            return Map.of();
        }
        letters.tell(step, "Der Bescheid ist bestandskräftig", """
                Die Frist für einen Rechtsbehelf ist abgelaufen. Der Bescheid ist damit bestandskräftig: Sie können sich \
                nicht mehr gegen ihn wenden. Haben Sie die Frist ohne Ihr Verschulden versäumt, wenden Sie sich bitte \
                umgehend an die Bauaufsicht (§ 60 VwGO).\
                """);
        return Map.of();
    }

    private void settled(CaseStep step, CaseFile file, Objection objection) {
        int number = objection.number();
        Optional<LocalDate> last = remedies.toCourt(file.id(), number).map(period -> {
            ledger.lapse(period.id(), Act.SYSTEM);
            return period.deadline().end();
        });
        objections.settled(file.id(), number);
        if (last.isPresent() && annulments.becameFinal(file.id(), number, last.get())) {
            effects.occur(step);
        } else if (objection.objector() == Objector.THIRD_PARTY) {
            letters.tell(step, "Über den Widerspruch eines Dritten ist endgültig entschieden", """
                    Die Frist für eine Klage ist abgelaufen. Die Entscheidung über den Widerspruch ist damit endgültig.\
                    """);
        }
    }
}
