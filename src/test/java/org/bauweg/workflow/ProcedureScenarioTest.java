package org.bauweg.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bauweg.workflow.CaseChecks.open;
import static org.bauweg.workflow.CaseChecks.over;
import static org.bauweg.workflow.PermitSteps.COMPLETE;
import static org.bauweg.workflow.PermitSteps.NOTICE;
import static org.bauweg.workflow.PermitSteps.RECEIPT;
import static org.bauweg.workflow.PermitSteps.REQUEST;
import static org.bauweg.workflow.PermitSteps.ask;
import static org.bauweg.workflow.SampleApplication.inTaunusstein;
import static org.bauweg.workflow.SampleApplication.inWiesbaden;
import static org.bauweg.workflow.SampleApplication.plannedInTaunusstein;
import static org.bauweg.workflow.SampleApplication.tallInTaunusstein;
import static org.bauweg.workflow.ScenarioStage.STAGE;
import static org.bauweg.workflow.Steps.complete;
import static org.bauweg.workflow.Steps.consult;
import static org.bauweg.workflow.Steps.grant;
import static org.bauweg.workflow.Steps.sign;
import static org.bauweg.workflow.Steps.withdraw;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseStatus;
import org.bauweg.consultation.Consultation;
import org.bauweg.decision.PermitDecisions;
import org.bauweg.documents.Documents;
import org.bauweg.documents.ReceiveOutcome;
import org.bauweg.inspection.SamplePdfs;
import org.bauweg.intake.WithdrawalOutcome;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The simplified procedure as it is shipped, from the submission to its end, in each of its ways. */
@ExtendWith(ScenarioStaging.class)
class ProcedureScenarioTest {

    @Test
    void aPermitIsGrantedAfterAgencyAndMunicipalityAnswered() throws IOException {
        CaseWalk walk = CaseWalk.received(tallInTaunusstein());
        ProcessInstance process = walk.process();
        open(walk, CaseStatus.RECEIVED, "checkCompleteness");
        BpmnAwareTests.assertThat(process)
                .hasPassed("applicationReceived", "acknowledgeReceipt")
                .isWaitingAt("checkCompleteness");

        complete(walk);
        open(walk, CaseStatus.COMPLETE, "selectConsultations");
        consult(walk);
        open(walk, CaseStatus.IN_CONSULTATION, "giveConsent", "giveStatement", "giveStatement");
        BpmnAwareTests.assertThat(process).isWaitingAt("consultations");

        InboxTask fire = walk.task(STAGE.fire, "giveStatement");
        assertThat(walk.inbox(STAGE.nature)).hasSize(1).doesNotContain(fire);
        assertThat(walk.complete(fire.taskId(), STAGE.nature, Map.of())).isInstanceOf(CompletionOutcome.Gone.class);
        assertThat(STAGE.bean(Documents.class)
                        .receive(
                                walk.file("statementAttachment", fire.taskId(), STAGE.fire),
                                new ByteArrayInputStream(SamplePdfs.plan(PDRectangle.A4))))
                .isInstanceOf(ReceiveOutcome.Accepted.class);
        walk.does(
                STAGE.fire,
                "giveStatement",
                "position",
                "conditions",
                "statementText",
                "Zweiter Rettungsweg über tragbare Leitern.");
        walk.does(STAGE.nature, "giveStatement", "position", "noConcerns");
        open(walk, CaseStatus.IN_CONSULTATION, "giveConsent");
        walk.does(STAGE.municipality, "giveConsent", "position", "granted");
        assertThat(walk.consultation(STAGE.fire).answer()).isNotNull().satisfies(answer -> {
            assertThat(answer.documents()).hasSize(1);
            assertThat(answer.late()).isFalse();
        });

        BpmnAwareTests.assertThat(process).isWaitingAt("weighStatements");
        walk.does(STAGE.clerk, "weighStatements", "weighing", "Alle Stellungnahmen sind berücksichtigt.");
        grant(walk);
        sign(walk);
        open(walk, CaseStatus.DECIDED);
        assertThat(walk.runJobs()).isEqualTo(3);

        Steps.waiveFee(walk);
        over(walk, CaseStatus.NOTIFIED, RECEIPT, COMPLETE, NOTICE);
        assertThat(walk.file().decision()).isEqualTo(CaseFile.Decision.GRANTED);
        assertThat(CaseChecks.generated(walk)).containsExactly("receipt", "notice");
        BpmnAwareTests.assertThat(process)
                .isEnded()
                .hasPassedInOrder(
                        "checkCompleteness",
                        "confirmCompleteness",
                        "proposeConsultations",
                        "selectConsultations",
                        "consultations",
                        "weighStatements",
                        "prepareDecision",
                        "decide",
                        "signDecision",
                        "renderNotice",
                        "deliverNotice",
                        "noticeDelivered");
        assertThat(CaseChecks.acts(walk))
                .containsSubsequence(
                        "application.submitted",
                        "receipt.sent",
                        "completeness.confirmed",
                        "consultations.proposed",
                        "consultations.selected",
                        "consultation.opened",
                        "consultation.answered",
                        "consultations.weighed",
                        "decision.drafted",
                        "decision.signed",
                        "notice.provided",
                        "case.closed");
    }

