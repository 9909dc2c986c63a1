package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bauweg.casefile.CaseFile;
import org.bauweg.forms.Answers;
import org.bauweg.forms.FormContext;
import org.bauweg.forms.FormSchema;
import org.bauweg.forms.FormSummary;
import org.bauweg.notices.ReceiptNotice;
import org.springframework.stereotype.Component;

/** Everything an applicant declared, in words, as receipts give it back. */
@Component
class DeclarationCopy {

    private final Bundles bundles;
    private final PublishedForms forms;
    private final SlotContents slots;
    private final Clock clock;

    DeclarationCopy(Bundles bundles, PublishedForms forms, SlotContents slots, Clock clock) {
        this.bundles = bundles;
        this.forms = forms;
        this.slots = slots;
        this.clock = clock;
    }

    List<ReceiptNotice.Section> of(BundleId bundle, CaseFile file) {
        FormContext context = new FormContext(Locale.GERMAN, LocalDate.now(clock), flat(file), slots.of(file.id()));
        return bundles.entry(bundle).steps(file.procedure()).stream()
                .flatMap(formId -> sections(bundle, formId, file, context).stream())
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

    /** All answers of a case by field. */
    static Map<String, Object> flat(CaseFile file) {
        Map<String, Object> values = new LinkedHashMap<>();
        file.answers().values().forEach(values::putAll);
        return values;
    }
}
