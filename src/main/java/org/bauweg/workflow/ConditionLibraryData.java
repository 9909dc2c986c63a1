package org.bauweg.workflow;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.casefile.Procedure;
import org.bauweg.decision.ConditionLibrary;
import org.bauweg.forms.Choice;
import org.springframework.stereotype.Component;

/**
 * {@code conditionLibrary}: the Nebenbestimmungen a decision may carry. Those offered to all are about building, so a preliminary
 * ruling, which admits no works, gets only the authority's own; none at all if there are none.
 */
@Component
class ConditionLibraryData implements FormData {

    private final ConditionLibrary library;
    private final CaseFiles caseFiles;

    ConditionLibraryData(ConditionLibrary library, CaseFiles caseFiles) {
        this.library = library;
        this.caseFiles = caseFiles;
    }

    @Override
    public Set<String> names() {
        return Set.of("conditionLibrary");
    }

    @Override
    public Map<String, Object> of(InboxTask task, Locale locale) {
        boolean ruling = caseFiles.require(task.caseId()).procedure() == Procedure.P76;
        List<Choice> offered = library.of(task.authority()).stream()
                .filter(template -> !ruling || template.authority() != null)
                .map(template -> new Choice(template.code(), template.title() + ": " + template.text()))
                .toList();
        return offered.isEmpty() ? Map.of() : Map.of("conditionLibrary", offered);
    }
}
