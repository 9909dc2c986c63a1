package org.bauweg.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bauweg.audit.Act;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.documents.Document;
import org.bauweg.documents.DocumentOrigin;
import org.bauweg.messages.Direction;
import org.bauweg.messages.Messages;
import org.bauweg.messages.ProvideMessage;
import org.bauweg.notices.Letter;
import org.bauweg.notices.StatusLetter;
import org.springframework.stereotype.Component;

/** What steps after the decision write: letters as PDF with a message, or a message alone; each once per visit of its step. */
@Component
class CaseLetters {

    private final CaseFiles caseFiles;
    private final Letters letters;
    private final StoredNotices notices;
    private final Messages messages;
    private final RemedyTexts remedies;
    private final Clock clock;

    CaseLetters(
            CaseFiles caseFiles,
            Letters letters,
            StoredNotices notices,
            Messages messages,
            RemedyTexts remedies,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.letters = letters;
        this.notices = notices;
        this.messages = messages;
        this.remedies = remedies;
        this.clock = clock;
    }

    /** A letter to the applicant: in the case as PDF, and in the mailbox. */
    void send(CaseStep step, String slot, String fileName, String subject, List<String> paragraphs) {
        Document letter = store(step, slot, fileName, subject, paragraphs, head(step));
        provide(
                step,
                slot,
                Direction.TO_APPLICANT,
                subject,
                String.join("\n\n", paragraphs) + "\n\nDas Schreiben liegt bei.",
                List.of(letter));
    }

    /** A letter to somebody who has no mailbox here: the authority finds it in the case and sends it. */
    void forOthers(
            CaseStep step, String slot, String fileName, String recipient, String subject, List<String> paragraphs) {
        Letter head = head(step);
        Document letter = store(
                step,
                slot,
                fileName,
                subject,
                paragraphs,
                new Letter(
                        head.sender(),
                        recipient.lines().toList(),
                        head.fileNumber(),
                        head.issuedAt(),
                        head.contact(),
                        head.applicant(),
                        head.project(),
                        head.plot()));
        provide(
                step,
                "",
                Direction.TO_AUTHORITY,
                "Bitte weiterleiten: " + subject,
                "Das Schreiben liegt bei. Der Empfänger hat hier kein Postfach; bitte leiten Sie es weiter.",
                List.of(letter));
    }

    /** A message to the applicant without a letter. */
    void tell(CaseStep step, String subject, String body) {
        tell(step, "", subject, body);
    }

    /** The same beside what the step tells otherwise; once per topic. */
    void tell(CaseStep step, String topic, String subject, String body) {
        provide(step, topic, Direction.TO_APPLICANT, subject, body, List.of());
    }

    /** A message to the authority in charge. */
    void tellAuthority(CaseStep step, String subject, String body) {
        provide(step, "", Direction.TO_AUTHORITY, subject, body, List.of());
    }

    /** How to challenge a decision of this case's authority. */
    String remedyInstruction(CaseStep step) {
        return remedies.of(step.authority(), head(step).sender()).text();
    }

    /** How to challenge what was decided on an objection and burdens the applicant for the first time. */
    String remedyAfterObjection(CaseStep step) {
        return remedies.afterObjection(step.authority(), head(step).sender()).text();
    }

    private Letter head(CaseStep step) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return letters.of(caseFiles.require(step.caseId()), now);
    }

    private Document store(
            CaseStep step, String slot, String fileName, String subject, List<String> paragraphs, Letter head) {
        return notices.store(step, slot, DocumentOrigin.NOTICE, fileName, new StatusLetter(head, subject, paragraphs));
    }

    private void provide(
            CaseStep step, String topic, Direction direction, String subject, String body, List<Document> attachments) {
        messages.provide(new ProvideMessage(
                step.caseId(),
                direction,
                subject,
                body,
                attachments.stream().map(Document::id).toList(),
                Act.SYSTEM,
                step.effectKey() + "/" + direction + topic));
    }
}
