package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bauweg.access.Accounts;
import org.bauweg.audit.Act;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.documents.Document;
import org.bauweg.documents.DocumentOrigin;
import org.bauweg.messages.Deliveries;
import org.bauweg.messages.Direction;
import org.bauweg.messages.ProvideMessage;
import org.bauweg.notices.DecisionNotice;
import org.bauweg.notices.Letter;
import org.springframework.stereotype.Component;

/** Writes the rejection as a notice with reasons and instruction on remedies and provides it (§ 70 Abs. 2 S. 3 HBO). */
@Component
class DeliverRejection extends CaseTask {

    private final CaseFiles caseFiles;
    private final Accounts accounts;
    private final Letters letters;
    private final StoredNotices notices;
    private final RemedyTexts remedies;
    private final Deliveries deliveries;
    private final Clock clock;

    DeliverRejection(
            CaseFiles caseFiles,
            Accounts accounts,
            Letters letters,
            StoredNotices notices,
            RemedyTexts remedies,
            Deliveries deliveries,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.accounts = accounts;
        this.letters = letters;
        this.notices = notices;
        this.remedies = remedies;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Override
    public boolean canFail() {
        return true;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask check = step.require("check-completeness");
        CaseFile file = caseFiles.require(step.caseId());
        ProcedureWords words = ProcedureWords.of(file.procedure());
        Document notice = notices.store(
                step, RenderNotice.SLOT, DocumentOrigin.NOTICE, "Zurueckweisung", notice(file, words, check));
        deliveries.provideNotice(new ProvideMessage(
                step.caseId(),
                Direction.TO_APPLICANT,
                words.application() + " kann nicht bearbeitet werden",
                """
                Die Bauaufsicht weist %s zurück (§ 70 Abs. 2 Satz 3 HBO). Der Bescheid mit den Gründen liegt bei. Er enthält \
                auch, was Sie tun können, wenn Sie nicht einverstanden sind.\
                """.formatted(words.about()),
                List.of(notice.id()),
                Act.SYSTEM,
                step.effectKey()));
        return Map.of();
    }

    private DecisionNotice notice(CaseFile file, ProcedureWords words, AnsweredTask check) {
        Letter letter = letters.of(file, check.answeredAt());
        return new DecisionNotice(
                letter,
                DecisionNotice.Outcome.REFUSED,
                Letters.procedure(file),
                LocalDate.ofInstant(file.receivedAt(), clock.getZone()),
                List.of(),
                List.of(),
                List.of(),
                check.form().text("completenessReason").orElseThrow(),
                remedies.of(file.authority(), letter.sender()),
                new DecisionNotice.Signature(
                        accounts.displayName(check.answeredBy()).orElse(""), "Bauaufsicht"),
                words.rejection());
    }
}
