package org.bauweg.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bauweg.workflow.CaseChecks.open;
import static org.bauweg.workflow.CaseChecks.over;
import static org.bauweg.workflow.ScenarioStage.STAGE;
import static org.bauweg.workflow.Steps.withdraw;
import static org.bauweg.workflow.WorksWithoutPermit.filed;
import static org.bauweg.workflow.WorksWithoutPermit.house;
import static org.bauweg.workflow.WorksWithoutPermit.houseInWiesbaden;
import static org.bauweg.workflow.WorksWithoutPermit.waiting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bauweg.casefile.CaseStatus;
import org.bauweg.casefile.Procedure;
import org.bauweg.consultation.Consultation;
import org.bauweg.consultation.Position;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.deadlines.LedgerDeadline.State;
import org.bauweg.deadlines.Turn;
import org.bauweg.fees.FeeAct;
import org.bauweg.fees.FeeProposal;
import org.bauweg.fees.Fees;
import org.bauweg.intake.WithdrawalOutcome;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Works without a permit as they are shipped, from the filing to their end, in each of their ways. */
@ExtendWith(ScenarioStaging.class)
class ExemptionScenarioTest {

    private static final String RECEIPT = "Eingangsbestätigung";
    private static final String START = "Sie dürfen mit dem Bau beginnen";
    private static final String REQUEST = "Bitte reichen Sie Unterlagen nach";
    private static final String REJECTED = "Ihr Vorhaben ist nicht freigestellt";
    private static final String[] ASKED = {"checkExemptionDocuments", "declareExemption"};

    @Test
    void silenceOfTheMunicipalityLetsTheWorksBeginAndNotAMinuteTooEarly() {
        CaseWalk walk = waiting(Procedure.P64, house());
        open(walk, CaseStatus.RECEIVED, ASKED);
        LedgerDeadline month = period(walk, "D21");
        assertThat(month.turn()).isEqualTo(Turn.CONSULTED);
        assertThat(month.organisation()).isEqualTo(STAGE.municipality.organisation());
        assertThat(walk.inbox(STAGE.municipality)).extracting(InboxTask::task).containsExactly("declareExemption");
        LocalDate end = month.deadline().end();

        STAGE.clock.moveToLastMinuteOf(end);
        assertThat(walk.runJobs()).isZero();
        STAGE.clock.moveToEndOf(end);
        assertThat(walk.runJobs()).isEqualTo(2);

        settleFee(walk);
        over(walk, CaseStatus.START_ADMISSIBLE, RECEIPT, START);
        assertThat(walk.file().startAdmissibleOn()).isEqualTo(end.plusDays(1));
        assertThat(period(walk, "D21").state()).isEqualTo(State.LAPSED);
        assertThat(walk.consultation(STAGE.municipality).state()).isEqualTo(Consultation.State.SILENT);
        assertThat(CaseChecks.generated(walk)).containsExactly("receipt", "startCertificate");
        assertThat(period(walk, "D55")).satisfies(validity -> {
            assertThat(validity.turn()).isEqualTo(Turn.NOBODY);
            assertThat(validity.deadline().start()).isEqualTo(end.plusDays(1));
        });
        assertThat(CaseChecks.acts(walk))
                .containsSubsequence(
                        "application.submitted", "consultation.opened", "receipt.sent", "start.admissible");
    }

    @Test
    void aNodeThatWasDownDatesTheStartByTheLaw() {
        CaseWalk walk = waiting(Procedure.P64, house());
        LocalDate end = period(walk, "D21").deadline().end();

        STAGE.clock.moveToEndOf(end.plusDays(9));
        walk.runJobs();

        assertThat(walk.file().startAdmissibleOn()).isEqualTo(end.plusDays(1));
        assertThat(period(walk, "D21").endedOn()).isEqualTo(end);
    }

    @Test
    void aWaiverLetsTheWorksBeginAtOnce() {
        CaseWalk walk = waiting(Procedure.P64, house());
        walk.does(STAGE.clerk, "checkExemptionDocuments", "exemptionCheck", "inOrder");
        open(walk, CaseStatus.RECEIVED, "declareExemption");

        walk.does(STAGE.municipality, "declareExemption", "municipalDeclaration", "waive");
        walk.runJobs();

        settleFee(walk);
        over(walk, CaseStatus.START_ADMISSIBLE, RECEIPT, START);
        assertThat(walk.file().startAdmissibleOn()).isEqualTo(STAGE.clock.today());
        assertThat(position(walk)).isEqualTo(Position.WAIVED);
        assertThat(period(walk, "D21").state()).isEqualTo(State.MET);
    }

