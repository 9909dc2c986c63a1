package org.bauweg.workflow;

import java.time.Clock;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.completeness.Completeness;
import org.springframework.stereotype.Component;

/** What holds for the first check also holds for the check of what was supplied. */
@Component
class SupplyRule extends CompletenessRule {

    SupplyRule(CaseFiles caseFiles, Completeness completeness, Clock clock) {
        super(caseFiles, completeness, clock);
    }

    @Override
    public String task() {
        return "checkSupply";
    }
}
