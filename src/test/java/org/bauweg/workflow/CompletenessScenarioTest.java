package org.bauweg.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bauweg.workflow.CaseChecks.open;
import static org.bauweg.workflow.CaseChecks.over;
import static org.bauweg.workflow.PermitSteps.COMPLETE;
import static org.bauweg.workflow.PermitSteps.RECEIPT;
import static org.bauweg.workflow.PermitSteps.REQUEST;
import static org.bauweg.workflow.PermitSteps.ask;
import static org.bauweg.workflow.PermitSteps.end;
import static org.bauweg.workflow.PermitSteps.lapse;
import static org.bauweg.workflow.PermitSteps.openPeriods;
import static org.bauweg.workflow.PermitSteps.period;
import static org.bauweg.workflow.PermitSteps.told;
import static org.bauweg.workflow.SampleApplication.inTaunusstein;
import static org.bauweg.workflow.ScenarioStage.STAGE;
import static org.bauweg.workflow.Steps.complete;
import static org.bauweg.workflow.Steps.consult;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bauweg.casefile.CaseStatus;
import org.bauweg.completeness.Completeness;
import org.bauweg.completeness.CompletenessAct;
import org.bauweg.completeness.WithdrawalOfCompleteness;
import org.bauweg.consultation.Consultation;
import org.bauweg.deadlines.ChangeDeadline;
import org.bauweg.deadlines.ChangeOutcome;
import org.bauweg.deadlines.LedgerDeadline.State;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The check for completeness: in time, too late, with documents asked for, and by silence (§ 70 Abs. 2 HBO). */
@ExtendWith(ScenarioStaging.class)
class CompletenessScenarioTest {

    @Test
    void silenceForAMonthMakesTheApplicationCompleteAndNotAMinuteEarlier() {
        CaseWalk walk = CaseWalk.received(inTaunusstein());
        LocalDate received = STAGE.clock.today();
        LocalDate end = end(walk, "D02");
        STAGE.clock.moveToLastMinuteOf(end);
        assertThat(walk.runJobs()).isZero();
        open(walk, CaseStatus.RECEIVED, "checkCompleteness");

        STAGE.clock.moveToEndOf(end);
        assertThat(walk.runJobs()).isOne();
        open(walk, CaseStatus.COMPLETE, "selectConsultations");
        assertThat(walk.file().completeOn()).isEqualTo(end);
        assertThat(period(walk, "D02").state()).isEqualTo(State.LAPSED);
        CompletenessAct act = STAGE.in(
                walk.id,
                () -> STAGE.bean(Completeness.class).confirmation(walk.id).orElseThrow());
        assertThat(act.kind()).isEqualTo(CompletenessAct.Kind.DEEMED);
        assertThat(act.confirmedBy()).isNull();
        assertThat(act.basis()).hasSameSizeAs(SampleApplication.DOCUMENTS);
        assertThat(period(walk, "D17").deadline().start())
                .as("the worst case: from the first receipt")
                .isEqualTo(received);
        assertThat(walk.file().decisionDueOn()).isEqualTo(end(walk, "D17"));
        assertThat(CaseChecks.letters(walk)).containsExactly(RECEIPT, COMPLETE);
        assertThat(CaseChecks.acts(walk)).contains("completeness.deemed").doesNotContain("completeness.confirmed");
    }

    @Test
    void aNodeDownForAWeekDatesTheSilenceByTheLaw() {
        CaseWalk walk = CaseWalk.received(inTaunusstein());
        LocalDate end = end(walk, "D02");
        STAGE.clock.moveToEndOf(end.plusDays(7));
        assertThat(walk.runJobs()).isOne();
        assertThat(walk.file().completeOn()).isEqualTo(end);
        assertThat(period(walk, "D02").endedOn()).isEqualTo(end);
    }

