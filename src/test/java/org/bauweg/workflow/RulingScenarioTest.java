package org.bauweg.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bauweg.workflow.ScenarioStage.STAGE;

import java.time.Duration;
import java.time.LocalDate;
import org.bauweg.casefile.Procedure;
import org.bauweg.deadlines.LedgerDeadline.State;
import org.bauweg.messages.Message;
import org.bauweg.messages.Messages;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How long a preliminary ruling binds (§ 76 Abs. 1 HBO), as the model is shipped, in each of its ways. */
@ExtendWith(ScenarioStaging.class)
class RulingScenarioTest {

    private static final String ASK = "requestRulingExtension";
    private static final LocalDate BEFORE = STAGE.clock.today();

    /** Years pass here; other scenarios ask for a law that ends. */
    @AfterAll
    static void backAgain() {
        STAGE.clock.travelTo(BEFORE);
    }

    @Test
    void aRulingWaitsForItsNotificationAndHoldsThreeYears() {
        AfterDecision ruling = AfterDecision.ruled();
        ruling.follow("ruling");
        assertThat(ruling.waiting()).isEmpty();
        ruling.follow("remedy");
        ruling.retrieve();
        LocalDate notified = ruling.today().plusDays(1);
        assertThat(ruling.waiting()).contains(ASK);
        assertThat(ruling.site().effectiveOn()).isEqualTo(notified);
        assertThat(ruling.period("D33").deadline().rawEnd()).isEqualTo(notified.plusYears(3));
        assertThat(ruling.acts()).contains("construction.rulingValid").doesNotContain("construction.opened");
    }

    @Test
    void theDecisionItselfStartsTheValidityAndNoWorks() {
        CaseWalk walk = AfterDecision.rule(CaseWalk.received(Procedure.P76, SampleApplication.inWiesbaden()));
        assertThat(STAGE.in(walk.id, () -> STAGE.bean(CaseProcesses.class).of(walk.id)))
                .extracting(CaseProcess::service)
                .contains("ruling")
                .doesNotContain("construction");
    }

    @Test
    void anUnusedRulingLapsesAfterRemindersAlsoIfTheNodeWasDown() {
        AfterDecision ruling = valid();
        LocalDate end = ruling.end("D33");
        STAGE.clock.moveToEndOf(end.minusMonths(6).minusDays(1));
        assertThat(ruling.run()).isOne();
        assertThat(reminder(ruling)).contains("gilt bis zum", "bindet die Bauaufsicht nicht mehr", "bis zu ein Jahr");
        STAGE.clock.moveToEndOf(end.minusMonths(1).minusDays(1));
        assertThat(ruling.run()).isOne();
        STAGE.clock.moveToLastMinuteOf(end);
        assertThat(ruling.run()).isZero();
        ruling.downFor(Duration.ofDays(7));
        ruling.run();

        assertThat(ruling.site().lapsedOn()).isEqualTo(end);
        assertThat(ruling.period("D33").endedOn()).as("dated by the law").isEqualTo(end);
        assertThat(ruling.letters()).contains("Ihr Bauvorbescheid ist erloschen");
        assertThat(ruling.walk.instances()).isEmpty();
    }

    @Test
    void aRulingIsExtendedByAYearAtMostAndRefusedOnce() {
        AfterDecision ruling = valid();
        LocalDate first = ruling.end("D33");
        ruling.applicant(ASK, "extensionWish", "Die Finanzierung dauert.");
        ruling.clerk("decideExtension", "extension", "refuse", "validityReason", "Noch drei Jahre Zeit.");
        ruling.run();
        assertThat(ruling.letters()).contains("Ihr Bauvorbescheid wird nicht verlängert");
        assertThat(ruling.end("D33")).isEqualTo(first);

        ruling.applicant(ASK, "extensionWish", "Doch.");
        assertThat(ruling.walk.tries(ruling.clerk, "decideExtension", extension("13")))
                .isInstanceOf(CompletionOutcome.Invalid.class);
        ruling.clerk("decideExtension", extension("12"));
        ruling.run();
        assertThat(ruling.period("D33").deadline().rawEnd()).isEqualTo(first.plusYears(1));
        assertThat(ruling.letters()).contains("Ihr Bauvorbescheid ist verlängert");

        STAGE.clock.moveToEndOf(first.plusDays(3));
        ruling.run();
        assertThat(ruling.waiting()).as("the timer followed").containsExactly(ASK);
    }

