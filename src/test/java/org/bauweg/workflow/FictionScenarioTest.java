package org.bauweg.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bauweg.workflow.CaseChecks.open;
import static org.bauweg.workflow.CaseChecks.over;
import static org.bauweg.workflow.PermitSteps.COMPLETE;
import static org.bauweg.workflow.PermitSteps.GRANTED_BY_LAW;
import static org.bauweg.workflow.PermitSteps.NOTICE;
import static org.bauweg.workflow.PermitSteps.RECEIPT;
import static org.bauweg.workflow.PermitSteps.end;
import static org.bauweg.workflow.PermitSteps.openPeriods;
import static org.bauweg.workflow.PermitSteps.period;
import static org.bauweg.workflow.PermitSteps.prepared;
import static org.bauweg.workflow.PermitSteps.told;
import static org.bauweg.workflow.SampleApplication.inTaunusstein;
import static org.bauweg.workflow.SampleApplication.tallInTaunusstein;
import static org.bauweg.workflow.ScenarioStage.STAGE;
import static org.bauweg.workflow.Steps.complete;
import static org.bauweg.workflow.Steps.consult;
import static org.bauweg.workflow.Steps.grant;
import static org.bauweg.workflow.Steps.sign;

import java.time.LocalDate;
import java.util.Map;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseStatus;
import org.bauweg.consultation.Consultation;
import org.bauweg.deadlines.ChangeDeadline;
import org.bauweg.deadlines.ChangeOutcome;
import org.bauweg.deadlines.LedgerDeadline.State;
import org.bauweg.deadlines.Period;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The period for the decision: kept, prolonged, halted, and passed, so that the permit counts as granted (§ 65 Abs. 2 HBO). */
@ExtendWith(ScenarioStaging.class)
class FictionScenarioTest {

    @Test
    void silenceGrantsThePermitAtTheEndOfThePeriodAndEndsEverythingOpen() {
        CaseWalk walk = CaseWalk.received(tallInTaunusstein());
        complete(walk);
        consult(walk);
        LocalDate end = end(walk, "D17");
        // silence of the agencies does not end the waiting for the municipality: its own period is paused by nobody
        STAGE.clock.moveToLastMinuteOf(end);
        walk.runJobs();
        assertThat(walk.file().status()).isEqualTo(CaseStatus.IN_CONSULTATION);

        STAGE.clock.moveToEndOf(end);
        assertThat(walk.runJobs()).as("the fiction, then letters to neighbours").isEqualTo(2);
        assertThat(walk.file().status()).isEqualTo(CaseStatus.DEEMED_GRANTED);
        assertThat(walk.file().deemedGrantedOn()).isEqualTo(end);
        assertThat(walk.file().isGranted()).isTrue();
        assertThat(period(walk, "D17").state()).isEqualTo(State.LAPSED);
        assertThat(openPeriods(walk)).isEmpty();
        assertThat(walk.waiting()).containsExactly("assessFee", "requestCertificate");
        assertThat(walk.task(STAGE.applicant, "requestCertificate").voluntary()).isTrue();
        assertThat(told(walk)).containsExactly("Baugenehmigung gilt als erteilt");
        assertThat(CaseChecks.letters(walk)).containsExactly(RECEIPT, COMPLETE, GRANTED_BY_LAW);
        assertThat(CaseChecks.acts(walk)).contains("permit.deemed").doesNotContain("decision.signed");
    }

    @Test
    void theFictionEndsOpenConsultations() {
        CaseWalk walk = CaseWalk.received(tallInTaunusstein());
        STAGE.clock.moveToLastMinuteOf(end(walk, "D02"));
        complete(walk);
        STAGE.clock.moveToLastMinuteOf(end(walk, "D17").minusDays(3));
        consult(walk);
        STAGE.clock.moveToEndOf(end(walk, "D17"));
        walk.runJobs();
        assertThat(walk.file().status()).isEqualTo(CaseStatus.DEEMED_GRANTED);
        assertThat(walk.consultation(STAGE.fire).state()).isEqualTo(Consultation.State.CANCELLED);
        assertThat(walk.inbox(STAGE.fire)).isEmpty();
    }

    @Test
    void anOverlookedCaseIsCompleteAndGrantedByTwoFictions() {
        CaseWalk walk = CaseWalk.received(inTaunusstein());
        LocalDate received = STAGE.clock.today();
        LocalDate complete = end(walk, "D02");
        STAGE.clock.moveToEndOf(received.plusMonths(5));
        walk.runJobs();

        assertThat(walk.file().completeOn()).isEqualTo(complete);
        assertThat(walk.file().deemedGrantedOn())
                .as("dated by the law, however long nothing ran")
                .isEqualTo(end(walk, "D17"));
        assertThat(period(walk, "D17").deadline().start()).isEqualTo(received);
        assertThat(walk.waiting()).containsExactly("assessFee", "requestCertificate");
    }

    @Test
    void aHumanCertifiesTheFictionOnDemand() {
        CaseWalk walk = granted();
        Steps.waiveFee(walk);
        walk.does(STAGE.applicant, "requestCertificate", "certificatePurpose", "Für die Bank.");
        walk.does(STAGE.clerk, "certifyDeemedPermit", "certificateChecked", "true");
        assertThat(walk.runJobs()).isOne();

        Steps.waiveFee(walk);
        over(walk, CaseStatus.DEEMED_GRANTED, RECEIPT, COMPLETE, GRANTED_BY_LAW, "Bescheinigung");
        assertThat(CaseChecks.generated(walk)).containsExactly("receipt", "certificate");
    }

