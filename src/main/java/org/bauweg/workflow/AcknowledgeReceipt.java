package org.bauweg.workflow;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bauweg.audit.Act;
import org.bauweg.casefile.CaseFact;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.completeness.Completeness;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.documents.Document;
import org.bauweg.documents.DocumentOrigin;
import org.bauweg.documents.Documents;
import org.bauweg.notices.ReceiptNotice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Confirms receipt with file number and a copy of the declaration, and starts the time for the completeness check. */
@Component
class AcknowledgeReceipt extends CaseTask {

    private final CaseFiles caseFiles;
    private final Completeness completeness;
    private final Documents documents;
    private final DocumentNames names;
    private final DeclarationCopy copy;
    private final Letters letters;
    private final StoredNotices notices;
    private final CaseMail mail;

    AcknowledgeReceipt(
            CaseFiles caseFiles,
            Completeness completeness,
            Documents documents,
            DocumentNames names,
            DeclarationCopy copy,
            Letters letters,
            StoredNotices notices,
            CaseMail mail) {
        this.caseFiles = caseFiles;
        this.completeness = completeness;
        this.documents = documents;
        this.names = names;
        this.copy = copy;
        this.letters = letters;
        this.notices = notices;
        this.mail = mail;
    }

    @Override
    public boolean canFail() {
        return true;
    }

    @Override
    public Set<Variable> produces() {
        return Set.of(Variable.date("completenessDueAt"));
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        CaseFile file = caseFiles.require(step.caseId());
        Optional<LedgerDeadline> check = completeness.startCheck(file.id());
        LocalDate until = check.map(period -> period.deadline().end()).orElse(null);
        Document receipt = notices.store(
                step, "receipt", DocumentOrigin.RECEIPT, "Eingangsbestaetigung", notice(step, file, until));
        caseFiles.record(file.id(), new CaseFact.Acknowledged(until), Act.SYSTEM);
        mail.acknowledged(step, receipt, until);
        return Map.of("completenessDueAt", NoDate.or(check));
    }

    private ReceiptNotice notice(CaseStep step, CaseFile file, @Nullable LocalDate completeBy) {
        return new ReceiptNotice(
                letters.of(file, file.filedAt()),
                ProcedureWords.of(file.procedure()).application(),
                Letters.procedure(file),
                file.filedAt(),
                completeBy,
                names.entries(step.bundle(), documents.of(file.id())),
                copy.of(step.bundle(), file));
    }
}
