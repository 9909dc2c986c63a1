package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.completeness.Completeness;
import org.bauweg.completeness.DocumentRequest;
import org.bauweg.completeness.EndOutcome;
import org.bauweg.documents.DocumentOrigin;
import org.bauweg.notices.StatusLetter;
import org.springframework.stereotype.Component;

/** The application counts as withdrawn because nothing was handed in in time (§ 70 Abs. 2 S. 5 HBO). */
@Component
class RecordDeemedWithdrawal extends CaseTask {

    private final Completeness completeness;
    private final CaseFiles caseFiles;
    private final Letters letters;
    private final StoredNotices notices;
    private final CaseMail mail;
    private final Clock clock;

    RecordDeemedWithdrawal(
            Completeness completeness,
            CaseFiles caseFiles,
            Letters letters,
            StoredNotices notices,
            CaseMail mail,
            Clock clock) {
        this.completeness = completeness;
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
        AnsweredTask check = step.require("check-lapse");
        DocumentRequest request = last(completeness.requests(step.caseId()));
        EndOutcome outcome = completeness.lapse(
                step.caseId(), check.form().text("lapseReason").orElseThrow(), check.answeredBy());
        if (outcome != EndOutcome.ENDED && outcome != EndOutcome.ALREADY_CLOSED) {
            throw new IllegalStateException("application not ended: " + outcome);
        }
        CaseFile file = caseFiles.require(step.caseId());
        mail.deemedWithdrawn(
                step,
                notices.store(
                        step,
                        "deemedWithdrawal",
                        DocumentOrigin.NOTICE,
                        "Ruecknahme",
                        StatusLetter.deemedWithdrawn(
                                letters.of(file, check.answeredAt()),
                                LocalDate.ofInstant(request.requestedAt(), clock.getZone()),
                                request.dueOn())));
        return Map.of();
    }

    private static DocumentRequest last(List<DocumentRequest> requests) {
        return requests.get(requests.size() - 1);
    }
}