    @Test
    void aNoticeProvidedInTimeKeepsThePeriod() {
        CaseWalk walk = CaseWalk.received(inTaunusstein());
        prepared(walk);
        grant(walk);
        STAGE.clock.moveToLastMinuteOf(end(walk, "D17"));
        sign(walk);
        walk.runJobs();
        assertThat(period(walk, "D17").state()).as("not held up by the fee").isEqualTo(State.MET);
        Steps.waiveFee(walk);
        over(walk, CaseStatus.NOTIFIED, RECEIPT, COMPLETE, NOTICE);
        STAGE.clock.moveToEndOf(end(walk, "D17"));
        assertThat(walk.runJobs()).isZero();
        assertThat(told(walk)).containsExactly("Baugenehmigung erteilt");
    }

    @Test
    void aNoticeThatCouldNotBeProvidedInTimeIsNotProvidedAtAll() {
        CaseWalk walk = CaseWalk.received(inTaunusstein());
        prepared(walk);
        grant(walk);
        LocalDate end = end(walk, "D17");
        STAGE.clock.moveToLastMinuteOf(end);
        sign(walk);
        STAGE.clock.moveToEndOf(end.plusDays(2));
        walk.runJobs();

        assertThat(walk.file().status()).isEqualTo(CaseStatus.DEEMED_GRANTED);
        assertThat(walk.file().deemedGrantedOn()).isEqualTo(end);
        assertThat(walk.file().decision())
                .as("what was signed never took effect")
                .isNull();
        assertThat(CaseChecks.letters(walk)).containsExactly(RECEIPT, COMPLETE, GRANTED_BY_LAW);
        assertThat(walk.waiting()).containsExactly("assessFee", "requestCertificate");
    }

    @Test
    void nobodySignsOnceThePeriodIsOver() {
        CaseWalk walk = CaseWalk.received(inTaunusstein());
        prepared(walk);
        grant(walk);
        String task = walk.task(STAGE.head, "decide").taskId();
        STAGE.clock.moveToEndOf(end(walk, "D17"));
        assertThat(walk.complete(task, STAGE.head, SampleApplication.one("signature", "sign")))
                .isInstanceOfSatisfying(
                        CompletionOutcome.Refused.class,
                        refused -> assertThat(refused.refusal().messageKey()).isEqualTo("rule.decision.grantedByLaw"));
        walk.runJobs();
        assertThat(walk.complete(task, STAGE.head, Map.of())).isInstanceOf(CompletionOutcome.Gone.class);
        assertThat(walk.file().status()).isEqualTo(CaseStatus.DEEMED_GRANTED);
    }

    @Test
    void anExtensionIsToldWithItsReasonAndMovesTheFiction() {
        CaseWalk walk = CaseWalk.received(inTaunusstein());
        complete(walk);
        LocalDate former = end(walk, "D17");
        assertThat(PermitSteps.change(
                        walk,
                        new ChangeDeadline.Extend(
                                period(walk, "D17").id(), Period.parse("P2M"), "Ein Gutachten steht aus.")))
                .isInstanceOf(ChangeOutcome.Changed.class);
        LocalDate later = end(walk, "D17");

        assertThat(later).isAfter(former);
        assertThat(walk.file().decisionDueOn()).isEqualTo(later);
        assertThat(CaseChecks.letters(walk))
                .containsExactly(RECEIPT, COMPLETE, "Die Frist für die Entscheidung ist verlängert");
        assertThat(told(walk)).containsExactly("Entscheidungsfrist verlängert");
        STAGE.clock.moveToEndOf(former);
        assertThat(walk.runJobs()).isZero();
        open(walk, CaseStatus.COMPLETE, "selectConsultations");
        STAGE.clock.moveToEndOf(later);
        walk.runJobs();
        assertThat(walk.file().deemedGrantedOn()).isEqualTo(later);
    }

    @Test
    void anEffectSetAsideGrantsNothing() {
        CaseWalk walk = CaseWalk.received(inTaunusstein());
        complete(walk);
        PermitSteps.change(
                walk, new ChangeDeadline.SetEffectAside(period(walk, "D17").id(), "Antrag nicht bestimmt genug"));
        STAGE.clock.moveToEndOf(end(walk, "D17"));
        assertThat(walk.runJobs()).isZero();
        open(walk, CaseStatus.COMPLETE, "selectConsultations");
    }

    @Test
    void aCaseGrantedByLawIsNotWithdrawn() {
        CaseWalk walk = granted();
        assertThat(Steps.withdraw(walk)).isInstanceOf(org.bauweg.intake.WithdrawalOutcome.AlreadyClosed.class);
        BpmnAwareTests.assertThat(walk.process()).hasPassed("decisionOverdue", "recordDeemedPermit");
    }

    private static CaseWalk granted() {
        CaseWalk walk = CaseWalk.received(inTaunusstein());
        complete(walk);
        STAGE.clock.moveToEndOf(end(walk, "D17"));
        walk.runJobs();
        assertThat(walk.file().closure()).isEqualTo(CaseFile.Closure.DEEMED_GRANTED);
        return walk;
    }
}