    @Test
    void afterTheMonthNothingOfTheCheckIsPossibleAnyMore() {
        CaseWalk walk = CaseWalk.received(inTaunusstein());
        STAGE.clock.moveToEndOf(end(walk, "D02"));
        String task = walk.task(STAGE.clerk, "checkCompleteness").taskId();
        for (Map<String, List<String>> late : List.of(
                PermitSteps.missing(PermitSteps.workday(14)),
                Steps.completeToday(),
                SampleApplication.one("completeness", "unworkable", "completenessReason", "Unbrauchbar."))) {
            assertThat(walk.complete(task, STAGE.clerk, late))
                    .isInstanceOfSatisfying(CompletionOutcome.Refused.class, refused -> assertThat(
                                    refused.refusal().messageKey())
                            .isEqualTo("rule.completeness.byLaw"));
        }
        assertThat(walk.runJobs()).isOne();
        open(walk, CaseStatus.COMPLETE, "selectConsultations");
    }

    @Test
    void aRequestHeldUpOverTheEndOfTheMonthIsNotMade() {
        CaseWalk walk = CaseWalk.received(inTaunusstein());
        LocalDate end = end(walk, "D02");
        STAGE.clock.moveToLastMinuteOf(end);
        walk.does(STAGE.clerk, "checkCompleteness", PermitSteps.missing(end.plusDays(20)));
        STAGE.clock.moveToEndOf(end);
        assertThat(walk.runJobs()).isOne();

        open(walk, CaseStatus.COMPLETE, "selectConsultations");
        assertThat(CaseChecks.letters(walk)).containsExactly(RECEIPT, COMPLETE);
        assertThat(walk.file().completeOn()).isEqualTo(end);
        BpmnAwareTests.assertThat(walk.process()).hasPassed("recordDeemedCompletenessAfterDelay");
    }

    @Test
    void aMissingDocumentIsAskedForSuppliedAndCheckedWithoutTheMonth() {
        CaseWalk walk = CaseWalk.received(inTaunusstein());
        LocalDate due = PermitSteps.workday(14);
        ask(walk, due);
        open(walk, CaseStatus.DOCUMENTS_REQUESTED, "supplyDocuments");
        assertThat(walk.file().documentsDueOn()).isEqualTo(due);
        assertThat(period(walk, "D02").state()).isEqualTo(State.MET);

        InboxTask supply = walk.task(STAGE.applicant, "supplyDocuments");
        walk.upload("supplement", supply.taskId(), STAGE.applicant);
        walk.does(STAGE.applicant, "supplyDocuments", "supplyNote", "Der Lageplan liegt bei.");
        assertThat(period(walk, "D03").state()).isEqualTo(State.MET);

        open(walk, CaseStatus.RECEIVED, "checkSupply");
        STAGE.clock.moveToEndOf(STAGE.clock.today().plusMonths(3));
        assertThat(walk.runJobs()).as("no fiction after a request").isZero();
        walk.does(STAGE.clerk, "checkSupply", Steps.completeToday());
        open(walk, CaseStatus.COMPLETE, "selectConsultations");
        assertThat(CaseChecks.letters(walk)).containsExactly(RECEIPT, REQUEST, COMPLETE);
        assertThat(CaseChecks.acts(walk))
                .containsSubsequence("documents.requested", "documents.supplied", "completeness.confirmed");
    }

    @Test
    void documentsAskedForTwiceAreTwoRequestsWithALetterEach() {
        CaseWalk walk = CaseWalk.received(inTaunusstein());
        ask(walk, PermitSteps.workday(14));
        walk.does(STAGE.applicant, "supplyDocuments", "supplyNote", "Kommt.");
        ask(walk, PermitSteps.workday(21));

        open(walk, CaseStatus.DOCUMENTS_REQUESTED, "supplyDocuments");
        assertThat(CaseChecks.letters(walk)).containsExactly(RECEIPT, REQUEST, REQUEST);
        assertThat(CaseChecks.generated(walk)).containsExactly("receipt", "documentRequest", "documentRequest");
    }

