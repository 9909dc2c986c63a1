package org.bauweg.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bauweg.audit.Act;
import org.bauweg.casefile.CaseFact;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.casefile.Procedure;
import org.bauweg.documents.Document;
import org.bauweg.documents.DocumentOrigin;
import org.springframework.stereotype.Component;

/** Confirms receipt and tells when works may begin if nobody demands a procedure (§ 64 Abs. 3 HBO). */
@Component
class AcknowledgeExemption extends CaseTask {

    private static final String WARNING =
            "Diese Bestätigung ist keine Erlaubnis. Beginnen Sie erst, wenn wir Ihnen mitgeteilt haben, dass Sie dürfen.";

    private final CaseFiles caseFiles;
    private final FilingReceipts receipts;
    private final ExemptionMail mail;
    private final Clock clock;

    AcknowledgeExemption(CaseFiles caseFiles, FilingReceipts receipts, ExemptionMail mail, Clock clock) {
        this.caseFiles = caseFiles;
        this.receipts = receipts;
        this.mail = mail;
        this.clock = clock;
    }

    @Override
    public boolean canFail() {
        return true;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        CaseFile file = caseFiles.require(step.caseId());
        LocalDate from = Stream.of("municipalityDueAt", "authorityDueAt")
                .flatMap(name -> step.date(name).stream())
                .max(Instant::compareTo)
                .map(due -> LocalDate.ofInstant(due, clock.getZone()))
                .orElseThrow();
        Document receipt = receipts.store(step, file, DocumentOrigin.RECEIPT, steps(file, from), WARNING);
        caseFiles.record(file.id(), new CaseFact.ReceiptSent(), Act.SYSTEM);
        mail.acknowledged(step, file, receipt, from);
        return Map.of();
    }

    private static List<String> steps(CaseFile file, LocalDate from) {
        String day = CaseMail.DAY.format(from);
        List<String> steps = new ArrayList<>();
        steps.add(
                "Die Gemeinde hat Ihre Unterlagen erhalten. Sie kann verlangen, dass ein Baugenehmigungsverfahren durchgeführt"
                        + " wird; Gründe muss sie nicht nennen.");
        if (file.procedure() == Procedure.P64A) {
            steps.add("Auch wir können bis dahin ein Genehmigungsverfahren verlangen (§ 64a Satz 1 HBO).");
        }
        steps.add("Verlangt niemand ein Verfahren, dürfen Sie ab dem " + day
                + " beginnen. Dann erhalten Sie von uns eine Mitteilung. Die Gemeinde kann auch früher erklären, dass Sie beginnen"
                + " dürfen.");
        steps.add(
                "Wird ein Verfahren verlangt, behandeln wir Ihre Unterlagen als Bauantrag, wie Sie es angegeben haben. Nichts"
                        + " geht verloren.");
        steps.add("Fehlen Unterlagen, schreiben wir Ihnen. Die Frist beginnt dann erst, wenn alles vorliegt.");
        return steps;
    }
}
