package org.bauweg.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bauweg.workflow.CaseChecks.over;
import static org.bauweg.workflow.SampleApplication.inTaunusstein;
import static org.bauweg.workflow.SampleApplication.inWiesbaden;
import static org.bauweg.workflow.ScenarioStage.STAGE;
import static org.bauweg.workflow.Steps.complete;
import static org.bauweg.workflow.Steps.consult;
import static org.bauweg.workflow.Steps.grant;
import static org.bauweg.workflow.Steps.sign;
import static org.bauweg.workflow.Steps.withdraw;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bauweg.casefile.CaseStatus;
import org.bauweg.documents.Documents;
import org.bauweg.documents.ObjectStoreUnavailable;
import org.bauweg.documents.StoredObject;
import org.bauweg.intake.WithdrawalOutcome;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The object store is down: nothing is lost, nothing is doubled, and an operator sees what waits for it. */
@ExtendWith(ScenarioStaging.class)
class CaseOutageTest {

    private static final String RECEIPT = "Eingangsbestätigung";
    private static final String NOTICE = "Bescheid über Ihren Bauantrag";

    @Test
    void aNoticeThatCannotBeStoredIsAFailureUntilItIsRetried() {
        CaseWalk walk = CaseWalk.received(inWiesbaden());
        complete(walk);
        consult(walk);
        grant(walk);
        sign(walk);
        STAGE.store.down = true;

        walk.failForGood();

        STAGE.store.down = false;
        StepFailure failure = onlyFailure(walk);
        assertThat(failure.taskId()).isEqualTo("renderNotice");
        assertThat(failure.caseId()).isEqualTo(walk.id);
        assertThat(STAGE.bean(StepFailures.class).newest(50)).contains(failure);
        CaseChecks.open(walk, CaseStatus.DECIDED);
        assertThat(walk.due()).as("nothing happens by itself any more").isEmpty();
        assertThat(CaseChecks.generated(walk)).containsExactly("receipt");
        assertThat(CaseChecks.letters(walk)).containsExactly(RECEIPT, PermitSteps.COMPLETE);

        assertThat(STAGE.bean(StepFailures.class).retry(failure.id())).isTrue();
        assertThat(STAGE.bean(StepFailures.class).retry(failure.id()))
                .as("pressed twice")
                .isFalse();
        assertThat(STAGE.bean(StepFailures.class).of(walk.id)).isEmpty();
        assertThat(walk.runJobs()).isEqualTo(3);

        Steps.waiveFee(walk);
        over(walk, CaseStatus.NOTIFIED, RECEIPT, PermitSteps.COMPLETE, NOTICE);
        assertThat(CaseChecks.generated(walk)).containsExactly("receipt", "notice");
        everyObjectHasItsRow(walk);
    }

    @Test
    void aShortOutageHealsWithoutAnybody() {
        CaseWalk walk = CaseWalk.submitted("permit", inTaunusstein());
        STAGE.store.down = true;
        String job = walk.job().getId();
        assertThatThrownBy(() ->
                        STAGE.bean(ProcessEngine.class).getManagementService().executeJob(job))
                .isNotNull();
        assertThat(walk.due()).as("a pause before the next attempt").isEmpty();
        assertThat(STAGE.bean(StepFailures.class).of(walk.id)).isEmpty();
        CaseChecks.acts(walk);
        STAGE.store.down = false;

        STAGE.clock.moveToEndOf(STAGE.clock.today());
        assertThat(walk.runJobs()).isOne();

        CaseChecks.open(walk, CaseStatus.RECEIVED, "checkCompleteness");
        assertThat(CaseChecks.letters(walk)).containsExactly(RECEIPT);
        assertThat(CaseChecks.generated(walk)).containsExactly("receipt");
        everyObjectHasItsRow(walk);
    }

    @Test
    void theApplicantHasAllHisTimeAlsoWhenTheRequestWentOutLate() {
        CaseWalk walk = CaseWalk.received(inTaunusstein());
        LocalDate due = STAGE.clock.today().plusDays(14);
        walk.does(
                STAGE.clerk,
                "checkCompleteness",
                Map.of(
                        "completeness", List.of("missing"),
                        "missingDocuments", List.of("sitePlan"),
                        "missingNote", List.of("Der Lageplan fehlt."),
                        "documentsDueOn", List.of(due.toString()),
                        "completenessReason", List.of("x")));
        STAGE.store.down = true;
        walk.failForGood();
        STAGE.store.down = false;
        STAGE.clock.moveToEndOf(due.plusDays(6));

        assertThat(STAGE.bean(StepFailures.class).retry(onlyFailure(walk).id())).isTrue();
        assertThat(walk.runJobs()).isOne();

        CaseChecks.open(walk, CaseStatus.DOCUMENTS_REQUESTED, "supplyDocuments");
        assertThat(walk.file().documentsDueOn()).isAfterOrEqualTo(due.plusDays(7 + 14));
    }

    @Test
    void anApplicationIsWithdrawnWhileAStepFails() {
        CaseWalk walk = CaseWalk.submitted("permit", inTaunusstein());
        STAGE.store.down = true;
        walk.failForGood();

        assertThat(withdraw(walk)).isInstanceOf(WithdrawalOutcome.Withdrawn.class);

        STAGE.store.down = false;
        Steps.waiveFee(walk);
        over(walk, CaseStatus.WITHDRAWN, "Sie haben Ihren Bauantrag zurückgenommen");
    }

    @Test
    void anUploadThatCannotBeStoredIsNotThere() {
        CaseWalk walk = CaseWalk.drafted("permit", inTaunusstein());
        int before = CaseChecks.documents(walk).size();
        STAGE.store.down = true;

        assertThatThrownBy(() -> STAGE.bean(Documents.class)
                        .receive(
                                walk.file("furtherDocuments", null, STAGE.applicant),
                                new ByteArrayInputStream(new byte[] {'%', 'P', 'D', 'F'})))
                .isInstanceOf(ObjectStoreUnavailable.class);

        assertThat(CaseChecks.documents(walk)).hasSize(before);
    }

    private static StepFailure onlyFailure(CaseWalk walk) {
        List<StepFailure> failures = STAGE.bean(StepFailures.class).of(walk.id);
        assertThat(failures).hasSize(1);
        return failures.get(0);
    }

    private static void everyObjectHasItsRow(CaseWalk walk) {
        assertThat(STAGE.store.list("cases/" + walk.id + "/", null, 900).objects())
                .extracting(StoredObject::key)
                .containsExactlyInAnyOrderElementsOf(CaseChecks.documents(walk).stream()
                        .map(document -> document.objectKey())
                        .toList());
    }
}
