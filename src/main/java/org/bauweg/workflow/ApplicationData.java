package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bauweg.authority.Municipalities;
import org.bauweg.casefile.Draft;
import org.bauweg.casefile.Procedure;
import org.bauweg.forms.FormContext;
import org.bauweg.forms.FormResult;
import org.bauweg.forms.FormSchema;
import org.bauweg.forms.RawInput;
import org.bauweg.workflow.RequiredDocument.Time;
import org.springframework.stereotype.Component;

/**
 * What the forms of an application may know beyond their own fields: {@code procedure}, the assistant's answers, {@code requiredDocuments}
 * and {@code extraDocuments} (slots to fill, the latter beyond the decree), {@code documentsNow} and {@code documentsLater} (rows with {@code name}, {@code when}, {@code norm}, {@code note}).
 */
@Component
class ApplicationData {

    private static final String REQUIRED = "requiredDocuments";
    private static final String NOW = "documentsNow";
    private static final String LATER = "documentsLater";
    private static final List<String> LISTS = List.of(REQUIRED, NOW, LATER);

    private final Bundles bundles;
    private final PublishedForms forms;
    private final DocumentRequirements requirements;
    private final ExtraDocuments extraDocuments;
    private final Municipalities municipalities;
    private final Clock clock;

    ApplicationData(
            Bundles bundles,
            PublishedForms forms,
            DocumentRequirements requirements,
            ExtraDocuments extraDocuments,
            Municipalities municipalities,
            Clock clock) {
        this.bundles = bundles;
        this.forms = forms;
        this.requirements = requirements;
        this.extraDocuments = extraDocuments;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /** The assistant's questions as they are live; empty if the bundle is missing. */
    Optional<FormSchema> questions() {
        return bundles.live(ChoiceTables.SERVICE).map(live -> forms.of(live.id(), ProcedureProposals.FORM));
    }

    /** The assistant's answers that a draft keeps, those in order; empty if the procedure was chosen without it. */
    Map<String, Object> chosen(Draft draft, Locale locale) {
        Map<String, List<String>> saved = Declarations.texts(draft.answers(ProcedureProposals.FORM));
        if (saved.isEmpty()) {
            return Map.of();
        }
        Map<String, Object> chosen = new LinkedHashMap<>();
        FormContext context = new FormContext(locale, LocalDate.now(clock), Map.of(), Map.of());
        questions()
                .map(questions -> questions.validate(RawInput.of(saved), context))
                .map(FormResult::values)
                .ifPresent(chosen::putAll);
        boolean wished =
                saved.getOrDefault(ProcedureProposals.WISH, List.of()).stream().anyMatch(wish -> !wish.isEmpty());
        chosen.put("procedureChoice", wished ? "chosen" : "required");
        return chosen;
    }

    /** What one form of an application may know; the lists of documents only if it asks for them. */
    Map<String, Object> of(Draft draft, BundleId bundle, FormSchema form, Map<String, Object> answers) {
        Procedure procedure = draft.procedure();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("procedure", procedure.name());
        if (LISTS.stream().anyMatch(form::uses)
                && bundles.live(ChoiceTables.SERVICE).isPresent()) {
            List<RequiredDocument> documents = new ArrayList<>(requirements.of(procedure, answers));
            List<RequiredDocument> extra = extra(draft, bundle);
            data.put(FormContext.ALSO_REQUIRED, slots(extra));
            documents.addAll(beyond(documents, extra));
            data.put(REQUIRED, slots(documents));
            data.put(NOW, rows(documents, List.of(Time.APPLICATION, Time.OPTIONAL)));
            data.put(LATER, rows(documents, List.of(Time.START, Time.COMPLETION)));
        }
        return data;
    }

    private List<RequiredDocument> extra(Draft draft, BundleId bundle) {
        return municipalities
                .find(draft.municipalityAgs())
                .map(place -> extraDocuments.of(place.authority(), LocalDate.now(clock), bundle))
                .orElse(List.of());
    }

    /** Those of {@code extra} that are not required anyway. */
    static List<RequiredDocument> beyond(List<RequiredDocument> documents, List<RequiredDocument> extra) {
        List<String> known = slots(documents);
        return extra.stream()
                .filter(document -> document.slot().filter(known::contains).isEmpty())
                .toList();
    }

    private static List<String> slots(List<RequiredDocument> documents) {
        return documents.stream()
                .filter(document -> document.time() == Time.APPLICATION)
                .flatMap(document -> document.slot().stream())
                .toList();
    }

    private static List<Map<String, Object>> rows(List<RequiredDocument> documents, List<Time> times) {
        return documents.stream()
                .filter(document -> times.contains(document.time()))
                .map(document -> Map.<String, Object>of(
                        "name", document.name(),
                        "when", when(document),
                        "norm", document.norm(),
                        "note", document.note()))
                .toList();
    }

    private static String when(RequiredDocument document) {
        return switch (document.time()) {
            case APPLICATION -> "mit dem Antrag";
            case START -> "vor Baubeginn";
            case COMPLETION -> "bis zur Fertigstellung";
            case OPTIONAL -> "freiwillig oder auf Verlangen";
        };
    }
}
