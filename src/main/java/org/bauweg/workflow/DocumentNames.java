package org.bauweg.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bauweg.documents.Document;
import org.bauweg.documents.DocumentState;
import org.bauweg.forms.FileSlot;
import org.bauweg.notices.DocumentEntry;
import org.springframework.stereotype.Component;

/** What the documents of a case are called: the labels of their slots in the bundle's forms. */
@Component
public class DocumentNames {

    private static final Map<String, String> GENERATED = Map.ofEntries(
            Map.entry("receipt", "Eingangsbestätigung"),
            Map.entry("documentRequest", "Nachforderung"),
            Map.entry("deemedWithdrawal", "Mitteilung über die Rücknahme"),
            Map.entry("notice", "Bescheid"),
            Map.entry("feeNotice", "Gebührenbescheid"),
            Map.entry("hearing", "Anhörung"),
            Map.entry("certificate", "Bescheinigung"),
            Map.entry("neighbourLetter", "Benachrichtigung der Nachbarschaft"),
            Map.entry("neighbourNotice", "Bekanntgabe an die Nachbarschaft"),
            Map.entry("startCertificate", "Bestätigung des zulässigen Beginns"),
            Map.entry("exemptionRejected", "Mitteilung: nicht freigestellt"));

    private final Bundles bundles;
    private final PublishedForms forms;

    DocumentNames(Bundles bundles, PublishedForms forms) {
        this.bundles = bundles;
        this.forms = forms;
    }

    /** Slot to German name, for every slot of the bundle's forms and for what Bauweg writes itself. */
    public Map<String, String> of(BundleId bundle) {
        Map<String, String> names = new HashMap<>(GENERATED);
        for (String formId : bundles.formIds(bundle)) {
            for (FileSlot slot : forms.of(bundle, formId).fileSlots()) {
                names.putIfAbsent(slot.key(), slot.label());
            }
        }
        return names;
    }

    /** Slot to German name of what belongs to an application of the bundle; empty if it asks for no documents. */
    public Map<String, String> ofApplication(BundleId bundle) {
        return bundles.formIds(bundle).contains(ExtraDocuments.FORM)
                ? forms.of(bundle, ExtraDocuments.FORM).fileSlots().stream()
                        .collect(Collectors.toMap(FileSlot::key, FileSlot::label))
                : Map.of();
    }

    /** Accepted documents as letters name them; what Bauweg wrote itself is left out. */
    List<DocumentEntry> entries(BundleId bundle, List<Document> documents) {
        Map<String, String> names = of(bundle);
        return documents.stream()
                .filter(document -> document.state() == DocumentState.ACCEPTED && !document.immutable())
                .map(document -> new DocumentEntry(
                        names.getOrDefault(document.slot(), document.slot()),
                        document.fileName(),
                        document.size(),
                        document.sha256()))
                .toList();
    }
}