    @Test
    void aLapsedDeadlineIsExtendedByAHuman() {
        CaseWalk walk = CaseWalk.received(inTaunusstein());
        LocalDate due = PermitSteps.workday(14);
        ask(walk, due);
        lapse(walk, due);
        open(walk, CaseStatus.DOCUMENTS_REQUESTED, "checkLapse");
        LocalDate later = PermitSteps.workday(due.plusDays(28));
        walk.does(
                STAGE.clerk,
                "checkLapse",
                Map.of("lapse", List.of("extend"), "newDueOn", List.of(later.toString()), "lapseReason", List.of("x")));

        open(walk, CaseStatus.DOCUMENTS_REQUESTED, "supplyDocuments");
        assertThat(walk.file().documentsDueOn()).isEqualTo(later);
        STAGE.clock.moveToLastMinuteOf(later);
        assertThat(walk.runJobs()).isZero();
        walk.does(STAGE.applicant, "supplyDocuments", "supplyNote", "In letzter Minute.");
        walk.does(STAGE.clerk, "checkSupply", Steps.completeToday());
        open(walk, CaseStatus.COMPLETE, "selectConsultations");
        assertThat(CaseChecks.letters(walk)).containsExactly(RECEIPT, REQUEST, "Sie haben mehr Zeit", COMPLETE);
    }

    @Test
    void staffProlongTheTimeToSupplyBeforeItEnds() {
        CaseWalk walk = CaseWalk.received(inTaunusstein());
        LocalDate due = PermitSteps.workday(14);
        ask(walk, due);
        LocalDate later = PermitSteps.workday(due.plusDays(14));
        assertThat(PermitSteps.change(
                        walk, new ChangeDeadline.ExtendTo(period(walk, "D03").id(), later, "Urlaub der Planerin")))
                .isInstanceOf(ChangeOutcome.Changed.class);

        assertThat(walk.file().documentsDueOn()).isEqualTo(later);
        assertThat(CaseChecks.letters(walk)).containsExactly(RECEIPT, REQUEST, "Sie haben mehr Zeit");
        STAGE.clock.moveToEndOf(due);
        assertThat(walk.runJobs()).as("the timer followed").isZero();
        lapse(walk, later);
        open(walk, CaseStatus.DOCUMENTS_REQUESTED, "checkLapse");
    }

    @Test
    void anApplicationWithoutItsDocumentsIsDeemedWithdrawn() {
        CaseWalk walk = CaseWalk.received(inTaunusstein());
        ProcessInstance process = walk.process();
        LocalDate due = PermitSteps.workday(14);
        ask(walk, due);
        lapse(walk, due);
        walk.does(
                STAGE.clerk,
                "checkLapse",
                "lapse",
                "withdraw",
                "lapseChecked",
                "true",
                "lapseReason",
                "Nichts ist eingegangen.");
        assertThat(walk.runJobs()).isOne();

        Steps.waiveFee(walk);
        over(walk, CaseStatus.DEEMED_WITHDRAWN, RECEIPT, REQUEST, "Ihr Bauantrag gilt als zurückgenommen");
        assertThat(period(walk, "D03").state()).isEqualTo(State.LAPSED);
        assertThat(openPeriods(walk)).isEmpty();
        assertThat(told(walk)).containsExactly("Antrag gilt als zurückgenommen");
        BpmnAwareTests.assertThat(process)
                .isEnded()
                .hasPassed("documentsOverdue", "checkLapse", "recordDeemedWithdrawal")
                .hasNotPassed("confirmCompleteness");
        assertThat(CaseChecks.generated(walk)).containsExactly("receipt", "documentRequest", "deemedWithdrawal");
    }

    @Test
    void anApplicationNobodyCanWorkWithIsRejectedByANotice() {
        CaseWalk walk = CaseWalk.received(inTaunusstein());
        walk.does(
                STAGE.clerk,
                "checkCompleteness",
                "completeness",
                "unworkable",
                "completenessReason",
                "Es fehlt jede Zeichnung.");
        assertThat(walk.runJobs()).isOne();

        Steps.waiveFee(walk);
        over(walk, CaseStatus.REJECTED, RECEIPT, "Ihr Bauantrag kann nicht bearbeitet werden");
        assertThat(PermitSteps.told(walk)).containsExactly("Antrag zurückgewiesen");
        assertThat(CaseChecks.generated(walk)).containsExactly("receipt", "notice");
        assertThat(walk.file().noticeProvidedAt()).isNotNull();
        assertThat(openPeriods(walk)).isEmpty();
    }

