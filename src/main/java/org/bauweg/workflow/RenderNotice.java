package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bauweg.access.Accounts;
import org.bauweg.access.Role;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.decision.DecisionDraft;
import org.bauweg.decision.PermitDecisions;
import org.bauweg.documents.Document;
import org.bauweg.documents.DocumentOrigin;
import org.bauweg.documents.Documents;
import org.bauweg.notices.DecisionNotice;
import org.bauweg.notices.Letter;
import org.bauweg.shared.AccountId;
import org.springframework.stereotype.Component;

/** Writes the signed decision as a PDF and keeps it, immutable, in the case (§ 74 Abs. 3 HBO). */
@Component
class RenderNotice extends CaseTask {

    static final String SLOT = "notice";

    /** Handed in with the application but nothing that a permit approves. */
    private static final Set<String> NO_PLANS = Set.of("statisticsForm", "designerQualification", "powerOfAttorney");

    private final CaseFiles caseFiles;
    private final PermitDecisions decisions;
    private final Documents documents;
    private final DocumentNames names;
    private final Accounts accounts;
    private final Letters letters;
    private final StoredNotices notices;
    private final RemedyTexts remedies;
    private final Clock clock;

    RenderNotice(
            CaseFiles caseFiles,
            PermitDecisions decisions,
            Documents documents,
            DocumentNames names,
            Accounts accounts,
            Letters letters,
            StoredNotices notices,
            RemedyTexts remedies,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.decisions = decisions;
        this.documents = documents;
        this.names = names;
        this.accounts = accounts;
        this.letters = letters;
        this.notices = notices;
        this.remedies = remedies;
        this.clock = clock;
    }

    @Override
    public boolean canFail() {
        return true;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        CaseFile file = caseFiles.require(step.caseId());
        DecisionDraft decision = decisions.current(file.id()).orElseThrow();
        boolean granted = decision.decision() == CaseFile.Decision.GRANTED;
        notices.store(
                step,
                SLOT,
                DocumentOrigin.NOTICE,
                granted ? ProcedureWords.of(file.procedure()).document().replace(' ', '_') : "Ablehnung",
                notice(step, file, decision, granted));
        return Map.of();
    }

    private DecisionNotice notice(CaseStep step, CaseFile file, DecisionDraft decision, boolean granted) {
        DecisionDraft.Signature signature = decision.signature();
        if (signature == null) {
            throw new IllegalStateException("the decision is not signed");
        }
        Letter letter = letters.of(file, signature.at());
        List<Document> plans = documents.of(file.id()).stream()
                .filter(document -> document.origin() == DocumentOrigin.APPLICANT)
                .filter(document -> !NO_PLANS.contains(document.slot()))
                .toList();
        return new DecisionNotice(
                letter,
                granted ? DecisionNotice.Outcome.GRANTED : DecisionNotice.Outcome.REFUSED,
                Letters.procedure(file),
                LocalDate.ofInstant(file.receivedAt(), clock.getZone()),
                granted ? names.entries(step.bundle(), plans) : List.of(),
                answers(decision),
                granted ? conditions(decision) : List.of(),
                decision.reasons(),
                remedies.of(file.authority(), letter.sender()),
                new DecisionNotice.Signature(
                        accounts.displayName(signature.by()).orElse(""), function(signature.by(), file)),
                ProcedureWords.of(file.procedure()).decision(granted));
    }

    /** A simple permit may be signed by a clerk, where the authority has it so. */
    private String function(AccountId signer, CaseFile file) {
        return accounts.has(signer, Role.HEAD, file.authority()) ? "Leitung der Bauaufsicht" : "Bauaufsicht";
    }

    private static List<DecisionNotice.Answer> answers(DecisionDraft decision) {
        return decision.answers().stream()
                .map(each -> new DecisionNotice.Answer(each.question(), each.answer()))
                .toList();
    }

    private static List<DecisionNotice.Condition> conditions(DecisionDraft decision) {
        List<DecisionNotice.Condition> conditions = new ArrayList<>();
        decision.conditions()
                .forEach(condition -> conditions.add(new DecisionNotice.Condition(
                        null,
                        condition.norm().isBlank()
                                ? condition.text()
                                : condition.text() + " (" + condition.norm() + ")",
                        null)));
        decision.additional()
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> conditions.add(new DecisionNotice.Condition(null, line.strip(), null)));
        return conditions;
    }
}