    @Test
    void noObjectionLeavesTheMonthToRun() {
        CaseWalk walk = waiting(Procedure.P64, house());
        LocalDate end = period(walk, "D21").deadline().end();
        walk.does(
                STAGE.municipality,
                "declareExemption",
                "municipalDeclaration",
                "noObjection",
                "declarationHints",
                "Bitte die Zufahrt frei halten.");
        open(walk, CaseStatus.RECEIVED, "checkExemptionDocuments");

        STAGE.clock.moveToEndOf(end);
        walk.runJobs();

        settleFee(walk);
        over(walk, CaseStatus.START_ADMISSIBLE, RECEIPT, START);
        assertThat(walk.file().startAdmissibleOn()).isEqualTo(end.plusDays(1));
        assertThat(position(walk)).isEqualTo(Position.NOT_OBJECTED);
    }

    @Test
    void whereTheAuthorityMayObjectTheLaterEndDecides() {
        STAGE.clock.travelTo(LocalDate.of(2027, 5, 31));
        CaseWalk walk = filed(Procedure.P64A, house());
        STAGE.clock.travelTo(LocalDate.of(2027, 6, 3));
        walk.runJobs();
        open(walk, CaseStatus.RECEIVED, "checkExemptionDocuments", "decideExemption", "declareExemption");
        assertThat(period(walk, "D22").deadline().end()).as("B19, authority").isEqualTo(LocalDate.of(2027, 6, 30));
        assertThat(period(walk, "D21").deadline().end()).as("B19, municipality").isEqualTo(LocalDate.of(2027, 7, 5));

        STAGE.clock.moveToEndOf(LocalDate.of(2027, 6, 30));
        assertThat(walk.runJobs()).isOne();
        open(walk, CaseStatus.RECEIVED, ASKED);
        STAGE.clock.moveToLastMinuteOf(LocalDate.of(2027, 7, 5));
        assertThat(walk.runJobs()).isZero();
        STAGE.clock.moveToEndOf(LocalDate.of(2027, 7, 5));
        walk.runJobs();

        settleFee(walk);
        over(walk, CaseStatus.START_ADMISSIBLE, RECEIPT, START);
        assertThat(walk.file().startAdmissibleOn()).as("B19").isEqualTo(LocalDate.of(2027, 7, 6));
    }

    @Test
    void bothMayDoWithoutTheirTime() {
        CaseWalk walk = waiting(Procedure.P64A, house());
        walk.does(STAGE.municipality, "declareExemption", "municipalDeclaration", "waive");
        open(walk, CaseStatus.RECEIVED, "checkExemptionDocuments", "decideExemption");
        walk.does(STAGE.clerk, "decideExemption", "authorityDeclaration", "none");
        walk.runJobs();

        settleFee(walk);
        over(walk, CaseStatus.START_ADMISSIBLE, RECEIPT, START);
        assertThat(walk.file().startAdmissibleOn()).isEqualTo(STAGE.clock.today());
    }

    @Test
    void theMonthRunsFromTheMunicipalityAndAtTheLatestTwoWeeksAfterTheAuthority() {
        STAGE.clock.travelTo(LocalDate.of(2027, 2, 1));
        CaseWalk forwarded = filed(Procedure.P64, house());
        STAGE.clock.travelTo(LocalDate.of(2027, 2, 4));
        forwarded.runJobs();
        assertThat(period(forwarded, "D21").deadline().end()).as("B17").isEqualTo(LocalDate.of(2027, 3, 4));
        STAGE.clock.moveToEndOf(LocalDate.of(2027, 3, 4));
        forwarded.runJobs();
        assertThat(forwarded.file().startAdmissibleOn()).as("B17").isEqualTo(LocalDate.of(2027, 3, 5));

        STAGE.clock.travelTo(LocalDate.of(2027, 3, 1));
        CaseWalk late = filed(Procedure.P64, house());
        STAGE.clock.travelTo(LocalDate.of(2027, 3, 30));
        late.runJobs();
        assertThat(period(late, "D21").deadline().end()).as("B18").isEqualTo(LocalDate.of(2027, 4, 15));
        STAGE.clock.moveToEndOf(LocalDate.of(2027, 4, 15));
        late.runJobs();
        assertThat(late.file().startAdmissibleOn()).as("B18").isEqualTo(LocalDate.of(2027, 4, 16));
    }

    @Test
    void aNoticeToTheMunicipalityWaitsFourteenDays() {
        STAGE.clock.travelTo(LocalDate.of(2027, 6, 3));
        CaseWalk walk = waiting(Procedure.P63_NOTICE, house());
        assertThat(period(walk, "D23").deadline().end()).as("B21").isEqualTo(LocalDate.of(2027, 6, 17));

        STAGE.clock.moveToEndOf(LocalDate.of(2027, 6, 17));
        walk.runJobs();

        settleFee(walk);
        over(walk, CaseStatus.START_ADMISSIBLE, RECEIPT, START);
        assertThat(walk.file().startAdmissibleOn()).as("B21").isEqualTo(LocalDate.of(2027, 6, 18));
        assertThat(periods(walk)).extracting(LedgerDeadline::rule).containsExactly("D23");
    }

