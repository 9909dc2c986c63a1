package org.bauweg.workflow;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.bauweg.audit.Act;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.completeness.CompletenessAct;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.decision.DecisionPeriodChange;
import org.bauweg.documents.Document;
import org.bauweg.messages.Direction;
import org.bauweg.messages.Messages;
import org.bauweg.messages.ProvideMessage;
import org.bauweg.shared.CaseId;
import org.jspecify.annotations.Nullable;
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

    void acknowledged(CaseStep step, Document receipt, @Nullable LocalDate checkedBy) {
        toApplicant(
                step,
                "Eingangsbestätigung",
                """
                %s ist eingegangen. Das Aktenzeichen ist %s.

                Die Bauaufsicht prüft%s, ob alles vollständig ist. Fehlt etwas, schreibt sie Ihnen hier. \
                Die Eingangsbestätigung mit einer Kopie Ihrer Erklärung liegt bei.\
                """.formatted(
                                words(step).application(),
                                file(step).fileNumber(),
                                checkedBy == null ? "" : " bis zum " + DAY.format(checkedBy)),
                receipt);
    }

    void requestedDocuments(CaseStep step, Document letter, String note, LocalDate dueOn) {
        toApplicant(
                step,
                "Bitte reichen Sie Unterlagen nach",
                """
                %s ist noch nicht vollständig. %s

                Bitte reichen Sie das Fehlende bis zum %s nach. Reichen Sie bis dahin nichts nach, gilt %s als \
                zurückgenommen (§ 70 Abs. 2 Satz 5 HBO). Das Schreiben liegt bei.\
                """.formatted(
                                words(step).application(),
                                note,
                                DAY.format(dueOn),
                                words(step).application()),
                letter);
    }

    /** Since when the application is complete, and until when a decision is due (§ 65 Abs. 2 HBO). */
    void complete(CaseStep step, CompletenessAct act, Optional<LedgerDeadline> decision) {
        String why = act.kind() == CompletenessAct.Kind.CONFIRMED
                ? "%s ist seit dem %s vollständig.".formatted(words(step).application(), DAY.format(act.on()))
                : "Die Bauaufsicht hat bis zum %s nichts nachgefordert. %s gilt deshalb seit diesem Tag als vollständig (§ 70 Abs. 2 Satz 2 HBO)."
                        .formatted(DAY.format(act.on()), words(step).application());
        String next = decision.map(period -> period.deadline().explanation().sentence())
                .orElse("Das Gesetz setzt der Bauaufsicht in diesem Verfahren keine Frist für die Entscheidung.");
        toApplicant(step, words(step).application() + " ist vollständig", why + "\n\n" + next);
    }

    /** The period for the decision runs by another rule since it is known what is to be built. */
    void decisionPeriod(CaseStep step, DecisionPeriodChange change) {
        String why = change.now() == null ? "es um einen Sonderbau geht" : "es nicht um einen Sonderbau geht";
        toApplicant(step, "Die Frist für die Entscheidung ist eine andere", PeriodWords.of(change, why));
    }

    void hearing(CaseStep step, ProcedureWords words, Document letter, LocalDate dueOn) {
        toApplicant(
                step,
                "Bitte äußern Sie sich vor der Entscheidung",
                """
                Die Bauaufsicht beabsichtigt, %s abzulehnen. Sie können sich vorher dazu äußern, bis zum %s (§ 28 Abs. 1 \
                HVwVfG). Die Gründe stehen im Schreiben, das beiliegt.\
                """.formatted(words.about(), DAY.format(dueOn)),
                letter);
    }

    void deemedGranted(CaseStep step, LocalDate on) {
        toApplicant(step, words(step).document() + " gilt als erteilt", """
                Die Frist für die Entscheidung endete am %s ohne Bescheid. Seitdem gilt %s.

                Darüber können Sie eine schriftliche Bescheinigung verlangen (§ 42a Abs. 3 HVwVfG). Sie finden die Aufgabe \
                dazu auf der Seite Ihres Vorhabens.\
                """.formatted(
                        DAY.format(on), words(step).byLaw()));
    }

    void certified(CaseStep step, Document certificate) {
        toApplicant(step, "Bescheinigung", """
                Die Bescheinigung, um die Sie gebeten haben, liegt bei (§ 42a Abs. 3 HVwVfG).\
                """, certificate);
    }

    void extendedSupply(CaseId caseId, LocalDate dueOn, String effectKey) {
        toApplicant(caseId, effectKey, "Sie haben mehr Zeit", """
                Die Frist zum Nachreichen Ihrer Unterlagen ist verlängert. Sie endet jetzt am %s.\
                """.formatted(DAY.format(dueOn)));
    }

    void extendedHearing(CaseId caseId, LocalDate dueOn, String effectKey) {
        toApplicant(caseId, effectKey, "Sie haben mehr Zeit für Ihre Äußerung", """
                Sie können sich jetzt bis zum %s äußern.\
                """.formatted(DAY.format(dueOn)));
    }

    void extendedDecision(CaseFile file, LedgerDeadline period, String reason, String effectKey) {
        toApplicant(file.id(), effectKey, "Die Frist für die Entscheidung ist verlängert", """
                Die Bauaufsicht braucht für die Entscheidung über %s mehr Zeit. Der Grund:

                %s

                %s\
                """.formatted(
                        ProcedureWords.of(file.procedure()).about(),
                        reason,
                        period.deadline().explanation().sentence()));
    }

    void deemedWithdrawn(CaseStep step, Document letter) {
        toApplicant(
                step,
                words(step).application() + " gilt als zurückgenommen",
                """
                Die Frist zum Nachreichen von Unterlagen ist abgelaufen. %s gilt deshalb als zurückgenommen \
                (§ 70 Abs. 2 Satz 5 HBO). Das Schreiben liegt bei.\
                """.formatted(words(step).application()),
                letter);
    }

    void withdrawn(CaseStep step) {
        CaseFile file = file(step);
        if (file.service().equals("exemption") || file.service().equals("demolition")) {
            String filing = ExemptionMail.filing(file);
            toApplicant(step, "Sie haben Ihre " + filing + " zurückgenommen", """
                    Ihre %s ist zurückgenommen. Das Verfahren ist damit beendet; beginnen dürfen Sie nicht.\
                    """.formatted(filing));
            return;
        }
        toApplicant(step, "Sie haben " + words(step).about() + " zurückgenommen", """
                %s ist zurückgenommen. Das Verfahren ist damit beendet.\
                """.formatted(
                        words(step).application()));
    }

    void feeAssessed(CaseStep step, Document notice, String act, String amount) {
        toApplicant(step, "Gebührenbescheid", """
                Für Ihr Verfahren ist eine Gebühr zu zahlen: %s, %s.

                Der Gebührenbescheid liegt bei. Er sagt, wie gerechnet wurde, wohin und bis wann Sie zahlen, und was Sie \
                tun können, wenn Sie nicht einverstanden sind.\
                """.formatted(act, amount), notice);
    }

    private void toApplicant(CaseStep step, String subject, String body, Document... attachments) {
        toApplicant(step.caseId(), step.effectKey(), subject, body, attachments);
    }

    private void toApplicant(CaseId caseId, String effectKey, String subject, String body, Document... attachments) {
        messages.provide(new ProvideMessage(
                caseId,
                Direction.TO_APPLICANT,
                subject,
                body,
                List.of(attachments).stream().map(Document::id).toList(),
                Act.SYSTEM,
                effectKey));
    }

    private ProcedureWords words(CaseStep step) {
        return ProcedureWords.of(file(step).procedure());
    }

    private CaseFile file(CaseStep step) {
        return caseFiles.require(step.caseId());
    }
}