    @Test
    void aMunicipalityThatNeedNotAgreeIsHeardLikeAnAgency() {
        CaseWalk walk = CaseWalk.received(plannedInTaunusstein());
        complete(walk);
        consult(walk);

        walk.does(STAGE.municipality, "giveStatement", "position", "noConcerns");

        open(walk, CaseStatus.IN_CONSULTATION, "weighStatements");
    }

    @Test
    void silenceCountsAsTheLawSaysAndNotAMinuteTooEarly() {
        CaseWalk walk = CaseWalk.received(tallInTaunusstein());
        complete(walk);
        consult(walk);
        LocalDate agencies = due(walk.consultation(STAGE.fire));
        LocalDate consent = due(walk.consultation(STAGE.municipality));
        assertThat(agencies)
                .isBetween(STAGE.clock.today().plusDays(28), STAGE.clock.today().plusDays(36));
        assertThat(consent).isAfterOrEqualTo(STAGE.clock.today().plusMonths(2));

        STAGE.clock.moveToLastMinuteOf(agencies);
        assertThat(walk.runJobs()).isZero();
        STAGE.clock.moveToEndOf(agencies);
        assertThat(walk.runJobs()).isEqualTo(2);
        open(walk, CaseStatus.IN_CONSULTATION, "giveConsent");
        assertThat(walk.consultation(STAGE.fire)).satisfies(silent -> {
            assertThat(silent.state()).isEqualTo(Consultation.State.SILENT);
            assertThat(silent.isConsidered()).isFalse();
            assertThat(silent.isConsentGiven()).as("left out of account").isFalse();
        });

        STAGE.clock.moveToLastMinuteOf(consent);
        assertThat(walk.runJobs()).isZero();
        STAGE.clock.moveToEndOf(consent);
        assertThat(walk.runJobs()).isOne();
        open(walk, CaseStatus.IN_CONSULTATION, "weighStatements");
        assertThat(walk.consultation(STAGE.municipality).isConsentGiven())
                .as("deemed given")
                .isTrue();
        assertThat(CaseChecks.acts(walk))
                .filteredOn("consultation.silent"::equals)
                .hasSize(3);
        assertThat(walk.runJobs()).as("a deadline acts once").isZero();
    }

    @Test
    void aDecisionSentBackIsDraftedAnewAndSignedByAnotherPerson() {
        CaseWalk walk = CaseWalk.received(inTaunusstein());
        complete(walk);
        consult(walk, List.of());
        open(walk, CaseStatus.COMPLETE, "prepareDecision");
        walk.does(STAGE.deputy, "prepareDecision", "decision", "grant", "reasons", "Erster Entwurf.");
        walk.does(STAGE.head, "decide", "signature", "sendBack", "sendBackRemark", "Bitte begründen.");
        open(walk, CaseStatus.COMPLETE, "prepareDecision");

        walk.does(STAGE.clerk, "prepareDecision", "decision", "grant", "reasons", "Zweiter Entwurf.");
        walk.does(STAGE.deputy, "decide", "signature", "sign");
        walk.runJobs();

        Steps.waiveFee(walk);
        over(walk, CaseStatus.NOTIFIED, RECEIPT, COMPLETE, NOTICE);
        assertThat(STAGE.in(walk.id, () -> STAGE.bean(PermitDecisions.class).versions(walk.id)))
                .hasSize(2)
                .last()
                .satisfies(draft -> assertThat(draft.reasons()).isEqualTo("Zweiter Entwurf."));
        assertThat(CaseChecks.acts(walk))
                .containsSubsequence("decision.drafted", "decision.sentBack", "decision.drafted", "decision.signed");
    }