    @Test
    void aCityThatIsItsOwnAuthorityDeclaresThroughItsClerks() {
        CaseWalk walk = waiting(Procedure.P64, houseInWiesbaden());
        assertThat(period(walk, "D21").turn()).isEqualTo(Turn.AUTHORITY);

        walk.does(STAGE.clerkInWiesbaden, "declareExemption", "municipalDeclaration", "waive");
        walk.runJobs();

        settleFee(walk);
        over(walk, CaseStatus.START_ADMISSIBLE, RECEIPT, START);
    }

    @Test
    void missingDocumentsStopTheTimeUntilTheyAreThere() {
        CaseWalk walk = waiting(Procedure.P64, house());
        LocalDate due = STAGE.clock.today().plusDays(14);
        ask(walk, due);
        walk.runJobs();
        open(walk, CaseStatus.DOCUMENTS_REQUESTED, "supplyDocuments");
        assertThat(periods(walk)).noneMatch(period -> period.state().isOpen());
        assertThat(walk.inbox(STAGE.municipality)).isEmpty();
        STAGE.clock.nextMonday();

        walk.upload("supplement", walk.task(STAGE.applicant, "supplyDocuments").taskId(), STAGE.applicant);
        walk.does(STAGE.applicant, "supplyDocuments", "supplyNote", "Der Lageplan liegt bei.");
        walk.runJobs();

        open(walk, CaseStatus.RECEIVED, ASKED);
        assertThat(openPeriod(walk, "D21").deadline().start()).isEqualTo(STAGE.clock.today());
        STAGE.clock.moveToEndOf(openPeriod(walk, "D21").deadline().end());
        walk.runJobs();
        settleFee(walk);
        over(walk, CaseStatus.START_ADMISSIBLE, RECEIPT, REQUEST, RECEIPT, START);
    }

    @Test
    void whatNeverCameIsGivenMoreTimeOrEnds() {
        CaseWalk walk = waiting(Procedure.P64A, house());
        LocalDate due = STAGE.clock.today().plusDays(14);
        ask(walk, due);
        walk.runJobs();
        STAGE.clock.moveToLastMinuteOf(due);
        assertThat(walk.runJobs()).isZero();
        STAGE.clock.moveToEndOf(due);
        walk.runJobs();
        open(walk, CaseStatus.DOCUMENTS_REQUESTED, "decideOverdue");
        LocalDate later = due.plusDays(14);
        walk.does(
                STAGE.clerk,
                "decideOverdue",
                Map.of(
                        "overdue",
                        List.of("wait"),
                        "newDueOn",
                        List.of(later.toString()),
                        "overdueReason",
                        List.of("x")));
        walk.runJobs();
        open(walk, CaseStatus.DOCUMENTS_REQUESTED, "supplyDocuments");
        assertThat(walk.file().documentsDueOn()).isEqualTo(later);

        STAGE.clock.moveToEndOf(later);
        walk.runJobs();
        walk.does(STAGE.clerk, "decideOverdue", "overdue", "reject", "overdueReason", "Nichts ist eingegangen.");
        walk.runJobs();

        over(walk, CaseStatus.REJECTED, RECEIPT, REQUEST, REQUEST, REJECTED);
        assertThat(CaseChecks.generated(walk))
                .containsExactly("receipt", "documentRequest", "documentRequest", "exemptionRejected");
    }

    @Test
    void whatIsNotExemptEndsWithALetter() {
        CaseWalk walk = waiting(Procedure.P64, house());
        walk.does(
                STAGE.clerk,
                "checkExemptionDocuments",
                "exemptionCheck",
                "reject",
                "exemptionReason",
                "Es ist ein Sonderbau (§ 2 Abs. 9 HBO).");
        walk.runJobs();

        over(walk, CaseStatus.REJECTED, RECEIPT, REJECTED);
        assertThat(periods(walk)).noneMatch(period -> period.state().isOpen());
        assertThat(walk.consultation(STAGE.municipality).state()).isEqualTo(Consultation.State.CANCELLED);
    }

    @Test
    void aProhibitionTheMunicipalityAskedForEndsTheExemption() {
        CaseWalk walk = waiting(Procedure.P64A, house());
        walk.does(STAGE.municipality, "declareExemption", "municipalDeclaration", "prohibition");
        open(walk, CaseStatus.RECEIVED, "decideProhibition");
        assertThat(periods(walk)).noneMatch(period -> period.state().isOpen());

        walk.does(
                STAGE.clerk,
                "decideProhibition",
                "prohibition",
                "end",
                "prohibitionReason",
                "Veränderungssperre geplant.");
        walk.runJobs();

        over(walk, CaseStatus.REJECTED, RECEIPT, REJECTED);
    }

