package org.bauweg.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bauweg.casefile.Procedure;
import org.springframework.stereotype.Component;

/** How the municipality takes part, by the table {@code municipality-participation}. */
@Component
public class MunicipalParticipations {

    private final ChoiceTables tables;

    public MunicipalParticipations(ChoiceTables tables) {
        this.tables = tables;
    }

    /** The same with their reasons in a language, as far as the table has them. */
    public MunicipalParticipations in(Locale locale) {
        return new MunicipalParticipations(new SpokenTables(tables, locale));
    }

    /**
     * Every way in which the municipality takes part in the procedure.
     *
     * @param facts {@code planningArea}, {@code deviationSubjects}, {@code buildingTurbo}, {@code municipalityIsAuthority}
     */
    public List<MunicipalParticipation> of(Procedure procedure, Map<String, Object> facts) {
        Map<String, Object> all = new HashMap<>(facts);
        all.put("procedure", procedure.name());
        return tables.evaluate("municipality-participation", all).stream()
                .map(row -> new MunicipalParticipation(
                        text(row, "participation"),
                        Optional.of(text(row, "deadline")).filter(rule -> !rule.isEmpty()),
                        text(row, "silence"),
                        text(row, "norm"),
                        text(row, "reason")))
                .toList();
    }

    private static String text(Map<String, Object> row, String name) {
        return String.valueOf(row.getOrDefault(name, ""));
    }
}
