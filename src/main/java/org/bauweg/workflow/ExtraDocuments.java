package org.bauweg.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bauweg.forms.FileSlot;
import org.bauweg.forms.FormSchema;
import org.bauweg.settings.Setting;
import org.bauweg.settings.Settings;
import org.bauweg.shared.OrganisationId;
import org.springframework.stereotype.Component;

/** Documents an authority asks for beyond those of the decree (§ 69 Abs. 2 S. 1 HBO). */
@Component
class ExtraDocuments {

    /** The form whose fields authorities may demand. */
    static final String FORM = "application-documents";

    private static final String NOTE = "Ihre Bauaufsicht verlangt diese Unterlage zusätzlich.";

    private final Settings settings;
    private final Bundles bundles;
    private final PublishedForms forms;

    ExtraDocuments(Settings settings, Bundles bundles, PublishedForms forms) {
        this.settings = settings;
        this.bundles = bundles;
        this.forms = forms;
    }

    /** What the authority asked for on a day, as far as the form for documents has a field for it. */
    List<RequiredDocument> of(OrganisationId authority, LocalDate day, BundleId bundle) {
        List<String> slots = settings.lines(authority, Setting.EXTRA_DOCUMENTS, day);
        if (slots.isEmpty() || !bundles.formIds(bundle).contains(FORM)) {
            return List.of();
        }
        FormSchema form = forms.of(bundle, FORM);
        return form.fileSlots().stream()
                .filter(slot -> slots.contains(slot.key()))
                .map(ExtraDocuments::required)
                .toList();
    }

    private static RequiredDocument required(FileSlot slot) {
        return new RequiredDocument(
                slot.key(),
                slot.label(),
                RequiredDocument.Time.APPLICATION,
                Optional.of(slot.key()),
                List.of(Setting.EXTRA_DOCUMENTS.norm()),
                List.of(NOTE));
    }
}
