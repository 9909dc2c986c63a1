package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bauweg.access.Accounts;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.documents.Document;
import org.bauweg.documents.DocumentOrigin;
import org.bauweg.fees.FeeAct;
import org.bauweg.notices.DecisionNotice;
import org.bauweg.notices.Letter;
import org.springframework.stereotype.Component;

/** Writes what a person certified: that the decision counts as made (§ 42a Abs. 3 HVwVfG). */
@Component
class RenderCertificate extends CaseTask {

    /** Handed to the process of the fee. */
    private static final String FEE_ACT = "certificateFeeAct";

    private final CaseFiles caseFiles;
    private final Accounts accounts;
    private final Letters letters;
    private final StoredNotices notices;
    private final RemedyTexts remedies;
    private final CaseMail mail;
    private final Clock clock;

    RenderCertificate(
            CaseFiles caseFiles,
            Accounts accounts,
            Letters letters,
            StoredNotices notices,
            RemedyTexts remedies,
            CaseMail mail,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.accounts = accounts;
        this.letters = letters;
        this.notices = notices;
        this.remedies = remedies;
        this.mail = mail;
        this.clock = clock;
    }

    @Override
    public boolean canFail() {
        return true;
    }

    @Override
    public Set<Variable> produces() {
        return Set.of(Variable.text(FEE_ACT));
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        CaseFile file = caseFiles.require(step.caseId());
        Document certificate = notices.store(
                step,
                "certificate",
                DocumentOrigin.NOTICE,
                "Bescheinigung",
                notice(file, step.require("certify-deemed-permit")));
        mail.certified(step, certificate);
        return Map.of(FEE_ACT, FeeAct.CERTIFICATE.name());
    }

    private DecisionNotice notice(CaseFile file, AnsweredTask certified) {
        LocalDate on = file.deemedGrantedOn();
        if (on == null) {
            throw new IllegalStateException("nothing counts as granted");
        }
        Letter letter = letters.of(file, certified.answeredAt());
        return new DecisionNotice(
                letter,
                DecisionNotice.Outcome.GRANTED,
                Letters.procedure(file),
                LocalDate.ofInstant(file.receivedAt(), clock.getZone()),
                List.of(),
                List.of(),
                List.of(),
                certified.form().text("certificateRemark").orElse(""),
                remedies.of(file.authority(), letter.sender()),
                new DecisionNotice.Signature(
                        accounts.displayName(certified.answeredBy()).orElse(""), "Bauaufsicht"),
                ProcedureWords.of(file.procedure()).certificate(CaseMail.DAY.format(on)));
    }
}
