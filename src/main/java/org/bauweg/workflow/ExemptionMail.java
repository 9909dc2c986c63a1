package org.bauweg.workflow;

import java.time.LocalDate;
import java.util.List;
import org.bauweg.audit.Act;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.Procedure;
import org.bauweg.documents.Document;
import org.bauweg.messages.Direction;
import org.bauweg.messages.Messages;
import org.bauweg.messages.ProvideMessage;
import org.springframework.stereotype.Component;

/** What an applicant reads in the mailbox about works that need no permit; each letter once per visit of its step. */
@Component
class ExemptionMail {

    private final Messages messages;

    ExemptionMail(Messages messages) {
        this.messages = messages;
    }

    void acknowledged(CaseStep step, CaseFile file, Document receipt, LocalDate from) {
        toApplicant(
                step,
                "Eingangsbestätigung",
                """
                Ihre %s ist eingegangen. Sie hat das Aktenzeichen %s.
                Verlangt bis dahin niemand etwas anderes, dürfen Sie ab dem %s beginnen. Sie erhalten dann hier eine Mitteilung. \
                Warten Sie bitte so lange. Die Eingangsbestätigung mit einer Kopie Ihrer Erklärung liegt bei.\
                """.formatted(filing(file), file.fileNumber(), CaseMail.DAY.format(from)),
                receipt);
    }

    void requestedDocuments(CaseStep step, Document letter, String note, LocalDate dueOn) {
        toApplicant(step, "Bitte reichen Sie Unterlagen nach", """
                Es fehlen Unterlagen, ohne die die Frist der Gemeinde nicht beginnt. %s
                Bitte reichen Sie das Fehlende bis zum %s nach. Mit den Bauarbeiten dürfen Sie noch nicht beginnen. Das Schreiben \
                liegt bei.\
                """.formatted(note, CaseMail.DAY.format(dueOn)), letter);
    }

    void requestedCertificate(CaseStep step, String note) {
        toApplicant(step, "Bitte reichen Sie die Bescheinigung zur Standsicherheit nach", """
                Zu Ihrer Abbruchanzeige fehlt die Bescheinigung, dass die angrenzende bauliche Anlage standsicher bleibt (§ 63a Satz 3 \
                HBO). %s
                Die Wartefrist läuft weiter; mit dem Abbruch dürfen Sie aber erst beginnen, wenn auch die Bescheinigung vorliegt.\
                """.formatted(note));
    }

    void admissible(CaseStep step, CaseFile file, Document certificate, LocalDate on) {
        boolean removal = file.procedure() == Procedure.P63A_NOTICE;
        toApplicant(
                step,
                removal ? "Sie dürfen mit dem Abbruch beginnen" : "Sie dürfen mit dem Bau beginnen",
                """
                Ab dem %s dürfen Sie mit %s beginnen. Die Bestätigung liegt bei; bewahren Sie sie gut auf. Sie sagt auch, was Sie vorher \
                noch tun müssen.\
                """.formatted(CaseMail.DAY.format(on), removal ? "dem Abbruch" : "den Bauarbeiten"),
                certificate);
    }

    void rejected(CaseStep step, Document letter) {
        toApplicant(step, "Ihr Vorhaben ist nicht freigestellt", """
                Ihr Vorhaben darf ohne Baugenehmigung nicht begonnen werden. Das Verfahren ist beendet. Warum, und was Sie jetzt tun \
                können, steht im beiliegenden Schreiben.\
                """, letter);
    }

    /** What was filed, in words that follow "Ihre". */
    static String filing(CaseFile file) {
        return switch (file.procedure()) {
            case P63A_NOTICE -> "Abbruchanzeige";
            case P63_NOTICE -> "Mitteilung an die Gemeinde";
            default -> "Mitteilung über ein freigestelltes Vorhaben";
        };
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
}
