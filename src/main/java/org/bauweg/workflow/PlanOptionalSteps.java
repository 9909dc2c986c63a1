package org.bauweg.workflow;

import java.util.Map;
import java.util.Set;
import org.bauweg.settings.Setting;
import org.bauweg.settings.Settings;
import org.springframework.stereotype.Component;

/** Says which of the named optional steps the authority takes. What is planned for a case stays, also if the setting changes. */
@Component
class PlanOptionalSteps extends CaseTask {

    private static final String SITE_VISIT = "siteVisit";
    private static final String TECHNICAL_REVIEW = "technicalReview";

    private final Settings settings;

    PlanOptionalSteps(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Set<Variable> produces() {
        return Set.of(Variable.flag(SITE_VISIT), Variable.flag(TECHNICAL_REVIEW));
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        return Map.of(
                SITE_VISIT, settings.flag(step.authority(), Setting.SITE_VISIT),
                TECHNICAL_REVIEW, settings.flag(step.authority(), Setting.TECHNICAL_REVIEW));
    }
}
