package org.bauweg.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bauweg.workflow.CaseChecks.open;
import static org.bauweg.workflow.CaseChecks.over;
import static org.bauweg.workflow.SampleApplication.inTaunusstein;
import static org.bauweg.workflow.SampleApplication.inWiesbaden;
import static org.bauweg.workflow.SampleApplication.one;
import static org.bauweg.workflow.SampleApplication.tallInTaunusstein;
import static org.bauweg.workflow.ScenarioStage.STAGE;
import static org.bauweg.workflow.Steps.complete;
import static org.bauweg.workflow.Steps.completeToday;
import static org.bauweg.workflow.Steps.consult;
import static org.bauweg.workflow.Steps.withdraw;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bauweg.access.Actor;
import org.bauweg.casefile.CaseStatus;
import org.bauweg.consultation.Consultation;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.intake.WithdrawalOutcome;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two at once: one wins, the other leaves no trace, and nobody gets an error for it. */
@ExtendWith(ScenarioStaging.class)
class CaseRaceTest {

    private static final int TIMES = 4;

    @RepeatedTest(TIMES)
    void ofTwoClerksCompletingOneTaskOneIsTooLate() {
        CaseWalk walk = CaseWalk.received(inTaunusstein());
        String task = walk.task(STAGE.clerk, "checkCompleteness").taskId();

        List<Object> outcomes = atOnce(
                () -> walk.complete(task, STAGE.clerk, completeToday()),
                () -> walk.complete(task, STAGE.colleague, completeToday()));

        assertThat(outcomes).hasAtLeastOneElementOfType(CompletionOutcome.Completed.class);
        assertThat(outcomes).hasAtLeastOneElementOfType(CompletionOutcome.Gone.class);
        open(walk, CaseStatus.COMPLETE, "selectConsultations");
        assertThat(walk.completed).containsExactly(task);
    }

    @Test
    void theSameFormSentTwiceCountsOnce() {
        CaseWalk walk = CaseWalk.received(inTaunusstein());
        String task = walk.task(STAGE.clerk, "checkCompleteness").taskId();

        assertThat(walk.complete(task, STAGE.clerk, completeToday())).isInstanceOf(CompletionOutcome.Completed.class);
        assertThat(walk.complete(task, STAGE.clerk, completeToday())).isInstanceOf(CompletionOutcome.Gone.class);

        open(walk, CaseStatus.COMPLETE, "selectConsultations");
    }

    @RepeatedTest(TIMES)
    void anApplicationSentInTwoWindowsBecomesOneCase() {
        CaseWalk walk = CaseWalk.drafted("permit", inTaunusstein());

        List<Object> outcomes = atOnce(walk::submit, walk::submit);

        assertThat(outcomes).hasAtLeastOneElementOfType(SubmissionOutcome.Submitted.class);
        assertThat(outcomes).hasAtLeastOneElementOfType(SubmissionOutcome.AlreadySubmitted.class);
        assertThat(walk.submit()).isInstanceOf(SubmissionOutcome.AlreadySubmitted.class);
        walk.runJobs();
        open(walk, CaseStatus.RECEIVED, "checkCompleteness");
        assertThat(CaseChecks.acts(walk)).containsOnlyOnce("application.submitted");
    }

    @RepeatedTest(TIMES)
    void allBodiesMayAnswerAtTheSameMoment() {
        CaseWalk walk = CaseWalk.received(tallInTaunusstein());
        complete(walk);
        consult(walk);

        List<Object> outcomes = atOnce(
                answer(walk, STAGE.fire, "giveStatement", "noConcerns"),
                answer(walk, STAGE.nature, "giveStatement", "noConcerns"),
                answer(walk, STAGE.municipality, "giveConsent", "granted"));

        assertThat(outcomes).hasOnlyElementsOfType(CompletionOutcome.Completed.class);
        open(walk, CaseStatus.IN_CONSULTATION, "weighStatements");
    }

    @RepeatedTest(TIMES)
    void anAnswerAndTheEndOfItsDeadlineExcludeEachOther() {
        CaseWalk walk = CaseWalk.received(inTaunusstein());
        complete(walk);
        Steps.consultOnly(walk, STAGE.nature);
        Consultation asked = walk.consultation(STAGE.nature);
        STAGE.clock.moveToEndOf(java.util.Objects.requireNonNull(asked.dueOn()));
        Job overdue = walk.due().get(0);

        List<Object> outcomes =
                atOnce(answer(walk, STAGE.nature, "giveStatement", "noConcerns"), () -> executed(overdue));

        walk.runJobs();
        open(walk, CaseStatus.IN_CONSULTATION, "weighStatements");
        Consultation after = walk.consultation(STAGE.nature);
        assertThat(outcomes.get(0))
                .isInstanceOfAny(CompletionOutcome.Completed.class, CompletionOutcome.KeptLate.class);
        assertThat(after.state()).isEqualTo(Consultation.State.ANSWERED);
        if (outcomes.get(0) instanceof CompletionOutcome.KeptLate) {
            assertThat(after.isLateUndecided()).as("the end came first").isTrue();
        }
    }