    @Test
    void aConfirmationEndsTheMonth() {
        CaseWalk walk = CaseWalk.received(inTaunusstein());
        complete(walk);
        assertThat(period(walk, "D02").state()).isEqualTo(State.MET);
        STAGE.clock.moveToEndOf(end(walk, "D02"));
        assertThat(walk.runJobs()).isZero();
        assertThat(CaseChecks.letters(walk)).containsExactly(RECEIPT, COMPLETE);
    }

    @Test
    void aCompletenessTakenBackEndsTheConsultationAndTheWayToTheDecisionBeginsAnew() {
        CaseWalk walk = CaseWalk.received(inTaunusstein());
        complete(walk);
        consult(walk);
        LocalDate first = end(walk, "D17");
        InboxTask asked = walk.task(STAGE.municipality, "giveConsent");

        assertThat(takeBack(walk)).isInstanceOf(WithdrawalOfCompleteness.Withdrawn.class);

        open(walk, CaseStatus.RECEIVED, "checkSupply");
        assertThat(walk.file().completeOn()).isNull();
        assertThat(openPeriods(walk)).isEmpty();
        assertThat(period(walk, "D17").state()).isEqualTo(State.CANCELLED);
        assertThat(walk.consultation(STAGE.municipality).state()).isEqualTo(Consultation.State.CANCELLED);
        assertThat(walk.complete(asked.taskId(), STAGE.municipality, Map.of("position", List.of("granted"))))
                .isNotInstanceOf(CompletionOutcome.Completed.class);
        STAGE.clock.moveToEndOf(first);
        assertThat(walk.runJobs()).as("nothing is granted by silence").isZero();
        assertThat(takeBack(walk)).isInstanceOf(WithdrawalOfCompleteness.NotConfirmed.class);

        walk.does(
                STAGE.clerk,
                "checkSupply",
                PermitSteps.missing(STAGE.clock.today().plusDays(14)));
        walk.runJobs();
        walk.does(STAGE.applicant, "supplyDocuments", "supplyNote", "Der Lageplan liegt bei.");
        walk.does(STAGE.clerk, "checkSupply", Steps.completeToday());
        assertThat(walk.file().decisionDueOn())
                .isAfterOrEqualTo(STAGE.clock.today().plusMonths(3));
        assertThat(openPeriods(walk)).containsExactly("D17");
        consult(walk);
        walk.does(STAGE.municipality, "giveConsent", "position", "granted");
        open(walk, CaseStatus.IN_CONSULTATION, "giveStatement");
        assertThat(CaseChecks.acts(walk))
                .containsSubsequence("completeness.confirmed", "completeness.withdrawn", "completeness.confirmed");
    }

    @Test
    void aCompletenessTakenBackDuringTheHearingEndsItAndTheNextRefusalIsHeardAgain() {
        CaseWalk walk = CaseWalk.received(inTaunusstein());
        PermitSteps.prepared(walk);
        PermitSteps.refuse(walk, STAGE.clock.today().plusDays(14));

        assertThat(takeBack(walk)).isInstanceOf(WithdrawalOfCompleteness.Withdrawn.class);

        open(walk, CaseStatus.RECEIVED, "checkSupply");
        assertThat(period(walk, "D28A").state()).isEqualTo(State.CANCELLED);
        assertThat(walk.file().heardUntil()).isNull();
        walk.does(STAGE.clerk, "checkSupply", Steps.completeToday());
        Steps.consult(walk, List.of());
        PermitSteps.refuse(walk, STAGE.clock.today().plusDays(14));
        open(walk, CaseStatus.COMPLETE, "answerHearing");
    }

    private static WithdrawalOfCompleteness takeBack(CaseWalk walk) {
        return STAGE.bean(CompletenessWithdrawals.class)
                .withdraw(walk.id, "Der Lageplan zeigt ein anderes Flurstück.", STAGE.clerk);
    }
}
