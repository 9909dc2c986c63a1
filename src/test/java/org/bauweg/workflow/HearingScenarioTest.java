package org.bauweg.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bauweg.workflow.CaseChecks.open;
import static org.bauweg.workflow.CaseChecks.over;
import static org.bauweg.workflow.PermitSteps.COMPLETE;
import static org.bauweg.workflow.PermitSteps.NOTICE;
import static org.bauweg.workflow.PermitSteps.RECEIPT;
import static org.bauweg.workflow.PermitSteps.end;
import static org.bauweg.workflow.PermitSteps.period;
import static org.bauweg.workflow.PermitSteps.prepared;
import static org.bauweg.workflow.PermitSteps.refuse;
import static org.bauweg.workflow.PermitSteps.refuseFinally;
import static org.bauweg.workflow.PermitSteps.told;
import static org.bauweg.workflow.SampleApplication.inTaunusstein;
import static org.bauweg.workflow.ScenarioStage.STAGE;
import static org.bauweg.workflow.Steps.grant;
import static org.bauweg.workflow.Steps.sign;

import java.time.LocalDate;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseStatus;
import org.bauweg.deadlines.ChangeDeadline;
import org.bauweg.deadlines.LedgerDeadline.State;
import org.bauweg.decision.Hearing;
import org.bauweg.decision.Hearings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The hearing before a refusal (§ 28 HVwVfG). */
@ExtendWith(ScenarioStaging.class)
class HearingScenarioTest {

    private static final String HEARING = "Bitte äußern Sie sich vor der Entscheidung";

    @Test
    void aRefusalFollowsTheHearing() {
        CaseWalk walk = heard(14);
        open(walk, CaseStatus.COMPLETE, "answerHearing");
        walk.does(STAGE.applicant, "answerHearing", "hearingAnswer", "Die Grenze verläuft anders.");
        assertThat(period(walk, "D28A").state()).isEqualTo(State.MET);
        open(walk, CaseStatus.COMPLETE, "prepareDecision");
        assertThat(hearing(walk).statement()).isEqualTo("Die Grenze verläuft anders.");

        refuseFinally(walk);
        open(walk, CaseStatus.COMPLETE, "decide");
        sign(walk);
        walk.runJobs();
        Steps.waiveFee(walk);
        over(walk, CaseStatus.NOTIFIED, RECEIPT, COMPLETE, HEARING, NOTICE);
        assertThat(walk.file().decision()).isEqualTo(CaseFile.Decision.REFUSED);
        assertThat(told(walk)).containsExactly("Antrag abgelehnt");
        assertThat(CaseChecks.generated(walk)).containsExactly("receipt", "hearing", "notice");
    }

    @Test
    void silenceInTheHearingLetsTheDecisionGoOn() {
        CaseWalk walk = heard(14);
        LocalDate until = end(walk, "D28A");
        PermitSteps.lapse(walk, until);
        open(walk, CaseStatus.COMPLETE, "prepareDecision");
        assertThat(hearing(walk).state()).isEqualTo(Hearing.State.SILENT);
        assertThat(period(walk, "D28A").state()).isEqualTo(State.LAPSED);
        refuseFinally(walk);
        sign(walk);
        walk.runJobs();
        Steps.waiveFee(walk);
        over(walk, CaseStatus.NOTIFIED, RECEIPT, COMPLETE, HEARING, NOTICE);
    }

    @Test
    void theAnswerMayConvince() {
        CaseWalk walk = heard(14);
        walk.does(STAGE.applicant, "answerHearing", "hearingAnswer", "Neue Pläne liegen bei.");
        grant(walk);
        sign(walk);
        walk.runJobs();
        assertThat(walk.file().decision()).isEqualTo(CaseFile.Decision.GRANTED);
    }

    @Test
    void aHearingBeyondTheFictionIsRefusedInWords() {
        CaseWalk walk = CaseWalk.received(inTaunusstein());
        prepared(walk);
        assertThat(walk.tries(
                        STAGE.clerk,
                        "prepareDecision",
                        "decision",
                        "refuse",
                        "reasons",
                        "Zu hoch.",
                        "hearingDueOn",
                        end(walk, "D17").toString()))
                .isInstanceOfSatisfying(
                        CompletionOutcome.Refused.class,
                        refused -> assertThat(refused.refusal().messageKey()).isEqualTo("rule.hearing.afterFiction"));
        assertThat(walk.tries(STAGE.clerk, "prepareDecision", "decision", "refuse", "reasons", "Zu hoch."))
                .isInstanceOf(CompletionOutcome.Invalid.class);
    }

    @Test
    void moreTimeForTheHearingIsTold() {
        CaseWalk walk = heard(14);
        LocalDate later = end(walk, "D28A").plusDays(7);
        PermitSteps.change(
                walk, new ChangeDeadline.ExtendTo(period(walk, "D28A").id(), later, "Anwalt eingeschaltet"));
        assertThat(CaseChecks.letters(walk))
                .containsExactly(RECEIPT, COMPLETE, HEARING, "Sie haben mehr Zeit für Ihre Äußerung");
        assertThat(walk.file().heardUntil()).isEqualTo(end(walk, "D28A"));
        PermitSteps.lapse(walk, end(walk, "D28A"));
        open(walk, CaseStatus.COMPLETE, "prepareDecision");
    }

    @Test
    void silenceOfTheAuthorityGrantsAlsoDuringTheHearing() {
        CaseWalk walk = CaseWalk.received(inTaunusstein());
        prepared(walk);
        LocalDate end = end(walk, "D17");
        STAGE.clock.moveToLastMinuteOf(end.minusDays(10));
        refuse(walk, end.minusDays(3));
        STAGE.clock.moveToEndOf(end);
        walk.runJobs();
        assertThat(walk.file().status()).isEqualTo(CaseStatus.DEEMED_GRANTED);
    }

    private static CaseWalk heard(int days) {
        CaseWalk walk = CaseWalk.received(inTaunusstein());
        prepared(walk);
        refuse(walk, STAGE.clock.today().plusDays(days));
        return walk;
    }

    private static Hearing hearing(CaseWalk walk) {
        return STAGE.in(walk.id, () -> STAGE.bean(Hearings.class).find(walk.id).orElseThrow());
    }
}
