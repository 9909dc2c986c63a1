package org.bauweg.workflow;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bauweg.casefile.Procedure;
import org.bauweg.workflow.RequiredDocument.Time;
import org.springframework.stereotype.Component;

/** Which documents a procedure needs, by the tables {@code required-documents}, {@code designer-qualification} and {@code document-hints}. */
@Component
public class DocumentRequirements {

    private static final Map<String, Time> TIMES =
            Map.of("R", Time.APPLICATION, "B", Time.START, "F", Time.COMPLETION, "O", Time.OPTIONAL);
    private static final String QUALIFICATION = "BVB";
    private static final Map<String, String> QUALIFICATIONS = Map.of(
            "full", "Nötig ist die volle Bauvorlageberechtigung",
            "middle", "Es genügt ein Studienabschluss für kleinere und mittlere Vorhaben",
            "small", "Es genügt die Berechtigung für kleine Vorhaben",
            "eu", "Es gilt die Bescheinigung für Personen aus der EU",
            "none", "Eine Bauvorlageberechtigung ist vermutlich nicht nötig");

    private final ChoiceTables tables;

    public DocumentRequirements(ChoiceTables tables) {
        this.tables = tables;
    }

    /**
     * The documents of a procedure in the order of the Bauvorlagenerlass; each once per time it is due.
     *
     * @param facts answers by field name, as the application's forms call them
     */
    public List<RequiredDocument> of(Procedure procedure, Map<String, Object> facts) {
        Map<String, Object> all = new HashMap<>(facts);
        all.put("procedure", procedure.name());
        Map<String, RequiredDocument> found = new LinkedHashMap<>();
        tables.evaluate("required-documents", all).stream()
                .map(DocumentRequirements::document)
                .forEach(document -> found.merge(document.key() + document.time(), document, RequiredDocument::and));
        found.computeIfPresent(
                QUALIFICATION + Time.APPLICATION,
                (key, document) -> document.and(qualification(document, procedure, all)));
        return List.copyOf(found.values());
    }

    /**
     * Hints to one document; none if nothing strikes.
     *
     * @param facts {@code document} (its key), {@code extractAge} in years, {@code scale} as the number after 1:, {@code readable},
     *     {@code scaleReason}
     */
    public List<ProcedureProposal.Ground> hints(Map<String, Object> facts) {
        return tables.evaluate("document-hints", facts).stream()
                .map(row -> new ProcedureProposal.Ground(text(row, "norm"), text(row, "hint")))
                .toList();
    }

    private RequiredDocument qualification(RequiredDocument document, Procedure procedure, Map<String, Object> facts) {
        Map<String, Object> all = new HashMap<>(facts);
        all.put("special", procedure == Procedure.P66_SPECIAL ? "special" : "none");
        return tables.evaluate("designer-qualification", all).stream()
                .findFirst()
                .map(row -> new RequiredDocument(
                        document.key(),
                        document.name(),
                        document.time(),
                        document.slot(),
                        List.of(text(row, "norm")),
                        List.of(QUALIFICATIONS.get(text(row, "qualification")) + ": " + text(row, "reason"))))
                .orElse(document);
    }

    private static RequiredDocument document(Map<String, Object> row) {
        Time time = TIMES.get(text(row, "time"));
        if (time == null) {
            throw new IllegalStateException("required-documents: no such time: " + text(row, "time"));
        }
        return new RequiredDocument(
                text(row, "document"),
                text(row, "name"),
                time,
                nonBlank(text(row, "slot")),
                nonBlank(text(row, "norm")).stream().toList(),
                nonBlank(text(row, "note")).stream().toList());
    }

    private static Optional<String> nonBlank(String text) {
        return Optional.of(text).filter(any -> !any.isBlank());
    }

    private static String text(Map<String, Object> row, String name) {
        return String.valueOf(row.getOrDefault(name, ""));
    }
}
