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
import org.bauweg.deadlines.ChangeDeadline;
import org.bauweg.deadlines.ChangeOutcome;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.deadlines.LedgerDeadline;
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
    void whetherAnInquiryIsAboutASpecialBuildingStaffSayInTheCheck() {
        CaseWalk walk = CaseWalk.received(Procedure.P76, inTaunusstein());
        Map<String, List<String>> check = new HashMap<>(Steps.completeToday());
        assertThat(walk.tries(
                        STAGE.clerk,
                        "checkCompleteness",
                        "completeness",
                        "complete",
                        "completeOn",
                        STAGE.clock.today().toString(),
                        "completenessReason",
                        "Alles da."))
                .isInstanceOf(CompletionOutcome.Invalid.class);
        check.put("specialBuilding", List.of("yes"));
        walk.does(STAGE.clerk, "checkCompleteness", check);
        assertThat(walk.file().specialBuilding()).isTrue();
        assertThat(walk.file().decisionDueOn()).isNull();
        assertThat(openPeriods(walk)).isEmpty();
        STAGE.clock.moveToEndOf(STAGE.clock.today().plusMonths(6));
        assertThat(walk.runJobs()).isZero();
    }

    @Test
    void asLongAsNobodyKnowsOfTheBuildingSilenceGrantsNothing() {
        CaseWalk walk = unclear();
        LocalDate end = end(walk, "D17U");
        assertThat(walk.task(STAGE.clerk, "selectConsultations").dueAt()).isNotNull();
        STAGE.clock.moveToEndOf(end.plusDays(5));
        assertThat(walk.runJobs()).isZero();
        assertThat(walk.file().deemedGrantedOn()).isNull();

        walk.does(STAGE.clerk, "selectConsultations", chosen("no"));
        walk.runJobs();
        assertThat(walk.file().deemedGrantedOn())
                .as("no special building: granted by law, dated by the law")
                .isEqualTo(end);
    }

    @Test
    void whatIsFoundInTimeGivesThePeriodOfItsProcedure() {
        CaseWalk house = unclear();
        LocalDate end = end(house, "D17U");
        house.does(STAGE.clerk, "selectConsultations", chosen("no"));
        assertThat(end(house, "D17")).isEqualTo(end);
        assertThat(CaseChecks.letters(house)).contains("Die Frist für die Entscheidung ist eine andere");
        STAGE.clock.moveToEndOf(end);
        house.runJobs();
        assertThat(house.file().deemedGrantedOn()).isEqualTo(end);

        CaseWalk school = unclear();
        school.does(STAGE.clerk, "selectConsultations", chosen("yes"));
        assertThat(school.file().decisionDueOn()).isNull();
        assertThat(openPeriods(school)).isEmpty();
    }

    @Test
    void thePeriodOfTheOtherRuleKeepsItsRests() {
        CaseWalk house = unclear();
        LedgerDeadline former = STAGE.in(
                        house.id, () -> STAGE.bean(DeadlineLedger.class).open(house.id, "D17U", ""))
                .orElseThrow();
        LocalDate from = STAGE.clock.today();
        change(house, new ChangeDeadline.Pause(former.id(), from, "Unterlagen des Gerichts fehlen."));
        STAGE.clock.moveToEndOf(from.plusDays(9));
        change(house, new ChangeDeadline.Resume(former.id(), from.plusDays(10), "Sie sind da."));
        LocalDate end = end(house, "D17U");
        assertThat(end).isAfter(former.deadline().end());

        house.does(STAGE.clerk, "selectConsultations", chosen("no"));
        assertThat(end(house, "D17")).isEqualTo(end);
        assertThat(house.file().decisionDueOn()).isEqualTo(end);
    }

    private static void change(CaseWalk walk, ChangeDeadline change) {
        assertThat(STAGE.in(walk.id, () -> STAGE.bean(DeadlineLedger.class)
                        .change(change, STAGE.clerk.account().toString())))
                .isInstanceOf(ChangeOutcome.Changed.class);
    }

    /** An inquiry that became complete by law before staff said whether it is about a special building. */
    private static CaseWalk unclear() {
        CaseWalk walk = CaseWalk.received(Procedure.P76, inTaunusstein());
        STAGE.clock.moveToEndOf(end(walk, "D02"));
        walk.runJobs();
        assertThat(walk.file().completeOn()).isNotNull();
        return walk;
    }

    private static Map<String, List<String>> chosen(String special) {
        return Map.of(
                "consultedBodies",
                List.of(),
                "neighbourWay",
                List.of("none"),
                "specialBuilding",
                List.of(special),
                "selectionReason",
                List.of("Nichts nötig."));
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
