package org.bauweg.workbench;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bauweg.casefile.CaseFile;
import org.bauweg.forms.Answers;
import org.bauweg.forms.FormContext;
import org.bauweg.forms.FormSummary;
import org.bauweg.workflow.AnsweredTask;
import org.bauweg.workflow.AskedBodies;
import org.bauweg.workflow.BundleId;
import org.bauweg.workflow.Bundles;
import org.bauweg.workflow.ChoiceTables;
import org.bauweg.workflow.ProcedureProposals;
import org.bauweg.workflow.PublishedForms;
import org.springframework.stereotype.Component;

/** What people declared and answered, for reading. In the case's scope. */
@Component
class DeclarationViews {

    private final Bundles bundles;
    private final CaseBundles caseBundles;
    private final PublishedForms forms;
    private final AskedBodies askedBodies;
    private final Clock clock;

    DeclarationViews(
            Bundles bundles, CaseBundles caseBundles, PublishedForms forms, AskedBodies askedBodies, Clock clock) {
        this.bundles = bundles;
        this.caseBundles = caseBundles;
        this.forms = forms;
        this.askedBodies = askedBodies;
        this.clock = clock;
    }

    /** The declaration as it was sent, step by step; documents have a page of their own. */
    List<FormSummary> declaration(CaseFile file, Locale locale) {
        BundleId bundle = caseBundles.of(file);
        FormContext context = context(file, Map.of(), locale);
        List<FormSummary> steps = bundles
                .entry(bundle)
                .declared(file.procedure(), file.answers().keySet())
                .stream()
                .map(form -> forms.of(bundle, form))
                .filter(form -> !form.fields().isEmpty())
                .map(form -> form.summary(new Answers(form.id(), file.answers(form.id())), context))
                .toList();
        return Stream.concat(assistant(file, context).stream(), steps.stream()).toList();
    }

    /** What led to the procedure; a step may hold some of it as its own answer. */
    private Optional<FormSummary> assistant(CaseFile file, FormContext context) {
        return file.answers(ProcedureProposals.FORM).isEmpty()
                ? Optional.empty()
                : bundles.live(ChoiceTables.SERVICE)
                        .map(live -> forms.of(live.id(), ProcedureProposals.FORM))
                        .map(form -> form.summary(new Answers(form.id(), context.data()), context));
    }

    /** The answers of a completed task. */
    FormSummary task(AnsweredTask answered, CaseFile file, Locale locale) {
        return forms.of(answered.bundle(), answered.formId())
                .summary(answered.form(), context(file, askedBodies.of(file.id(), answered.form()), locale));
    }

    private FormContext context(CaseFile file, Map<String, Object> options, Locale locale) {
        Map<String, Object> data = new LinkedHashMap<>();
        file.answers().values().forEach(data::putAll);
        data.putAll(options);
        return new FormContext(locale, LocalDate.now(clock), data, Map.of());
    }
}