    @Test
    void whatIsWithdrawnEndsEverything() {
        CaseWalk walk = waiting(Procedure.P64A, house());
        assertThat(withdraw(walk)).isInstanceOf(WithdrawalOutcome.Withdrawn.class);

        over(
                walk,
                CaseStatus.WITHDRAWN,
                RECEIPT,
                "Sie haben Ihre Mitteilung über ein freigestelltes Vorhaben zurückgenommen");
        assertThat(periods(walk)).noneMatch(period -> period.state().isOpen());
        STAGE.clock.moveToEndOf(period(walk, "D21").deadline().end());
        assertThat(walk.runJobs()).isZero();

        CaseWalk admitted = waiting(Procedure.P64, house());
        admitted.does(STAGE.municipality, "declareExemption", "municipalDeclaration", "waive");
        admitted.runJobs();
        assertThat(withdraw(admitted)).isInstanceOf(WithdrawalOutcome.AlreadyClosed.class);
    }

    @Test
    void aDemandAfterTheMonthIsTooLateAlsoBeforeAnythingRecordedIt() {
        CaseWalk walk = waiting(Procedure.P64, house());
        STAGE.clock.moveToEndOf(period(walk, "D21").deadline().end());

        assertThat(walk.tries(STAGE.municipality, "declareExemption", "municipalDeclaration", "procedure"))
                .isInstanceOf(CompletionOutcome.Refused.class);

        walk.runJobs();
        settleFee(walk);
        over(walk, CaseStatus.START_ADMISSIBLE, RECEIPT, START);
    }

    @RepeatedTest(3)
    void aWaiverAndTheEndOfTheMonthExcludeEachOther() {
        CaseWalk walk = waiting(Procedure.P64, house());
        LocalDate end = period(walk, "D21").deadline().end();
        String task = walk.task(STAGE.municipality, "declareExemption").taskId();
        STAGE.clock.moveToEndOf(end);
        Job over = walk.due().get(0);

        atOnce(
                () -> walk.complete(task, STAGE.municipality, Map.of("municipalDeclaration", List.of("procedure"))),
                () -> executed(over));
        walk.runJobs();

        settleFee(walk);
        over(walk, CaseStatus.START_ADMISSIBLE, RECEIPT, START);
        assertThat(walk.file().startAdmissibleOn()).isEqualTo(end.plusDays(1));
    }

    /** The tariff knows the notice: its fee is assessed beside the works. */
    static void settleFee(CaseWalk walk) {
        assertThat(walk.waiting()).containsExactly("assessFee");
        assertThat(STAGE.in(walk.id, () -> STAGE.bean(CaseProcesses.class).of(walk.id)))
                .filteredOn(process -> process.processId().equals("fee"))
                .singleElement()
                .satisfies(fee -> {
                    assertThat(fee.service()).isEqualTo("permit");
                    assertThat(STAGE.in(walk.id, () -> STAGE.bean(Fees.class).open(walk.id, fee.processInstanceId())))
                            .get()
                            .extracting(FeeProposal::act)
                            .isEqualTo(FeeAct.EXEMPTION_NOTICE);
                });
        Steps.waiveFee(walk);
    }

    private static void ask(CaseWalk walk, LocalDate due) {
        walk.does(
                STAGE.clerk,
                "checkExemptionDocuments",
                Map.of(
                        "exemptionCheck", List.of("missing"),
                        "missingDocuments", List.of("sitePlan"),
                        "missingNote", List.of("Der Liegenschaftsplan ist älter als zwei Jahre."),
                        "supplyDueOn", List.of(due.toString())));
    }

    static LedgerDeadline period(CaseWalk walk, String rule) {
        return periods(walk).stream()
                .filter(period -> period.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static LedgerDeadline openPeriod(CaseWalk walk, String rule) {
        return periods(walk).stream()
                .filter(period -> period.rule().equals(rule) && period.state().isOpen())
                .findFirst()
                .orElseThrow();
    }

    static List<LedgerDeadline> periods(CaseWalk walk) {
        return STAGE.in(walk.id, () -> STAGE.bean(DeadlineLedger.class).of(walk.id));
    }

    private static Position position(CaseWalk walk) {
        return Objects.requireNonNull(walk.consultation(STAGE.municipality).answer())
                .position();
    }

    private static Object executed(Job job) {
        try {
            STAGE.bean(ProcessEngine.class).getManagementService().executeJob(job.getId());
            return true;
        } catch (RuntimeException lost) {
            return lost;
        }
    }

    private static void atOnce(Callable<Object> one, Callable<Object> other) {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            for (Future<Object> done : both.invokeAll(List.of(one, other))) {
                done.get();
            }
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            both.shutdownNow();
        }
    }
}
