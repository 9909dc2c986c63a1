package org.bauweg.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bauweg.workflow.CaseChecks.open;
import static org.bauweg.workflow.CaseChecks.over;
import static org.bauweg.workflow.ExemptionScenarioTest.period;
import static org.bauweg.workflow.ScenarioStage.STAGE;
import static org.bauweg.workflow.Steps.withdraw;
import static org.bauweg.workflow.WorksWithoutPermit.demolition;

import java.time.LocalDate;
import org.bauweg.casefile.CaseStatus;
import org.bauweg.deadlines.LedgerDeadline.State;
import org.bauweg.deadlines.Turn;
import org.bauweg.intake.WithdrawalOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The notice of a removal as it is shipped, in each of its ways (§ 63a HBO). */
@ExtendWith(ScenarioStaging.class)
class DemolitionScenarioTest {

    private static final String RECEIPT = "Eingangsbestätigung";
    private static final String START = "Sie dürfen mit dem Abbruch beginnen";
    private static final String REQUEST = "Bitte reichen Sie die Bescheinigung zur Standsicherheit nach";

    @Test
    void theRemovalMayBeginAfterAMonthThoughNobodyLookedAtTheNotice() {
        STAGE.clock.travelTo(LocalDate.of(2027, 3, 15));
        CaseWalk walk = received();
        open(walk, CaseStatus.RECEIVED, "checkDemolition");
        assertThat(period(walk, "D24").turn()).isEqualTo(Turn.NOBODY);
        assertThat(period(walk, "D24").deadline().end()).as("B20").isEqualTo(LocalDate.of(2027, 4, 15));

        STAGE.clock.moveToLastMinuteOf(LocalDate.of(2027, 4, 15));
        assertThat(walk.runJobs()).isZero();
        STAGE.clock.moveToEndOf(LocalDate.of(2027, 4, 15));
        walk.runJobs();

        over(walk, CaseStatus.DEMOLITION_ADMISSIBLE, RECEIPT, START);
        assertThat(walk.file().startAdmissibleOn()).as("B20").isEqualTo(LocalDate.of(2027, 4, 16));
        assertThat(period(walk, "D24").state()).isEqualTo(State.LAPSED);
        assertThat(CaseChecks.generated(walk)).containsExactly("receipt", "startCertificate");
    }

    @Test
    void aNoticeInOrderWaitsAllTheSame() {
        CaseWalk walk = received();
        LocalDate end = period(walk, "D24").deadline().end();
        walk.does(STAGE.clerk, "checkDemolition", "demolitionCheck", "inOrder");
        assertThat(walk.waiting()).isEmpty();

        STAGE.clock.moveToLastMinuteOf(end);
        assertThat(walk.runJobs()).isZero();
        STAGE.clock.moveToEndOf(end);
        walk.runJobs();

        over(walk, CaseStatus.DEMOLITION_ADMISSIBLE, RECEIPT, START);
        assertThat(walk.file().startAdmissibleOn()).isEqualTo(end.plusDays(1));
    }

    @Test
    void aMissingCertificateSuppliedInTimeChangesNoDate() {
        CaseWalk walk = received();
        LocalDate end = period(walk, "D24").deadline().end();
        askCertificate(walk);
        open(walk, CaseStatus.DOCUMENTS_REQUESTED, "supplyCertificate");
        supply(walk);
        open(walk, CaseStatus.RECEIVED, "checkCertificate");
        walk.does(STAGE.clerk, "checkCertificate", "demolitionCheck", "inOrder");
        STAGE.clock.moveToLastMinuteOf(end);
        assertThat(walk.runJobs()).as("the month is not over").isZero();
        STAGE.clock.moveToEndOf(end);
        walk.runJobs();

        over(walk, CaseStatus.DEMOLITION_ADMISSIBLE, RECEIPT, REQUEST, START);
        assertThat(walk.file().startAdmissibleOn()).isEqualTo(end.plusDays(1));
    }

    @Test
    void aCertificateThatComesLateHoldsTheRemovalUp() {
        CaseWalk walk = received();
        LocalDate end = period(walk, "D24").deadline().end();
        askCertificate(walk);
        STAGE.clock.moveToEndOf(end.plusDays(5));
        walk.runJobs();
        open(walk, CaseStatus.DOCUMENTS_REQUESTED, "supplyCertificate");
        supply(walk);
        assertThat(walk.runJobs())
                .as("somebody looks at it though the month is over")
                .isZero();
        open(walk, CaseStatus.RECEIVED, "checkCertificate");
        STAGE.clock.moveToEndOf(end.plusDays(9));
        assertThat(walk.runJobs()).isZero();
        walk.does(STAGE.clerk, "checkCertificate", "demolitionCheck", "inOrder");
        walk.runJobs();

        over(walk, CaseStatus.DEMOLITION_ADMISSIBLE, RECEIPT, REQUEST, START);
        assertThat(walk.file().startAdmissibleOn())
                .as("the day the certificate came, not the day somebody looked")
                .isEqualTo(end.plusDays(6));
    }

    @Test
    void aCertificateThatDoesNotDoIsAskedForAgain() {
        CaseWalk walk = received();
        LocalDate end = period(walk, "D24").deadline().end();
        askCertificate(walk);
        supply(walk);
        STAGE.clock.moveToEndOf(end.plusDays(2));
        walk.runJobs();
        open(walk, CaseStatus.RECEIVED, "checkCertificate");
        walk.does(
                STAGE.clerk,
                "checkCertificate",
                "demolitionCheck",
                "certificateMissing",
                "missingNote",
                "Sie nennt ein anderes Gebäude.");
        open(walk, CaseStatus.DOCUMENTS_REQUESTED, "supplyCertificate");
        supply(walk);
        walk.does(STAGE.clerk, "checkCertificate", "demolitionCheck", "inOrder");
        walk.runJobs();

        over(walk, CaseStatus.DEMOLITION_ADMISSIBLE, RECEIPT, REQUEST, REQUEST, START);
        assertThat(walk.file().startAdmissibleOn()).isEqualTo(end.plusDays(3));
    }

    @Test
    void aNoticeIsWithdrawn() {
        CaseWalk walk = received();
        assertThat(withdraw(walk)).isInstanceOf(WithdrawalOutcome.Withdrawn.class);

        over(walk, CaseStatus.WITHDRAWN, RECEIPT, "Sie haben Ihre Abbruchanzeige zurückgenommen");
        assertThat(period(walk, "D24").state()).isEqualTo(State.CANCELLED);
    }

    private static CaseWalk received() {
        CaseWalk walk = demolition();
        walk.runJobs();
        return walk;
    }

    private static void askCertificate(CaseWalk walk) {
        walk.does(
                STAGE.clerk,
                "checkDemolition",
                "demolitionCheck",
                "certificateMissing",
                "missingNote",
                "Die Bescheinigung ist nicht unterschrieben.");
    }

    private static void supply(CaseWalk walk) {
        InboxTask task = walk.task(STAGE.applicant, "supplyCertificate");
        walk.upload("stabilityCertificate", task.taskId(), STAGE.applicant);
        walk.does(STAGE.applicant, "supplyCertificate");
    }
}
