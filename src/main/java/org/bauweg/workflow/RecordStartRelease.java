package org.bauweg.workflow;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bauweg.construction.Construction;
import org.bauweg.construction.ConstructionFact;
import org.bauweg.construction.Constructions;
import org.bauweg.construction.Validities;
import org.springframework.stereotype.Component;

/** The notified day has come, or works were found begun in time: the validity has done its service. */
@Component
class RecordStartRelease extends CaseTask {

    private final Constructions constructions;
    private final Validities validities;
    private final ReleaseNoticedStart releases;

    RecordStartRelease(Constructions constructions, Validities validities, ReleaseNoticedStart releases) {
        this.constructions = constructions;
        this.validities = validities;
        this.releases = releases;
    }

    /** {@code form}: where the start was entered, if not in the form that checks the notice. */
    @Override
    public Set<String> settings() {
        return Set.of("form");
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask check = step.require(step.setting("form").orElse("release-start"));
        Construction site = constructions.require(step.caseId());
        LocalDate on = check.form()
                .date("worksBegunOn")
                .orElseGet(() -> Objects.requireNonNull(site.plannedStart(), "no start was notified"));
        if (site.startReleasedAt() == null) {
            releases.release(step, check, on);
        }
        String actor = check.answeredBy().toString();
        constructions.record(step.caseId(), new ConstructionFact.StartBegun(on), actor);
        validities.begun(step.caseId(), on, actor);
        return Map.of();
    }
}
