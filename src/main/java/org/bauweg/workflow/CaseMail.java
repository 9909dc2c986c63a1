package org.bauweg.workflow;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.bauweg.audit.Act;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.documents.Document;
import org.bauweg.messages.Direction;
import org.bauweg.messages.Messages;
import org.bauweg.messages.ProvideMessage;
import org.springframework.stereotype.Component;

/** What steps of the procedure write into the mailbox of a case; each letter once per visit of its step. */
@Component
class CaseMail {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Messages messages;
    private final CaseFiles caseFiles;

    CaseMail(Messages messages, CaseFiles caseFiles) {
        this.messages = messages;
        this.caseFiles = caseFiles;
    }

    void acknowledged(CaseStep step, Document receipt, LocalDate checkedBy) {
        toApplicant(
                step, "Eingangsbestätigung", """
                Ihr Bauantrag ist eingegangen. Er hat das Aktenzeichen %s.

                Die Bauaufsicht prüft bis zum %s, ob er vollständig ist. Fehlt etwas, schreibt sie Ihnen hier. \
                Die Eingangsbestätigung mit einer Kopie Ihrer Erklärung liegt bei.\
                """.formatted(file(step).fileNumber(), DAY.format(checkedBy)), receipt);
    }

    void requestedDocuments(CaseStep step, Document letter, String note, LocalDate dueOn) {
        toApplicant(step, "Bitte reichen Sie Unterlagen nach", """
                Ihr Bauantrag ist noch nicht vollständig. %s

                Bitte reichen Sie das Fehlende bis zum %s nach. Reichen Sie bis dahin nichts nach, gilt der Antrag als \
                zurückgenommen (§ 70 Abs. 2 Satz 5 HBO). Das Schreiben liegt bei.\
                """.formatted(note, DAY.format(dueOn)), letter);
    }

    void extendedDeadline(CaseStep step, LocalDate dueOn) {
        toApplicant(step, "Sie haben mehr Zeit", """
                Die Frist zum Nachreichen Ihrer Unterlagen ist verlängert. Sie endet jetzt am %s.\
                """.formatted(DAY.format(dueOn)));
    }

    void deemedWithdrawn(CaseStep step, Document letter) {
        toApplicant(step, "Ihr Bauantrag gilt als zurückgenommen", """
                Die Frist zum Nachreichen von Unterlagen ist abgelaufen. Ihr Bauantrag gilt deshalb als zurückgenommen \
                (§ 70 Abs. 2 Satz 5 HBO). Das Schreiben liegt bei.\
                """, letter);
    }

    void rejected(CaseStep step, String reason) {
        toApplicant(step, "Ihr Bauantrag kann nicht bearbeitet werden", """
                Die Bauaufsicht weist Ihren Bauantrag zurück, weil er so nicht bearbeitet werden kann \
                (§ 70 Abs. 2 Satz 3 HBO). Der Grund:

                %s\
                """.formatted(reason));
    }

    void withdrawn(CaseStep step) {
        toApplicant(step, "Sie haben Ihren Bauantrag zurückgenommen", """
                Ihr Bauantrag ist zurückgenommen. Das Verfahren ist damit beendet.\
                """);
    }

    void feeAssessed(CaseStep step, Document notice, String act, String amount) {
        toApplicant(step, "Gebührenbescheid", """
                Für Ihr Verfahren ist eine Gebühr zu zahlen: %s, %s.

                Der Gebührenbescheid liegt bei. Er sagt, wie gerechnet wurde, wohin und bis wann Sie zahlen, und was Sie \
                tun können, wenn Sie nicht einverstanden sind.\
                """.formatted(act, amount), notice);
    }

    private void toApplicant(CaseStep step, String subject, String body, Document... attachments) {
        messages.provide(new ProvideMessage(
                step.caseId(),
                Direction.TO_APPLICANT,
                subject,
                body,
                List.of(attachments).stream().map(Document::id).toList(),
                Act.SYSTEM,
                step.effectKey()));
    }

    private CaseFile file(CaseStep step) {
        return caseFiles.require(step.caseId());
    }
}
