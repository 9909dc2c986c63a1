package org.bauweg.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bauweg.workflow.CaseChecks.open;
import static org.bauweg.workflow.PermitSteps.end;
import static org.bauweg.workflow.PermitSteps.openPeriods;
import static org.bauweg.workflow.PermitSteps.prepared;
import static org.bauweg.workflow.SampleApplication.inTaunusstein;
import static org.bauweg.workflow.ScenarioStage.STAGE;
import static org.bauweg.workflow.Steps.grant;
import static org.bauweg.workflow.Steps.sign;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bauweg.casefile.CaseStatus;
import org.bauweg.casefile.Procedure;
import org.bauweg.completeness.WithdrawalOfCompleteness;
import org.bauweg.decision.DecisionDraft;
import org.bauweg.decision.PermitDecisions;
import org.bauweg.intake.WithdrawalOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one model in the other procedures: which periods run, and what silence does there. */
@ExtendWith(ScenarioStaging.class)
class OtherProceduresScenarioTest {

    @ParameterizedTest
    @CsvSource({
        "P76, D17, Bauvorbescheid gilt als erteilt",
        "P73, D47, Zulassung der Abweichung gilt als erteilt",
        "P79, D48, Zustimmung gilt als erteilt",
        "P7, D49, Teilungsgenehmigung gilt als erteilt"
    })
    void silenceGrantsWhereTheLawRefersToTheSimplifiedProcedure(Procedure procedure, String rule, String letter) {
        CaseWalk walk = CaseWalk.received(procedure, inTaunusstein());
        Steps.complete(walk);
        LocalDate end = end(walk, rule);
        STAGE.clock.moveToLastMinuteOf(end);
        walk.runJobs();
        open(walk, CaseStatus.COMPLETE, "selectConsultations");
        STAGE.clock.moveToEndOf(end);
        walk.runJobs();
        assertThat(walk.file().deemedGrantedOn()).isEqualTo(end);
        assertThat(CaseChecks.letters(walk)).endsWith(letter);
    }

    @Test
    void theFullProcedureHasAPeriodButNoFiction() {
        CaseWalk walk = CaseWalk.received(Procedure.P66, inTaunusstein());
        Steps.complete(walk);
        LocalDate end = end(walk, "D19");
        assertThat(timed(walk))
                .as("nobody but the sweep would record its lapse")
                .doesNotContain("D19");
        assertThat(walk.task(STAGE.clerk, "selectConsultations").dueAt()).isNotNull();
        STAGE.clock.moveToEndOf(end.plusDays(30));
        assertThat(walk.runJobs()).isZero();
        open(walk, CaseStatus.COMPLETE, "selectConsultations");
        Steps.consult(walk, List.of());
        grant(walk);
        sign(walk);
        walk.runJobs();
        assertThat(walk.file().status()).isEqualTo(CaseStatus.NOTIFIED);
        assertThat(openPeriods(walk)).isEmpty();
    }

    @Test
    void aPeriodIsLeftToTheModelAsLongAsATimerOfItWaits() {
        CaseWalk walk = CaseWalk.received(inTaunusstein());
        assertThat(timed(walk)).containsExactly("D02");
        Steps.complete(walk);
        assertThat(timed(walk)).contains("D17");
        assertThat(STAGE.bean(CompletenessWithdrawals.class).withdraw(walk.id, "Falsches Flurstück.", STAGE.clerk))
                .isInstanceOf(WithdrawalOfCompleteness.Withdrawn.class);
        walk.does(STAGE.clerk, "checkSupply", Steps.completeToday());
        assertThat(timed(walk)).as("the first one is bound no more").containsExactlyInAnyOrder("D02", "D17");
        assertThat(Steps.withdraw(walk)).isInstanceOf(WithdrawalOutcome.Withdrawn.class);
        assertThat(timed(walk)).as("the process has to end first").isNotEmpty();
        Steps.waiveFee(walk);
        walk.runJobs();
        assertThat(walk.instances()).isEmpty();
        assertThat(timed(walk)).isEmpty();
        assertThat(CaseChecks.count(walk, "select count(*) from deadline_timer where case_id = ?"))
                .isZero();
    }

    private static List<String> timed(CaseWalk walk) {
        return STAGE.in(walk.id, () -> STAGE.bean(JdbcClient.class)
                .sql("select rule from case_deadline where case_id = ? and timed")
                .param(walk.id.value())
                .query(String.class)
                .list());
    }

    @Test
    void aSpecialBuildingHasNoPeriodForTheDecision() {
        CaseWalk walk = CaseWalk.received(Procedure.P66_SPECIAL, inTaunusstein());
        Steps.complete(walk);
        assertThat(walk.file().decisionDueOn()).isNull();
        assertThat(openPeriods(walk)).isEmpty();
        assertThat(walk.task(STAGE.clerk, "selectConsultations").dueAt()).isNull();
        STAGE.clock.moveToEndOf(STAGE.clock.today().plusYears(1));
        assertThat(walk.runJobs()).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"P73", "P7"})
    void whereTheLawSetsNoMonthNothingBecomesCompleteBySilence(Procedure procedure) {
        CaseWalk walk = CaseWalk.received(procedure, inTaunusstein());
        assertThat(walk.file().completenessDueOn()).isNull();
        assertThat(walk.task(STAGE.clerk, "checkCompleteness").dueAt()).isNull();
        STAGE.clock.moveToEndOf(STAGE.clock.today().plusMonths(6));
        assertThat(walk.runJobs()).isZero();
        open(walk, CaseStatus.RECEIVED, "checkCompleteness");
    }

    @Test
    void aPreliminaryRulingAnswersEachQuestion() {
        CaseWalk walk = CaseWalk.received(Procedure.P76, inTaunusstein());
        prepared(walk);
        Map<String, List<String>> answers = new HashMap<>(SampleApplication.one(
                "decision",
                "grant",
                "reasons",
                "Das Vorhaben fügt sich ein.",
                "questionAnswers[0].question",
                "Ist ein Wohnhaus zulässig?",
                "questionAnswers[0].answer",
                "Ja, nach § 34 BauGB."));
        walk.does(STAGE.clerk, "prepareDecision", answers);
        sign(walk);
        walk.runJobs();
        assertThat(CaseChecks.letters(walk)).endsWith("Bescheid über Ihre Bauvoranfrage");
        assertThat(STAGE.in(walk.id, () -> STAGE.bean(PermitDecisions.class)
                        .current(walk.id)
                        .orElseThrow()
                        .answers()))
                .containsExactly(new DecisionDraft.Answer("Ist ein Wohnhaus zulässig?", "Ja, nach § 34 BauGB."));
    }
}
