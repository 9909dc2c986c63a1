package org.bauweg.documents;

import java.util.Set;
import org.bauweg.shared.CaseId;

/** Knows what an authority demands of files beyond what the law and safety ask for. */
@FunctionalInterface
public interface DocumentDemands {

    /** What holds for a case or a draft today. In the case's scope. */
    Demands of(CaseId caseId);

    /**
     * What one authority demands.
     *
     * @param authority its name, for those who are refused
     * @param refused codes of findings that are advice elsewhere and keep a file out here
     * @param extractMonths how old an extract from the cadastral map may be before a word is said about it
     */
    record Demands(String authority, Set<String> refused, int extractMonths) {

        public Demands {
            refused = Set.copyOf(refused);
        }
    }
}
