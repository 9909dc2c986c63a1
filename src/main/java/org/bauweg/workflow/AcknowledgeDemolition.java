package org.bauweg.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bauweg.audit.Act;
import org.bauweg.casefile.CaseFact;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.documents.Document;
import org.bauweg.documents.DocumentOrigin;
import org.bauweg.exemption.Exemptions;
import org.springframework.stereotype.Component;

/** Confirms the notice of a removal and lets its waiting period run (§ 63a S. 2 and 5 HBO). */
@Component
class AcknowledgeDemolition extends CaseTask {

    private static final String WARNING =
            "Diese Bestätigung ist keine Erlaubnis. Beginnen Sie nicht vor dem genannten Tag.";

    private final CaseFiles caseFiles;
    private final Exemptions exemptions;
    private final FilingReceipts receipts;
    private final ExemptionMail mail;

    AcknowledgeDemolition(CaseFiles caseFiles, Exemptions exemptions, FilingReceipts receipts, ExemptionMail mail) {
        this.caseFiles = caseFiles;
        this.exemptions = exemptions;
        this.receipts = receipts;
        this.mail = mail;
    }

    @Override
    public boolean canFail() {
        return true;
    }

    @Override
    public Set<Variable> produces() {
        return Set.of(Variable.date("waitingPeriodOverAt"));
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        CaseFile file = caseFiles.require(step.caseId());
        LedgerDeadline waiting = exemptions.startWaiting(file.id());
        String day = CaseMail.DAY.format(waiting.deadline().dayAfterEnd());
        List<String> steps = List.of(
                "Zwischen Ihrer Anzeige und dem Beginn des Abbruchs muss ein Monat liegen (§ 63a Satz 2 und 5 HBO). Sie dürfen ab dem "
                        + day + " beginnen.",
                "Fehlt die Bescheinigung zur Standsicherheit der angrenzenden Anlage, schreiben wir Ihnen. Dann müssen Sie warten, bis"
                        + " sie vorliegt (§ 63a Satz 3 HBO).",
                "Wenn Sie beginnen dürfen, erhalten Sie von uns eine Mitteilung.");
        Document receipt = receipts.store(step, file, DocumentOrigin.RECEIPT, steps, WARNING);
        caseFiles.record(file.id(), new CaseFact.ReceiptSent(), Act.SYSTEM);
        mail.acknowledged(step, file, receipt, waiting.deadline().dayAfterEnd());
        return Map.of("waitingPeriodOverAt", waiting);
    }
}
