package org.bauweg.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bauweg.access.Accounts;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.documents.DocumentOrigin;
import org.bauweg.fees.AssessFee;
import org.bauweg.fees.Cents;
import org.bauweg.fees.FeeAssessment;
import org.bauweg.fees.FeeCalculation;
import org.bauweg.fees.Fees;
import org.bauweg.notices.DecisionNotice;
import org.bauweg.notices.FeeNotice;
import org.bauweg.notices.Letter;
import org.bauweg.settings.Setting;
import org.bauweg.settings.Settings;
import org.springframework.stereotype.Component;

/** Writes the assessment of its process as a fee notice and puts it into the mailbox; nothing if nothing is to be paid. */
@Component
class RenderFeeNotice extends CaseTask {

    static final String SLOT = "feeNotice";

    private final Fees fees;
    private final CaseFiles caseFiles;
    private final Accounts accounts;
    private final Letters letters;
    private final StoredNotices notices;
    private final CaseMail mail;
    private final Settings settings;
    private final RemedyTexts remedies;

    RenderFeeNotice(
            Fees fees,
            CaseFiles caseFiles,
            Accounts accounts,
            Letters letters,
            StoredNotices notices,
            CaseMail mail,
            Settings settings,
            RemedyTexts remedies) {
        this.fees = fees;
        this.caseFiles = caseFiles;
        this.accounts = accounts;
        this.letters = letters;
        this.notices = notices;
        this.mail = mail;
        this.settings = settings;
        this.remedies = remedies;
    }

    @Override
    public boolean canFail() {
        return true;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        FeeAssessment fee =
                fees.assessed(step.caseId(), step.processInstanceId()).orElseThrow();
        if (fee.charged()) {
            FeeNotice notice = notice(caseFiles.require(step.caseId()), fee);
            mail.feeAssessed(
                    step,
                    notices.store(step, SLOT, DocumentOrigin.NOTICE, "Gebuehrenbescheid_G" + fee.number(), notice),
                    notice.act(),
                    notice.amount());
        }
        return Map.of();
    }

    private FeeNotice notice(CaseFile file, FeeAssessment fee) {
        Letter letter = letters.of(file, fee.at());
        return new FeeNotice(
                letter,
                fee.proposal().act().label(),
                Cents.text(fee.cents()),
                calculation(fee),
                fee.reason(),
                fee.proposal().calculation().norms(),
                payee(file, letter.sender()),
                settings.text(file.authority(), Setting.FEE_DUE_TEXT),
                fee.reference(),
                remedies.of(file.authority(), letter.sender()),
                new DecisionNotice.Signature(accounts.displayName(fee.by()).orElse(""), "Sachbearbeitung"));
    }

    private static List<FeeNotice.Row> calculation(FeeAssessment fee) {
        List<FeeNotice.Row> rows = new ArrayList<>();
        for (FeeCalculation.Line line : fee.proposal().calculation().lines()) {
            rows.add(new FeeNotice.Row(line.label(), line.text()));
        }
        if (fee.choice() == AssessFee.Choice.CHANGED) {
            rows.add(new FeeNotice.Row("Abweichend festgesetzt", Cents.text(fee.cents())));
        }
        return rows;
    }

    /** As the authority sets it; else its own pay office. */
    private String payee(CaseFile file, Letter.Sender sender) {
        String set = settings.text(file.authority(), Setting.PAYEE_TEXT);
        return set.isBlank()
                ? "Kasse: " + sender.name() + "\n" + sender.street() + ", " + sender.city()
                        + "\nDie Bankverbindung nennt Ihnen die Kasse auf Anfrage."
                : set;
    }
}
