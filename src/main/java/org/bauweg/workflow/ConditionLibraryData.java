package org.bauweg.workflow;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bauweg.decision.ConditionLibrary;
import org.bauweg.forms.Choice;
import org.springframework.stereotype.Component;

/** {@code conditionLibrary}: the Nebenbestimmungen a decision may carry. */
@Component
class ConditionLibraryData implements FormData {

    private final ConditionLibrary library;

    ConditionLibraryData(ConditionLibrary library) {
        this.library = library;
    }

    @Override
    public Set<String> names() {
        return Set.of("conditionLibrary");
    }

    @Override
    public Map<String, Object> of(InboxTask task, Locale locale) {
        return Map.of(
                "conditionLibrary",
                library.of(task.authority()).stream()
                        .map(template -> new Choice(template.code(), template.title() + ": " + template.text()))
                        .toList());
    }
}