    @Test
    void anApplicationWithdrawnDuringTheConsultationEndsEverything() {
        CaseWalk walk = CaseWalk.received(tallInTaunusstein());
        ProcessInstance process = walk.process();
        complete(walk);
        consult(walk);
        walk.does(STAGE.nature, "giveStatement", "position", "noConcerns");
        InboxTask open = walk.task(STAGE.fire, "giveStatement");

        assertThat(withdraw(walk)).isInstanceOf(WithdrawalOutcome.Withdrawn.class);

        Steps.waiveFee(walk);
        over(walk, CaseStatus.WITHDRAWN, RECEIPT, COMPLETE, "Sie haben Ihren Bauantrag zurückgenommen");
        BpmnAwareTests.assertThat(process).isEnded().hasPassed("recordWithdrawal");
        assertThat(walk.consultation(STAGE.fire).state()).isEqualTo(Consultation.State.CANCELLED);
        assertThat(walk.consultation(STAGE.municipality).state()).isEqualTo(Consultation.State.CANCELLED);
        assertThat(walk.consultation(STAGE.nature).state()).isEqualTo(Consultation.State.ANSWERED);
        assertThat(walk.complete(open.taskId(), STAGE.fire, Map.of("position", List.of("noConcerns"))))
                .isInstanceOf(CompletionOutcome.Gone.class);
        assertThat(withdraw(walk)).isInstanceOf(WithdrawalOutcome.AlreadyClosed.class);
        STAGE.clock.moveToEndOf(due(walk.consultation(STAGE.municipality)));
        assertThat(walk.runJobs()).isZero();
        over(walk, CaseStatus.WITHDRAWN, RECEIPT, COMPLETE, "Sie haben Ihren Bauantrag zurückgenommen");
    }

    @Test
    void anApplicationIsWithdrawnInEveryStateBeforeItsDecision() {
        CaseWalk unacknowledged = CaseWalk.submitted("permit", inWiesbaden());
        assertThat(withdraw(unacknowledged)).isInstanceOf(WithdrawalOutcome.Withdrawn.class);
        Steps.waiveFee(unacknowledged);
        over(unacknowledged, CaseStatus.WITHDRAWN, "Sie haben Ihren Bauantrag zurückgenommen");

        CaseWalk asked = CaseWalk.received(inTaunusstein());
        ask(asked, STAGE.clock.today().plusDays(14));
        assertThat(withdraw(asked)).isInstanceOf(WithdrawalOutcome.Withdrawn.class);
        Steps.waiveFee(asked);
        over(asked, CaseStatus.WITHDRAWN, RECEIPT, REQUEST, "Sie haben Ihren Bauantrag zurückgenommen");

        CaseWalk drafted = CaseWalk.received(inWiesbaden());
        complete(drafted);
        consult(drafted);
        grant(drafted);
        assertThat(withdraw(drafted)).isInstanceOf(WithdrawalOutcome.Withdrawn.class);
        Steps.waiveFee(drafted);
        over(drafted, CaseStatus.WITHDRAWN, RECEIPT, COMPLETE, "Sie haben Ihren Bauantrag zurückgenommen");
    }

    @Test
    void aDecisionOnceSignedIsNotWithdrawn() {
        CaseWalk walk = CaseWalk.received(inWiesbaden());
        complete(walk);
        consult(walk);
        grant(walk);
        sign(walk);

        assertThat(withdraw(walk)).isInstanceOf(WithdrawalOutcome.AlreadyClosed.class);
        walk.runJobs();
        Steps.waiveFee(walk);
        over(walk, CaseStatus.NOTIFIED, RECEIPT, COMPLETE, NOTICE);
    }

    @Test
    void whereNobodyIsToBeHeardTheDecisionIsPreparedAtOnce() {
        CaseWalk walk = CaseWalk.received(inWiesbaden());
        ProcessInstance process = walk.process();
        complete(walk);
        consult(walk);

        open(walk, CaseStatus.COMPLETE, "prepareDecision");
        grant(walk);
        sign(walk);
        walk.runJobs();
        Steps.waiveFee(walk);
        over(walk, CaseStatus.NOTIFIED, RECEIPT, COMPLETE, NOTICE);
        BpmnAwareTests.assertThat(process).isEnded().hasNotPassed("consultations", "weighStatements");
    }

    private static LocalDate due(Consultation consultation) {
        LocalDate due = consultation.dueOn();
        if (due == null) {
            throw new AssertionError("not asked yet");
        }
        return due;
    }
}
