package org.bauweg.workflow;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bauweg.casefile.CaseFact;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.documents.Document;
import org.bauweg.documents.DocumentOrigin;
import org.bauweg.notices.StatusLetter;
import org.springframework.stereotype.Component;

/** Ends the case: the project may not be begun without a permit, and no permit procedure follows by itself. */
@Component
class RejectExemption extends CaseTask {

    private final CaseFiles caseFiles;
    private final Letters letters;
    private final StoredNotices notices;
    private final ExemptionMail mail;
    private final Clock clock;

    RejectExemption(CaseFiles caseFiles, Letters letters, StoredNotices notices, ExemptionMail mail, Clock clock) {
        this.caseFiles = caseFiles;
        this.letters = letters;
        this.notices = notices;
        this.mail = mail;
        this.clock = clock;
    }

    @Override
    public boolean canFail() {
        return true;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        CaseFile file = caseFiles.lock(step.caseId());
        AnsweredTask last = last(step);
        String reason = last.form()
                .text("prohibitionReason")
                .or(() -> last.form().text("overdueReason"))
                .or(() -> last.form().text("exemptionReason"))
                .orElseThrow();
        Document letter = notices.store(
                step,
                "exemptionRejected",
                DocumentOrigin.NOTICE,
                "Nicht_freigestellt",
                new StatusLetter(
                        letters.of(file, last.answeredAt()),
                        "Ihr Vorhaben ist nicht freigestellt",
                        List.of(
                                "Sie haben uns ein Vorhaben mitgeteilt, das ohne Baugenehmigung begonnen werden soll. Das ist nicht"
                                        + " zulässig. Der Grund:",
                                reason,
                                "Mit den Bauarbeiten dürfen Sie nicht beginnen. Das Verfahren ist damit beendet. Sie können jederzeit"
                                        + " einen Bauantrag stellen oder das Vorhaben geändert neu einreichen.")));
        if (file.closure() == null) {
            caseFiles.record(
                    file.id(),
                    new CaseFact.Closed(CaseFile.Closure.REJECTED, clock.instant(), reason),
                    last.answeredBy().toString());
        }
        mail.rejected(step, letter);
        return Map.of();
    }

    private static AnsweredTask last(CaseStep step) {
        return Stream.of("check-exemption-documents", "decide-prohibition", "decide-overdue")
                .flatMap(form -> step.answered(form).stream())
                .max(java.util.Comparator.comparing(AnsweredTask::answeredAt))
                .orElseThrow();
    }
}