    @RepeatedTest(TIMES)
    void aWithdrawalMeetsAClerkAtWork() {
        CaseWalk walk = CaseWalk.received(inTaunusstein());
        String task = walk.task(STAGE.clerk, "checkCompleteness").taskId();

        List<Object> outcomes = atOnce(() -> walk.complete(task, STAGE.clerk, completeToday()), () -> withdraw(walk));

        assertThat(outcomes.get(0)).isInstanceOfAny(CompletionOutcome.Completed.class, CompletionOutcome.Gone.class);
        assertThat(outcomes.get(1)).isInstanceOf(WithdrawalOutcome.Withdrawn.class);
        Steps.waiveFee(walk);
        List<String> letters = CaseChecks.letters(walk);
        assertThat(letters).startsWith("Eingangsbestätigung").endsWith("Sie haben Ihren Bauantrag zurückgenommen");
        over(walk, CaseStatus.WITHDRAWN, letters.toArray(String[]::new));
    }

    @RepeatedTest(TIMES)
    void aWithdrawalMeetsAStepAtWork() {
        CaseWalk walk = CaseWalk.submitted("permit", inWiesbaden());
        Job receipt = walk.job();

        List<Object> outcomes = atOnce(() -> executed(receipt), () -> withdraw(walk));

        assertThat(outcomes.get(1)).isInstanceOf(WithdrawalOutcome.Withdrawn.class);
        walk.runJobs();
        assertThat(CaseChecks.letters(walk)).endsWith("Sie haben Ihren Bauantrag zurückgenommen");
        Steps.waiveFee(walk);
        over(walk, CaseStatus.WITHDRAWN, CaseChecks.letters(walk).toArray(String[]::new));
    }

    @RepeatedTest(TIMES)
    void aSignatureInTheLastMinuteMeetsTheFiction() {
        CaseWalk walk = drafted();
        String task = walk.task(STAGE.head, "decide").taskId();
        Job fiction = timer(walk);

        atOnce(() -> walk.complete(task, STAGE.head, one("signature", "sign")), () -> endOfPeriod(walk, fiction));

        walk.runJobs();
        assertThat(walk.file().status())
                .as("what was signed did not reach the applicant in time")
                .isEqualTo(CaseStatus.DEEMED_GRANTED);
        assertThat(walk.file().decision()).isNull();
        onlyOneOf(walk);
    }

    @RepeatedTest(TIMES)
    void theProvisionOfTheNoticeAndTheFictionExcludeEachOther() {
        CaseWalk walk = drafted();
        Steps.sign(walk);
        STAGE.bean(ProcessEngine.class)
                .getManagementService()
                .executeJob(walk.job().getId());
        Job provision = walk.job();
        Job fiction = timer(walk);

        atOnce(() -> executed(provision), () -> endOfPeriod(walk, fiction));

        walk.runJobs();
        onlyOneOf(walk);
        boolean provided = walk.file().noticeProvidedAt() != null;
        assertThat(walk.file().status()).isEqualTo(provided ? CaseStatus.NOTIFIED : CaseStatus.DEEMED_GRANTED);
        assertThat(PermitSteps.period(walk, "D17").state())
                .isEqualTo(provided ? LedgerDeadline.State.MET : LedgerDeadline.State.LAPSED);
    }

    private static CaseWalk drafted() {
        CaseWalk walk = CaseWalk.received(inTaunusstein());
        PermitSteps.prepared(walk);
        Steps.grant(walk);
        STAGE.clock.moveToLastMinuteOf(PermitSteps.end(walk, "D17"));
        return walk;
    }

    private static Job timer(CaseWalk walk) {
        List<Job> timers = STAGE.bean(ProcessEngine.class)
                .getManagementService()
                .createJobQuery()
                .timers()
                .list();
        Set<String> instances = walk.instances();
        return timers.stream()
                .filter(job -> instances.contains(job.getProcessInstanceId()))
                .findFirst()
                .orElseThrow();
    }

    private static Object endOfPeriod(CaseWalk walk, Job fiction) {
        STAGE.clock.moveToEndOf(PermitSteps.end(walk, "D17"));
        return executed(fiction);
    }

    private static void onlyOneOf(CaseWalk walk) {
        assertThat(CaseChecks.letters(walk))
                .filteredOn(letter ->
                        List.of(PermitSteps.NOTICE, PermitSteps.GRANTED_BY_LAW).contains(letter))
                .hasSize(1);
    }

    private static Callable<Object> answer(CaseWalk walk, Actor body, String task, String position) {
        String taskId = walk.task(body, task).taskId();
        return () -> walk.complete(taskId, body, one("position", position));
    }

    /** Runs a job as the executor would. One that lost fails somehow, and must then be gone or as good as before. */
    private static Object executed(Job job) {
        ManagementService management = STAGE.bean(ProcessEngine.class).getManagementService();
        try {
            management.executeJob(job.getId());
            return "executed";
        } catch (RuntimeException lost) {
            Job left = management.createJobQuery().jobId(job.getId()).singleResult();
            assertThat(left == null ? job.getRetries() : left.getRetries()).isEqualTo(job.getRetries());
            return "lost";
        }
    }

    @SafeVarargs
    private static List<Object> atOnce(Callable<Object>... works) {
        ExecutorService threads = Executors.newFixedThreadPool(works.length);
        CyclicBarrier together = new CyclicBarrier(works.length);
        try {
            List<Future<Object>> running = new ArrayList<>();
            for (Callable<Object> work : works) {
                running.add(threads.submit(() -> {
                    together.await();
                    return work.call();
                }));
            }
            List<Object> outcomes = new ArrayList<>();
            for (Future<Object> future : running) {
                outcomes.add(future.get());
            }
            return outcomes;
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
