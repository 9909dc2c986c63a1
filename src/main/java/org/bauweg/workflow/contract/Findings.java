package org.bauweg.workflow.contract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bauweg.workflow.Finding;
import org.jspecify.annotations.Nullable;

/** Collects findings, each once. */
final class Findings {

    private final Set<Finding> found = new LinkedHashSet<>();

    void add(String file, @Nullable String elementId, String problem, String remedy) {
        found.add(new Finding(file, elementId, problem, remedy));
    }

    void add(Finding finding) {
        found.add(finding);
    }

    List<Finding> all() {
        return List.copyOf(found);
    }
}
