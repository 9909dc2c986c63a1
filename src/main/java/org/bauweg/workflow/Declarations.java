package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bauweg.authority.Municipalities;
import org.bauweg.casefile.Draft;
import org.bauweg.forms.FormContext;
import org.bauweg.forms.FormResult;
import org.bauweg.forms.FormSchema;
import org.bauweg.forms.RawInput;
import org.bauweg.forms.SlotFiles;
import org.bauweg.shared.OrganisationId;
import org.springframework.stereotype.Component;

/** Reads drafts through the forms of the live bundle. */
@Component
public class Declarations {

    private final Bundles bundles;
    private final PublishedForms forms;
    private final Municipalities municipalities;
    private final ApplicationData applicationData;
    private final Clock clock;

    Declarations(
            Bundles bundles,
            PublishedForms forms,
            Municipalities municipalities,
            ApplicationData applicationData,
            Clock clock) {
        this.bundles = bundles;
        this.forms = forms;
        this.municipalities = municipalities;
        this.applicationData = applicationData;
        this.clock = clock;
    }

    /**
     * The draft with every step validated; empty if its service has no live bundle.
     *
     * @param files what is uploaded, by document slot
     */
    public Optional<Declaration> of(Draft draft, Locale locale, Map<String, SlotFiles> files) {
        return bundles.live(draft.service()).map(live -> declaration(live.id(), draft, locale, files));
    }

    private Declaration declaration(BundleId bundle, Draft draft, Locale locale, Map<String, SlotFiles> files) {
        Map<String, Object> data = new LinkedHashMap<>(placeData(draft.municipalityAgs()));
        Map<String, Object> chosen = applicationData.chosen(draft, locale);
        data.putAll(chosen);
        List<Declaration.Step> steps = new ArrayList<>();
        for (String formId : bundles.entry(bundle).steps(draft.procedure())) {
            FormSchema schema = forms.of(bundle, formId);
            boolean visited = draft.answers().containsKey(formId);
            RawInput raw = RawInput.of(texts(draft.answers(formId)));
            data.putAll(applicationData.of(draft, bundle, schema, data));
            FormContext context = new FormContext(locale, LocalDate.now(clock), data, files);
            FormResult result = schema.validate(raw, context);
            steps.add(new Declaration.Step(schema, raw, context, result, visited));
            data.putAll(result.values());
        }
        return new Declaration(bundle, chosen, steps);
    }

    /** What the forms of an application may know of the plot's municipality; the authority of the place will handle it. */
    private Map<String, Object> placeData(String ags) {
        return municipalities
                .find(ags)
                .map(place -> placeData(ags, place.authority()))
                .orElse(Map.of());
    }

    /** What every form of a case may know of the plot's municipality. */
    Map<String, Object> placeData(String ags, OrganisationId handling) {
        return municipalities
                .find(ags)
                .map(place -> Map.<String, Object>of(
                        "municipalityName", place.name(), "municipalityIsAuthority", place.isHandledBy(handling)))
                .orElse(Map.of());
    }

    static Map<String, List<String>> texts(Map<String, Object> saved) {
        return saved.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue() instanceof Collection<?> many
                                ? many.stream().map(String::valueOf).toList()
                                : List.of(String.valueOf(entry.getValue()))));
    }
}
