package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.decision.HearingOutcome;
import org.bauweg.decision.Hearings;
import org.bauweg.documents.Document;
import org.bauweg.documents.DocumentOrigin;
import org.bauweg.notices.StatusLetter;
import org.springframework.stereotype.Component;

/** Tells the applicant what a refusal would rest on, with time to answer (§ 28 Abs. 1 HVwVfG). */
@Component
class OpenHearing extends CaseTask {

    private final Hearings hearings;
    private final CaseFiles caseFiles;
    private final Letters letters;
    private final StoredNotices notices;
    private final CaseMail mail;
    private final Clock clock;

    OpenHearing(
            Hearings hearings,
            CaseFiles caseFiles,
            Letters letters,
            StoredNotices notices,
            CaseMail mail,
            Clock clock) {
        this.hearings = hearings;
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
    public Set<Variable> produces() {
        return Set.of(Variable.date("hearingDueAt"));
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask prepared = step.require("prepare-decision");
        String reasons = prepared.form().text("reasons").orElseThrow();
        HearingOutcome outcome = hearings.open(step.caseId(), reasons, due(step, prepared), prepared.answeredBy());
        if (!(outcome instanceof HearingOutcome.Opened opened)) {
            throw new IllegalStateException("hearing not opened: " + outcome);
        }
        LocalDate dueOn = opened.period().deadline().end();
        CaseFile file = caseFiles.require(step.caseId());
        ProcedureWords words = ProcedureWords.of(file.procedure());
        Document letter = notices.store(
                step,
                "hearing",
                DocumentOrigin.NOTICE,
                "Anhoerung",
                StatusLetter.hearing(letters.of(file, prepared.answeredAt()), words.about(), reasons, dueOn));
        mail.hearing(step, words, letter, dueOn);
        return Map.of("hearingDueAt", opened.period());
    }

    /** The applicant has all the time the clerk gave, also when a failure held the letter up; but no more than the law leaves. */
    private LocalDate due(CaseStep step, AnsweredTask prepared) {
        LocalDate given = prepared.form().date("hearingDueOn").orElseThrow();
        long heldUp = ChronoUnit.DAYS.between(
                LocalDate.ofInstant(prepared.answeredAt(), clock.getZone()), LocalDate.now(clock));
        LocalDate later = given.plusDays(heldUp);
        return hearings.fictionBefore(step.caseId(), later).isPresent() ? given : later;
    }
}
