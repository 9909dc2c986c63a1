package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.completeness.Completeness;
import org.bauweg.completeness.RequestOutcome;
import org.bauweg.documents.Document;
import org.bauweg.documents.DocumentOrigin;
import org.bauweg.notices.DocumentRequest;
import org.springframework.stereotype.Component;

/** Asks for missing documents with a deadline (§ 70 Abs. 2 S. 4 HBO). */
@Component
class RequestDocuments extends CaseTask {

    private static final String OTHER = "Angaben im Antrag";

    private final Completeness completeness;
    private final CaseFiles caseFiles;
    private final DocumentNames names;
    private final Letters letters;
    private final StoredNotices notices;
    private final CaseMail mail;
    private final Clock clock;

    RequestDocuments(
            Completeness completeness,
            CaseFiles caseFiles,
            DocumentNames names,
            Letters letters,
            StoredNotices notices,
            CaseMail mail,
            Clock clock) {
        this.completeness = completeness;
        this.caseFiles = caseFiles;
        this.names = names;
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
    public Set<Variable> produces() {
        return Set.of(Variable.date("documentsDueAt"), Variable.flag("askedInTime"));
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask check = step.require("check-completeness");
        LocalDate dueOn = due(check);
        RequestOutcome outcome = completeness.request(new org.bauweg.completeness.RequestDocuments(
                step.caseId(),
                new LinkedHashSet<>(check.form().list("missingDocuments")),
                check.form().text("missingNote").orElse(""),
                dueOn,
                check.form().text("completenessReason").orElseThrow(),
                check.answeredBy()));
        if (outcome instanceof RequestOutcome.Requested requested) {
            Document letter = notices.store(
                    step,
                    "documentRequest",
                    DocumentOrigin.NOTICE,
                    "Nachforderung",
                    notice(step, check, requested.dueOn()));
            mail.requestedDocuments(
                    step, letter, check.form().text("missingNote").orElse(""), requested.dueOn());
            return Map.of("documentsDueAt", requested.period(), "askedInTime", true);
        }
        if (outcome instanceof RequestOutcome.CheckOver) {
            // held up by a failure until the month was over: nothing was asked for, and the application is complete
            return Map.of("askedInTime", false);
        }
        throw new IllegalStateException("documents not requested: " + outcome);
    }

    /** The applicant has all the time the clerk gave, also when a failure held the letter up. */
    private LocalDate due(AnsweredTask check) {
        long heldUp =
                ChronoUnit.DAYS.between(LocalDate.ofInstant(check.answeredAt(), clock.getZone()), LocalDate.now(clock));
        return check.form().date("documentsDueOn").orElseThrow().plusDays(heldUp);
    }

    private DocumentRequest notice(CaseStep step, AnsweredTask check, LocalDate dueOn) {
        CaseFile file = caseFiles.require(step.caseId());
        Map<String, String> slots = names.of(step.bundle());
        return new DocumentRequest(
                letters.of(file, check.answeredAt()),
                ProcedureWords.of(file.procedure()).application(),
                LocalDate.ofInstant(file.receivedAt(), clock.getZone()),
                check.form().list("missingDocuments").stream()
                        .map(slot -> new DocumentRequest.Missing(slots.getOrDefault(slot, OTHER), ""))
                        .toList(),
                dueOn,
                check.form().text("missingNote").orElse(null));
    }
}