    @Test
    void whatWasAskedInTimeIsDecidedAfterTheEnd() {
        AfterDecision extended = valid();
        AfterDecision lapsed = valid();
        LocalDate end = extended.end("D33");
        STAGE.clock.moveToLastMinuteOf(end);
        extended.run();
        lapsed.run();
        extended.applicant(ASK, "extensionWish", "Am letzten Tag.");
        lapsed.applicant(ASK, "extensionWish", "Auch.");
        STAGE.clock.moveToEndOf(end.plusDays(20));
        extended.run();
        lapsed.run();
        assertThat(extended.waiting()).containsExactly("decideAtValidityEnd");
        assertThat(extended.period("D33").state()).isEqualTo(State.RUNNING);

        extended.clerk(
                "decideAtValidityEnd",
                "validityDecision",
                "extend",
                "validityMonths",
                "12",
                "validityReason",
                "Rechtzeitig beantragt.");
        extended.run();
        assertThat(extended.period("D33").deadline().rawEnd()).isEqualTo(end.plusYears(1));
        assertThat(extended.waiting()).containsExactly(ASK);

        lapsed.clerk("decideAtValidityEnd", "validityDecision", "lapsed", "validityReason", "Kein Grund.");
        lapsed.run();
        assertThat(lapsed.site().lapsedOn()).isEqualTo(end);
        assertThat(lapsed.walk.instances()).isEmpty();
    }

    @Test
    void anAnnulledRulingBindsNoMore() {
        AfterDecision ruling = valid();
        String process = ruling.walk.instances().iterator().next();
        STAGE.in(ruling.walk.id, () -> STAGE.bean(Processes.class)
                .send(ruling.walk.id, CaseMessage.PERMIT_ANNULLED.inModels()));
        ruling.walk.runJobs();
        assertThat(ruling.letters()).contains("Ihr Bauvorbescheid ist aufgehoben");
        assertThat(ruling.period("D33").state()).isEqualTo(State.CANCELLED);
        assertThat(STAGE.bean(ProcessEngine.class)
                        .getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .activityId("informMunicipalityOfAnnulment")
                        .processInstanceId(process)
                        .finished()
                        .count())
                .isOne();
        assertThat(ruling.walk.instances()).isEmpty();
    }

    @Test
    void theObjectionOfAThirdPartySaysNothingOfBuilding() {
        AfterDecision ruling = valid();
        assertThat(ruling.staff(CaseMessage.THIRD_PARTY_OBJECTION)).isTrue();
        ruling.clerk(
                "enterThirdPartyObjection",
                "objectorName",
                "Nachbar Neumann",
                "objectionReceivedOn",
                ruling.in(0),
                "objectionText",
                "Zu nah.");
        assertThat(ruling.letters())
                .contains("Bauvorbescheid: Widerspruch eines Dritten")
                .doesNotContain("Gegen Ihre Genehmigung liegt ein Widerspruch vor");
    }

    @Test
    void aRulingByLawHoldsFromTheEndOfThePeriod() {
        AfterDecision ruling = AfterDecision.ruled();
        LocalDate byLaw = ruling.today();
        ruling.follow(
                "ruling",
                java.util.Map.of(
                        "deemedPermitAt",
                        byLaw.atStartOfDay(STAGE.clock.getZone()).toInstant()));
        assertThat(ruling.period("D33").deadline().rawEnd()).isEqualTo(byLaw.plusYears(3));
    }

    private static AfterDecision valid() {
        AfterDecision ruling = AfterDecision.ruled();
        ruling.retrieve();
        ruling.follow("ruling");
        assertThat(ruling.waiting()).containsExactly(ASK);
        return ruling;
    }

    private static String[] extension(String months) {
        return new String[] {"extension", "grant", "validityMonths", months, "validityReason", "Die Gründe tragen."};
    }

    private static String reminder(AfterDecision ruling) {
        return STAGE.in(ruling.walk.id, () -> STAGE.bean(Messages.class).of(ruling.walk.id)).stream()
                .filter(message -> message.subject().equals("Ihr Bauvorbescheid läuft ab"))
                .map(Message::body)
                .findFirst()
                .orElseThrow();
    }
}
