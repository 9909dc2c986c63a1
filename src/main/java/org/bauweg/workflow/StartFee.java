package org.bauweg.workflow;

import java.util.Map;
import java.util.Set;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.fees.FeeAct;
import org.springframework.stereotype.Component;

/**
 * Begins the fee of a procedure outside the permit as a process beside it, if the tariff knows the act; where it does not,
 * nothing is charged. The setting {@code act}, a name of {@link FeeAct}, says what the fee is for.
 */
@Component
class StartFee extends CaseTask {

    private static final String ACT = "act";

    /** The process of the fee, in the bundle of the tariffs. */
    private static final String PROCESS = "fee";

    private final FollowUps followUps;
    private final FeeTables tables;
    private final FeeQuestions questions;
    private final CaseFiles caseFiles;

    StartFee(FollowUps followUps, FeeTables tables, FeeQuestions questions, CaseFiles caseFiles) {
        this.followUps = followUps;
        this.tables = tables;
        this.questions = questions;
        this.caseFiles = caseFiles;
    }

    @Override
    public Set<String> settings() {
        return Set.of(ACT);
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        FeeAct act = step.setting(ACT)
                .map(FeeAct::valueOf)
                .orElseThrow(() -> new IllegalStateException("the model does not say what the fee is for"));
        CaseFile file = caseFiles.require(step.caseId());
        if (followUps.isPublished(FeeTables.SERVICE, PROCESS)
                && !tables.schedule(questions.about(file, act)).items().isEmpty()) {
            followUps.start(
                    step.caseId(),
                    step.effectKey() + "/" + PROCESS,
                    FeeTables.SERVICE,
                    PROCESS,
                    Map.of(ProposeFee.HANDED_OVER, act.name()));
        }
        return Map.of();
    }
}
