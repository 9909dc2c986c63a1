package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
import org.bauweg.forms.Answers;
import org.bauweg.forms.FormContext;
import org.bauweg.forms.FormSchema;
import org.bauweg.forms.FormSummary;
import org.bauweg.notices.ReceiptNotice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Confirms receipt with file number and a copy of the declaration, and starts the time for the completeness check. */
@Component
class AcknowledgeReceipt extends CaseTask {

    private final CaseFiles caseFiles;
    private final Completeness completeness;
    private final Documents documents;
    private final Bundles bundles;
    private final PublishedForms forms;
    private final DocumentNames names;
    private final SlotContents slots;
    private final Letters letters;
    private final StoredNotices notices;
    private final CaseMail mail;
    private final Clock clock;

    AcknowledgeReceipt(
            CaseFiles caseFiles,
            Completeness completeness,
            Documents documents,
            Bundles bundles,
            PublishedForms forms,
            DocumentNames names,
            SlotContents slots,
            Letters letters,
            StoredNotices notices,
            CaseMail mail,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.completeness = completeness;
        this.documents = documents;
        this.bundles = bundles;
        this.forms = forms;
        this.names = names;
        this.slots = slots;
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
                letters.of(file, file.receivedAt()),
                Letters.procedure(file),
                file.receivedAt(),
                completeBy,
                names.entries(step.bundle(), documents.of(file.id())),
                declaration(step, file));
    }

    private List<ReceiptNotice.Section> declaration(CaseStep step, CaseFile file) {
        FormContext context = new FormContext(Locale.GERMAN, LocalDate.now(clock), flat(file), slots.of(file.id()));
        return bundles.entry(step.bundle()).steps(file.procedure()).stream()
                .flatMap(formId -> sections(step.bundle(), formId, file, context).stream())
                .toList();
    }

    private List<ReceiptNotice.Section> sections(BundleId bundle, String formId, CaseFile file, FormContext context) {
        FormSchema schema = forms.of(bundle, formId);
        FormSummary summary = schema.summary(new Answers(formId, file.answers(formId)), context);
        return summary.sections().stream()
                .map(section -> new ReceiptNotice.Section(
                        section.title().isBlank() ? summary.title() : summary.title() + ": " + section.title(),
                        section.lines().stream()
                                .map(line -> new ReceiptNotice.Row(line.label(), line.text()))
                                .toList()))
                .filter(section -> !section.rows().isEmpty())
                .toList();
    }

    private static Map<String, Object> flat(CaseFile file) {
        Map<String, Object> values = new java.util.LinkedHashMap<>();
        file.answers().values().forEach(values::putAll);
        return values;
    }
}
