package org.bauweg.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bauweg.workflow.ScenarioStage.STAGE;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.deadlines.LedgerDeadline.State;
import org.bauweg.messages.Message;
import org.bauweg.messages.Messages;
import org.bauweg.remedy.CourtAction;
import org.bauweg.remedy.CourtActions;
import org.bauweg.remedy.Notification;
import org.bauweg.remedy.Objection;
import org.bauweg.remedy.Objections;
import org.bauweg.remedy.RemedyPeriods;
import org.bauweg.settings.ChangeSetting;
import org.bauweg.settings.Setting;
import org.bauweg.settings.SettingOutcome;
import org.bauweg.settings.Settings;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the provided notice to its standing for good or to an objection, as the models are shipped, in each of their ways. */
@ExtendWith(ScenarioStaging.class)
class RemedyScenarioTest {

    @Test
    void aRetrievedNoticeIsNotifiedTheNextDayAndBecomesUncontestable() {
        AfterDecision permit = AfterDecision.granted();
        String process = permit.follow("remedy");
        assertThat(permit.end("D27")).isEqualTo(permit.today().plusDays(10));
        STAGE.clock.moveToEndOf(permit.today().plusDays(2));
        permit.retrieve();

        LocalDate notified = permit.today().plusDays(1);
        assertThat(notification(permit).notifiedOn()).isEqualTo(notified);
        assertThat(permit.period("D27").state()).isEqualTo(State.MET);
        assertThat(permit.period("D28").deadline().rawEnd()).isEqualTo(notified.plusMonths(1));
        assertThat(permit.walk.task(STAGE.applicant, "lodgeObjection").voluntary())
                .isTrue();

        LocalDate end = permit.end("D28");
        STAGE.clock.moveToLastMinuteOf(end);
        assertThat(permit.run()).isZero();
        permit.downFor(Duration.ofDays(7));
        permit.run();

        assertThat(notification(permit).uncontestableOn())
                .as("dated by the law")
                .isEqualTo(end);
        assertThat(permit.letters()).contains("Der Bescheid ist bestandskräftig");
        assertThat(permit.waiting()).as("a late objection is still possible").containsExactly("lodgeObjection");
        STAGE.clock.moveToEndOf(end.plusYears(1).plusDays(4));
        permit.run();
        assertThat(permit.isOver(process)).isTrue();
        assertThat(permit.waiting()).isEmpty();
    }

    @Test
    void aNoticeRetrievedBeforeAnybodyWaitedIsNotified() {
        AfterDecision permit = AfterDecision.granted();
        permit.retrieve();
        permit.follow("remedy");

        assertThat(notification(permit).notifiedOn()).isEqualTo(permit.today().plusDays(1));
        assertThat(permit.waiting()).containsExactly("lodgeObjection");
    }

    @Test
    void aNoticeNobodyRetrievedGoesByPost() {
        AfterDecision permit = AfterDecision.granted();
        permit.follow("remedy");
        LocalDate last = permit.end("D27");
        assertThat(permit.pass(last)).isOne();
        assertThat(permit.period("D27").state()).isEqualTo(State.LAPSED);
        permit.retrieve();
        assertThat(permit.waiting()).as("retrieved too late").containsExactly("deliverOtherwise");

        assertThat(permit.walk.tries(
                        permit.clerk, "deliverOtherwise", "deliveryWay", "post", "deliveredOn", permit.in(1)))
                .isInstanceOf(CompletionOutcome.Refused.class);
        permit.clerk("deliverOtherwise", "deliveryWay", "post", "deliveredOn", permit.in(0));
        permit.run();

        assertThat(notification(permit).notifiedOn()).isEqualTo(permit.today().plusDays(4));
        assertThat(CaseChecks.generated(permit.walk)).contains("coverLetter");
        assertThat(permit.waiting()).containsExactly("lodgeObjection");
    }

    @Test
    void aServedNoticeIsNotifiedThatDay() {
        AfterDecision permit = AfterDecision.granted();
        permit.follow("remedy");
        permit.pass(permit.end("D27"));
        permit.clerk("deliverOtherwise", "deliveryWay", "service", "deliveredOn", permit.in(0));
        permit.run();

        assertThat(notification(permit).notifiedOn()).isEqualTo(permit.today());
    }

    @Test
    void aWrongInstructionGivesAYear() {
        AfterDecision permit = notified();
        LocalDate notified = notification(permit).notifiedOn();
        permit.pass(permit.end("D28"));
        assertThat(notification(permit).uncontestableOn()).isNotNull();

        assertThat(permit.staff(CaseMessage.INSTRUCTION_FAULTY)).isTrue();
        permit.clerk("correctInstruction", "instructionReason", "Falsche Behörde genannt.");

        assertThat(notification(permit)).satisfies(now -> {
            assertThat(now.instructed()).isFalse();
            assertThat(now.uncontestableOn()).isNull();
        });
        assertThat(permit.period("D28Y").deadline().rawEnd()).isEqualTo(notified.plusYears(1));
        permit.pass(permit.end("D28Y"));
        assertThat(notification(permit).uncontestableOn()).isEqualTo(permit.end("D28Y"));
    }

    @Test
    void anObjectionIsRemedied() {
        AfterDecision permit = notified();
        permit.applicant("lodgeObjection", "objectionText", "Die Auflage 3 ist zu streng.");
        assertThat(permit.period("D28").state()).isEqualTo(State.MET);
        assertThat(objection(permit)).satisfies(one -> {
            assertThat(one.late()).isFalse();
            assertThat(one.objector()).isEqualTo(Objection.Objector.APPLICANT);
            assertThat(one.channel()).isEqualTo(Objection.Channel.ONLINE);
        });
        review(permit, "remedy");

        assertThat(objection(permit).state()).isEqualTo(Objection.State.REMEDIED);
        assertThat(permit.letters()).contains("Ihr Widerspruch ist eingegangen", "Ihrem Widerspruch wird abgeholfen");
        assertThat(permit.walk.instances()).isEmpty();
    }

    @Test
    void anObjectionOnPaperIsTakenBack() {
        AfterDecision permit = notified();
        assertThat(permit.staff(CaseMessage.OBJECTION_RECEIVED)).isTrue();
        permit.clerk("enterObjection", "objectionReceivedOn", permit.in(0), "objectionText", "Per Brief.");
        assertThat(objection(permit).channel()).isEqualTo(Objection.Channel.PAPER);
        review(permit, "withdrawn");

        assertThat(objection(permit).state()).isEqualTo(Objection.State.WITHDRAWN);
        assertThat(permit.walk.instances()).isEmpty();
    }

    @Test
    void aLateObjectionIsKeptMarkedAndStaffDecideOnReinstatement() {
        AfterDecision permit = notified();
        LocalDate end = permit.end("D28");
        permit.pass(end);
        permit.applicant("lodgeObjection", "objectionText", "Ich lag im Krankenhaus.");
        assertThat(objection(permit).late()).isTrue();
        assertThat(permit.walk.tries(
                        permit.clerk, "reviewObjection", "objectionReview", "submit", "objectionReason", "x"))
                .as("whether to reinstate has to be said")
                .isInstanceOf(CompletionOutcome.Invalid.class);
        permit.clerk(
                "reviewObjection",
                "reinstatement",
                "refuse",
                "objectionReview",
                "submit",
                "objectionReason",
                "Kein Nachweis.");
        permit.run();

        assertThat(objection(permit).reinstated()).isFalse();
        assertThat(CaseChecks.generated(permit.walk)).contains("objectionSubmission");
        permit.clerk("enterObjectionResult", "objectionResult", "withdrawn");
        assertThat(permit.walk.instances()).isEmpty();
    }

    @Test
    void aRejectedObjectionBecomesFinalOrGoesToCourt() {
        AfterDecision last = submitted();
        last.clerk(
                "enterObjectionResult",
                "objectionResult",
                "rejected",
                "decisionServedOn",
                last.in(0),
                "decisionInstructed",
                "yes");
        assertThat(last.period("D29").deadline().rawEnd())
                .isEqualTo(last.today().plusMonths(1));
        assertThat(last.pass(last.end("D29"))).isPositive();
        assertThat(objection(last).state()).isEqualTo(Objection.State.FINAL);
        assertThat(last.walk.instances()).isEmpty();

        AfterDecision court = submitted();
        court.clerk(
                "enterObjectionResult",
                "objectionResult",
                "partly",
                "decisionServedOn",
                court.in(0),
                "decisionInstructed",
                "no");
        assertThat(court.period("D29Y").deadline().rawEnd())
                .isEqualTo(court.today().plusYears(1));
        assertThat(court.possible()).contains(CaseMessage.ACTION_FILED);
        assertThat(court.staff(CaseMessage.ACTION_FILED)).isTrue();
        court.clerk("enterAction", "court", "VG Wiesbaden 4 K 1/28", "actionOn", court.in(0));
        assertThat(objection(court).state()).isEqualTo(Objection.State.IN_COURT);
        assertThat(court.period("D29Y").state()).isEqualTo(State.MET);
        assertThat(court.possible()).contains(CaseMessage.COURT_DECIDED);
        assertThat(court.staff(CaseMessage.COURT_DECIDED)).isTrue();
        assertThat(court.walk.tries(
                        court.clerk, "enterCourtResult", "courtResult", "dismissed", "courtFinalOn", court.in(1)))
                .as("not yet final")
                .isInstanceOf(CompletionOutcome.Refused.class);
        court.clerk("enterCourtResult", "courtResult", "dismissed", "courtFinalOn", court.in(0));
        assertThat(objection(court).state()).isEqualTo(Objection.State.FINAL);
        assertThat(action(court)).satisfies(ended -> {
            assertThat(ended.objection()).isEqualTo(1);
            assertThat(ended.result()).isEqualTo(CourtAction.Result.DISMISSED);
            assertThat(ended.finalOn()).isEqualTo(court.today());
        });
        assertThat(court.acts()).contains("court.decided");
        assertThat(court.walk.instances()).isEmpty();
    }

    @Test
    void somebodyElsesObjectionStopsNothingUntilItSucceeds() {
        AfterDecision permit = notified();
        permit.follow("construction");
        assertThat(permit.staff(CaseMessage.THIRD_PARTY_OBJECTION)).isTrue();
        permit.clerk(
                "enterThirdPartyObjection",
                "objectorName",
                "Nachbar Neumann",
                "objectionReceivedOn",
                permit.in(0),
                "objectionText",
                "Zu nah.");
        assertThat(objection(permit).objector()).isEqualTo(Objection.Objector.THIRD_PARTY);
        assertThat(permit.letters()).contains("Gegen Ihre Genehmigung liegt ein Widerspruch vor");
        assertThat(permit.waiting())
                .as("no suspensive effect, and the applicant's own time runs on")
                .contains("notifyStart", "lodgeObjection", "reviewObjection");
        assertThat(permit.walk.task(permit.clerk, "reviewObjection").name())
                .as("told from other objections of the case, without a name")
                .isEqualTo("Widerspruch 1 (Dritter) prüfen");
        assertThat(permit.period("D28").state()).isEqualTo(State.RUNNING);
        review(permit, "submit");
        grantToThirdParty(permit, "no");
        permit.run();

        assertThat(permit.site().annulledOn())
                .as("the applicant's own action would suspend it")
                .isNull();
        assertThat(permit.waiting()).contains("notifyStart", "lodgeObjection");
        assertThat(permit.possible()).contains(CaseMessage.THIRD_PARTY_OBJECTION);
        LocalDate end = permit.end("D29");
        assertThat(permit.period("D29").deadline().rawEnd())
                .as("the applicant is burdened for the first time")
                .isEqualTo(permit.today().plusMonths(1));
        permit.pass(end);
        assertThat(permit.site().annulledOn()).as("dated by the law").isEqualTo(end);
        assertThat(CaseChecks.generated(permit.walk)).contains("permitAnnulled");
        assertThat(permit.letters()).contains("Ihre Baugenehmigung ist aufgehoben");
        assertThat(permit.waiting()).containsExactly("lodgeObjection");
        assertThat(permit.possible()).doesNotContain(CaseMessage.THIRD_PARTY_OBJECTION);
    }

    @Test
    void anAnnulmentEnforcedAtOnceEndsBuildingThatDay() {
        AfterDecision permit = notified();
        permit.follow("construction");
        permit.staff(CaseMessage.THIRD_PARTY_OBJECTION);
        permit.clerk("enterThirdPartyObjection", thirdParty(permit, permit.today()));
        review(permit, "submit");
        grantToThirdParty(permit, "yes");
        permit.run();

        assertThat(permit.site().annulledOn()).isEqualTo(permit.today());
        assertThat(permit.waiting()).containsExactly("lodgeObjection");
        assertThat(body(permit, "Ihre Baugenehmigung ist aufgehoben"))
                .contains("sofortige Vollziehung", "stellen Sie die Bauarbeiten ein")
                .doesNotContain("innerhalb eines Monats");
        permit.staff(CaseMessage.ACTION_FILED);
        permit.clerk("enterAction", "court", "VG Wiesbaden 4 K 5/28", "actionOn", permit.in(0));
        permit.staff(CaseMessage.COURT_DECIDED);
        permit.clerk(
                "enterCourtResult", "courtResult", "annulled", "courtFinalOn", permit.in(0), "courtAnnulsPermit", "no");
        assertThat(permit.acts()).contains("permit.annulmentDecided", "permit.annulmentLifted");
        assertThat(permit.possible()).as("there is a permit again").contains(CaseMessage.THIRD_PARTY_OBJECTION);
    }

    @Test
    void anActionInTimeThatBecomesKnownLateSuspendsTheAnnulment() {
        AfterDecision permit = notified();
        permit.follow("construction");
        permit.staff(CaseMessage.THIRD_PARTY_OBJECTION);
        permit.clerk("enterThirdPartyObjection", thirdParty(permit, permit.today()));
        review(permit, "submit");
        grantToThirdParty(permit, "no");
        LocalDate end = permit.end("D29");
        permit.pass(end);
        permit.staff(CaseMessage.ACTION_FILED);
        permit.clerk(
                "enterCourtAction", "actionAbout", "1", "court", "VG Wiesbaden 4 K 6/28", "actionOn", end.toString());
        assertThat(permit.acts()).contains("permit.annulmentFinal", "permit.annulmentContested");
        permit.staff(CaseMessage.COURT_DECIDED);
        permit.clerk("enterCourtResult", "courtResult", "dismissed", "courtFinalOn", permit.in(0));
        assertThat(permit.site().annulledOn()).as("upheld").isEqualTo(permit.today());
    }

    @Test
    void aPermitThatNoProcessFollowsAnyMoreFallsAllTheSame() {
        AfterDecision permit = AfterDecision.byLaw();
        permit.staff(CaseMessage.THIRD_PARTY_OBJECTION);
        permit.clerk("enterThirdPartyObjection", thirdParty(permit, permit.today()));
        review(permit, "submit");
        grantToThirdParty(permit, "no");
        permit.pass(permit.end("D29"));

        assertThat(permit.letters()).contains("Ihre Baugenehmigung ist aufgehoben");
        assertThat(PermitSteps.told(permit.walk)).contains("Baugenehmigung aufgehoben");
        assertThat(permit.walk.instances()).isEmpty();
    }

    @Test
    void aThirdPartysObjectionTheAuthorityGivesInToAnnulsThePermit() {
        AfterDecision permit = notified();
        permit.follow("construction");
        LocalDate told = permit.today();
        STAGE.clock.moveToEndOf(told.plusMonths(3));
        permit.run();
        permit.staff(CaseMessage.THIRD_PARTY_OBJECTION);
        permit.clerk(
                "enterThirdPartyObjection",
                "objectorName",
                "Nachbar Neumann",
                "objectionReceivedOn",
                permit.in(0),
                "thirdPartyNotifiedOn",
                told.toString(),
                "thirdPartyInstructed",
                "yes",
                "objectionText",
                "Zu nah.");
        assertThat(objection(permit).late()).isTrue();
        assertThat(thirdPartyPeriod(permit, "D28").state()).isEqualTo(State.LAPSED);
        permit.clerk(
                "reviewObjection",
                "reinstatement",
                "grant",
                "objectionReview",
                "remedy",
                "immediateEnforcement",
                "no",
                "objectionReason",
                "Abstandsfläche verletzt.");
        permit.run();

        assertThat(body(permit, "Dem Widerspruch eines Dritten wird abgeholfen"))
                .contains("aufschiebende Wirkung", "Klage bei dem Verwaltungsgericht")
                .doesNotContain("stellen Sie die Bauarbeiten ein");
        assertThat(permit.site().annulledOn()).isNull();
        LocalDate notified = permit.today();
        permit.clerk("enterRemedyNotified", "remedyNotifiedOn", permit.in(0), "remedyInstructed", "yes");
        assertThat(permit.period("D29").deadline().rawEnd()).isEqualTo(notified.plusMonths(1));
        permit.staff(CaseMessage.ACTION_FILED);
        permit.clerk("enterAction", "court", "VG Wiesbaden 4 K 7/28", "actionOn", permit.in(0));
        STAGE.clock.moveToEndOf(notified.plusDays(20));
        permit.staff(CaseMessage.COURT_DECIDED);
        permit.clerk(
                "enterCourtResult",
                "courtResult",
                "dismissed",
                "courtFinalOn",
                notified.plusDays(15).toString());
        permit.run();

        assertThat(permit.site().annulledOn())
                .as("on the day on which it could not be challenged any more")
                .isEqualTo(notified.plusDays(15));
        assertThat(body(permit, "Ihre Baugenehmigung ist aufgehoben"))
                .as("one instruction")
                .doesNotContain("Klage bei dem Verwaltungsgericht");
    }

    @Test
    void whereNoObjectionIsProvidedTheWayLeadsToCourt() {
        remedyKind("action");
        try {
            AfterDecision stands = notified();
            assertThat(stands.waiting()).isEmpty();
            assertThat(stands.pass(stands.end("D29"))).isPositive();
            assertThat(notification(stands).uncontestableOn()).isEqualTo(stands.end("D29"));
            assertThat(stands.walk.instances()).isEmpty();

            AfterDecision court = notified();
            court.staff(CaseMessage.ACTION_FILED);
            court.clerk("enterAction", "court", "VG Wiesbaden", "actionOn", court.in(0));
            assertThat(court.period("D29").state()).isEqualTo(State.MET);
            assertThat(court.acts()).contains("notice.inCourt");
            STAGE.clock.moveToEndOf(court.today().plusMonths(7));
            assertThat(court.run()).as("a pending action has no end of its own").isZero();
            court.staff(CaseMessage.COURT_DECIDED);
            court.clerk("enterCourtResult", "courtResult", "dismissed", "courtFinalOn", court.in(0));
            assertThat(notification(court).uncontestableOn()).isEqualTo(court.today());
            assertThat(court.walk.instances()).isEmpty();
        } finally {
            remedyKind(null);
        }
    }

    @Test
    void anActionFiledInTimeThatBecomesKnownLateSetsFinalityAside() {
        AfterDecision permit = submitted();
        reject(permit);
        LocalDate end = permit.end("D29");
        permit.pass(end);
        assertThat(objection(permit).state()).isEqualTo(Objection.State.FINAL);
        STAGE.clock.moveToEndOf(end.plusDays(9));
        assertThat(permit.possible()).contains(CaseMessage.ACTION_FILED);
        assertThat(permit.staff(CaseMessage.ACTION_FILED)).isTrue();
        assertThat(permit.staff(CaseMessage.ACTION_FILED)).as("a second click").isFalse();
        permit.clerk(
                "enterCourtAction", "actionAbout", "1", "court", "VG Wiesbaden 4 K 9/28", "actionOn", end.toString());

        assertThat(objection(permit).state()).isEqualTo(Objection.State.IN_COURT);
        assertThat(action(permit).late()).isFalse();
        assertThat(permit.acts()).contains("objection.inCourt", "objection.contestableAgain");
        assertThat(permit.letters()).contains("Die Entscheidung ist nicht bestandskräftig");
        permit.staff(CaseMessage.COURT_DECIDED);
        permit.clerk("enterCourtResult", "courtResult", "dismissed", "courtFinalOn", permit.in(0));
        assertThat(objection(permit).state()).isEqualTo(Objection.State.FINAL);
        assertThat(permit.walk.instances()).isEmpty();
    }

    @Test
    void anActionFiledLateIsKeptAndMarked() {
        AfterDecision permit = submitted();
        reject(permit);
        LocalDate end = permit.end("D29");
        permit.pass(end);
        STAGE.clock.moveToEndOf(end.plusDays(9));
        permit.staff(CaseMessage.ACTION_FILED);
        permit.clerk("enterCourtAction", "actionAbout", "other");
        assertThat(permit.walk.instances()).as("nothing entered").isEmpty();
        permit.staff(CaseMessage.ACTION_FILED);
        permit.clerk(
                "enterCourtAction",
                "actionAbout",
                "1",
                "court",
                "VG Wiesbaden 4 K 9/28",
                "actionOn",
                end.plusDays(1).toString());

        assertThat(action(permit).late()).isTrue();
        assertThat(objection(permit).state()).isEqualTo(Objection.State.FINAL);
        assertThat(permit.acts()).doesNotContain("objection.contestableAgain");
        assertThat(permit.waiting()).isEmpty();
        assertThat(permit.possible()).contains(CaseMessage.COURT_DECIDED);
    }

    @Test
    void anActionAgainstTheNoticeItselfThatBecomesKnownLate() {
        remedyKind("action");
        try {
            AfterDecision permit = notified();
            LocalDate end = permit.end("D29");
            permit.pass(end);
            assertThat(notification(permit).uncontestableOn()).isEqualTo(end);
            permit.staff(CaseMessage.ACTION_FILED);
            permit.clerk(
                    "enterCourtAction", "actionAbout", "notice", "court", "VG Wiesbaden", "actionOn", end.toString());
            assertThat(notification(permit).uncontestableOn()).isNull();
            assertThat(permit.acts()).contains("notice.inCourt", "notice.contestableAgain");
        } finally {
            remedyKind(null);
        }
    }

    @Test
    void aThirdPartyObjectsAfterTheApplicantsWayIsOver() {
        AfterDecision permit = notified();
        permit.applicant("lodgeObjection"); // reasons are not required
        assertThat(permit.walk.task(permit.clerk, "reviewObjection").name())
                .isEqualTo("Widerspruch 1 (Bauherrschaft) prüfen");
        review(permit, "withdrawn");
        assertThat(permit.walk.instances()).isEmpty();

        assertThat(permit.possible()).contains(CaseMessage.THIRD_PARTY_OBJECTION);
        assertThat(permit.staff(CaseMessage.THIRD_PARTY_OBJECTION)).isTrue();
        assertThat(permit.staff(CaseMessage.THIRD_PARTY_OBJECTION))
                .as("a second click")
                .isFalse();
        permit.clerk(
                "enterThirdPartyObjection",
                "objectorName",
                "Stadt Taunusstein",
                "objectionReceivedOn",
                permit.in(0),
                "objectionText",
                "Kein Einvernehmen.");
        assertThat(permit.waiting()).containsExactly("reviewObjection");
        assertThat(permit.possible()).as("another neighbour may come").contains(CaseMessage.THIRD_PARTY_OBJECTION);
    }

    @Test
    void aThirdPartyObjectsToAPermitByLawWithinAYearOfKnowingIt() {
        AfterDecision permit = AfterDecision.byLaw();
        permit.follow("construction", deemedAt(permit));
        permit.run();
        LocalDate granted = java.util.Objects.requireNonNull(permit.walk.file().deemedGrantedOn());
        LocalDate known = permit.today();
        STAGE.clock.moveToEndOf(known.plusMonths(11));
        permit.run();
        assertThat(permit.staff(CaseMessage.THIRD_PARTY_OBJECTION)).isTrue();
        assertThat(permit.walk.tries(
                        permit.clerk, "enterThirdPartyObjection", thirdParty(permit, granted.minusDays(1))))
                .as("nobody knew before it took effect")
                .isInstanceOf(CompletionOutcome.Refused.class);
        assertThat(permit.walk.tries(
                        permit.clerk,
                        "enterThirdPartyObjection",
                        "objectorName",
                        "Nachbar Neumann",
                        "objectionReceivedOn",
                        permit.in(-5),
                        "thirdPartyKnownOn",
                        permit.in(-4),
                        "objectionText",
                        "Zu nah."))
                .as("nobody objects to what he does not know")
                .isInstanceOf(CompletionOutcome.Refused.class);
        permit.clerk("enterThirdPartyObjection", thirdParty(permit, known));

        assertThat(objection(permit).late()).isFalse();
        assertThat(thirdPartyPeriod(permit, "D28K")).satisfies(year -> {
            assertThat(year.deadline().rawEnd()).isEqualTo(known.plusYears(1));
            assertThat(year.state()).isEqualTo(State.MET);
        });
        assertThat(permit.letters()).contains("Gegen Ihre Genehmigung liegt ein Widerspruch vor");
        permit.clerk(
                "reviewObjection",
                "objectionReview",
                "remedy",
                "immediateEnforcement",
                "yes",
                "objectionReason",
                "Abstandsfläche verletzt.");
        permit.run();
        assertThat(permit.site().annulledOn()).isEqualTo(permit.today());
        assertThat(PermitSteps.told(permit.walk)).contains("Baugenehmigung aufgehoben");
        assertThat(CaseChecks.generated(permit.walk))
                .as("one letter tells everything")
                .contains("objectionRemedied")
                .doesNotContain("permitAnnulled");
        assertThat(body(permit, "Dem Widerspruch eines Dritten wird abgeholfen"))
                .contains("§ 80 Abs. 2 Satz 1 Nr. 4 VwGO", "stellen Sie die Bauarbeiten ein");
        permit.clerk("enterRemedyNotified", "remedyNotifiedOn", permit.in(0), "remedyInstructed", "no");
        permit.pass(permit.end("D29Y"));
        assertThat(objection(permit).state()).isEqualTo(Objection.State.FINAL);
        assertThat(permit.walk.instances()).isEmpty();
    }

    @Test
    void aThirdPartyWhoKnewForMoreThanAYearIsLate() {
        AfterDecision permit = AfterDecision.byLaw();
        LocalDate known = permit.today();
        STAGE.clock.moveToEndOf(known.plusYears(1).plusDays(4));
        permit.staff(CaseMessage.THIRD_PARTY_OBJECTION);
        permit.clerk("enterThirdPartyObjection", thirdParty(permit, known));

        assertThat(objection(permit).late()).isTrue();
        assertThat(thirdPartyPeriod(permit, "D28K").endedOn())
                .as("dated by the law")
                .isEqualTo(thirdPartyPeriod(permit, "D28K").deadline().end());
    }

    @Test
    void aThirdPartyWithoutInstructionHasAYearFromTheNotification() {
        AfterDecision permit = notified();
        LocalDate told = permit.today();
        STAGE.clock.moveToEndOf(told.plusMonths(3));
        permit.staff(CaseMessage.THIRD_PARTY_OBJECTION);
        permit.clerk(
                "enterThirdPartyObjection",
                "objectorName",
                "Nachbar Neumann",
                "objectionReceivedOn",
                permit.in(0),
                "thirdPartyNotifiedOn",
                told.toString(),
                "thirdPartyInstructed",
                "no",
                "objectionText",
                "Zu nah.");
        assertThat(objection(permit).late()).isFalse();
        assertThat(thirdPartyPeriod(permit, "D28Y").deadline().rawEnd()).isEqualTo(told.plusYears(1));
    }

    @Test
    void nobodyObjectsToWhatIsNotGranted() {
        CaseWalk walk = CaseWalk.received(SampleApplication.inWiesbaden());
        assertThat(STAGE.in(walk.id, () -> STAGE.bean(StaffActions.class).possible(walk.id)))
                .doesNotContain(CaseMessage.THIRD_PARTY_OBJECTION);
    }

    @Test
    void aJudgmentAnnulsThePermitOfANeighboursAction() {
        AfterDecision permit = inCourtAfterAThirdParty();
        LocalDate finalOn = permit.today().plusDays(4);
        STAGE.clock.moveToEndOf(finalOn.plusDays(5));
        permit.staff(CaseMessage.COURT_DECIDED);
        permit.clerk(
                "enterCourtResult",
                "courtResult",
                "annulled",
                "courtFinalOn",
                finalOn.toString(),
                "courtAnnulsPermit",
                "yes");
        permit.run();

        assertThat(action(permit).permitAnnulled()).isTrue();
        assertThat(permit.site().annulledOn()).isEqualTo(finalOn);
        assertThat(permit.possible()).doesNotContain(CaseMessage.THIRD_PARTY_OBJECTION);
        assertThat(permit.letters())
                .contains("Das Gerichtsverfahren ist beendet", "Ihre Baugenehmigung ist aufgehoben");
        assertThat(permit.waiting()).containsExactly("lodgeObjection");
    }

    @Test
    void aSettledActionLeavesThePermit() {
        AfterDecision permit = inCourtAfterAThirdParty();
        permit.staff(CaseMessage.COURT_DECIDED);
        permit.clerk(
                "enterCourtResult",
                "courtResult",
                "settled",
                "courtFinalOn",
                permit.in(0),
                "courtAnnulsPermit",
                "no",
                "courtNote",
                "Vergleich: Hecke statt Mauer.");
        assertThat(permit.run()).isZero();

        assertThat(permit.site().annulledOn()).isNull();
        assertThat(objection(permit).state()).isEqualTo(Objection.State.FINAL);
        assertThat(permit.waiting()).contains("notifyStart", "lodgeObjection");
    }

    @Test
    void anActionIsEnteredForTheOneDecisionItIsAbout() {
        AfterDecision permit = inCourtAfterAThirdParty();
        permit.applicant("lodgeObjection", "objectionText", "Zu streng.");
        review(permit, "submit");
        reject(permit);
        permit.staff(CaseMessage.THIRD_PARTY_OBJECTION);
        permit.clerk("enterThirdPartyObjection", thirdParty(permit, permit.today()));
        review(permit, "submit");
        reject(permit);

        permit.staff(CaseMessage.ACTION_FILED);
        answerAll(
                permit,
                "enterAction",
                "2",
                "actionConcerns",
                "court",
                "VG Wiesbaden 4 K 3/28",
                "actionOn",
                permit.in(0));
        assertThat(objections(permit))
                .extracting(Objection::state)
                .as("the other one can still be taken to court")
                .containsExactly(Objection.State.IN_COURT, Objection.State.IN_COURT, Objection.State.DECIDED);
        permit.staff(CaseMessage.COURT_DECIDED);
        answerAll(
                permit,
                "enterCourtResult",
                "2",
                "courtConcerns",
                "courtResult",
                "dismissed",
                "courtFinalOn",
                permit.in(0));
        assertThat(objections(permit))
                .extracting(Objection::state)
                .containsExactly(Objection.State.IN_COURT, Objection.State.FINAL, Objection.State.DECIDED);

        permit.pass(permit.end("D29"));
        assertThat(objections(permit))
                .extracting(Objection::state)
                .containsExactly(Objection.State.IN_COURT, Objection.State.FINAL, Objection.State.FINAL);
    }

    /** Every open task of a kind: it is about the objection of this number, or about another. */
    private static void answerAll(AfterDecision permit, String task, String number, String about, String... answers) {
        List<InboxTask> open = permit.walk.inbox(permit.clerk).stream()
                .filter(each -> each.task().equals(task))
                .toList();
        assertThat(open).hasSize(2);
        for (InboxTask each : open) {
            int objection = STAGE.in(permit.walk.id, () -> STAGE.bean(Objections.class)
                            .ofProcess(permit.walk.id, each.processInstanceId()))
                    .orElseThrow()
                    .number();
            Map<String, List<String>> given = new HashMap<>();
            if (objection == Integer.parseInt(number)) {
                given.putAll(SampleApplication.one(answers));
                given.put(about, List.of("this"));
            } else {
                given.put(about, List.of("other"));
            }
            assertThat(permit.walk.complete(each.taskId(), permit.clerk, given))
                    .isInstanceOf(CompletionOutcome.Completed.class);
        }
    }

    /** The next instance annuls the permit. */
    private static void grantToThirdParty(AfterDecision permit, String enforced) {
        permit.clerk(
                "enterObjectionResult",
                "objectionResult",
                "granted",
                "decisionServedOn",
                permit.in(0),
                "decisionInstructed",
                "yes",
                "immediateEnforcement",
                enforced);
    }

    private static String body(AfterDecision permit, String subject) {
        return STAGE.in(permit.walk.id, () -> STAGE.bean(Messages.class).of(permit.walk.id)).stream()
                .filter(message -> message.subject().equals(subject))
                .map(Message::body)
                .findFirst()
                .orElseThrow();
    }

    private static void reject(AfterDecision permit) {
        permit.clerk(
                "enterObjectionResult",
                "objectionResult",
                "rejected",
                "decisionServedOn",
                permit.in(0),
                "decisionInstructed",
                "yes");
    }

    private static List<Objection> objections(AfterDecision permit) {
        return STAGE.in(permit.walk.id, () -> STAGE.bean(Objections.class).of(permit.walk.id));
    }

    private static AfterDecision inCourtAfterAThirdParty() {
        AfterDecision permit = notified();
        permit.follow("construction");
        permit.staff(CaseMessage.THIRD_PARTY_OBJECTION);
        permit.clerk("enterThirdPartyObjection", thirdParty(permit, permit.today()));
        review(permit, "submit");
        permit.clerk(
                "enterObjectionResult",
                "objectionResult",
                "rejected",
                "decisionServedOn",
                permit.in(0),
                "decisionInstructed",
                "yes");
        permit.staff(CaseMessage.ACTION_FILED);
        permit.clerk("enterAction", "court", "VG Wiesbaden 4 K 2/28", "actionOn", permit.in(0));
        return permit;
    }

    private static String[] thirdParty(AfterDecision permit, LocalDate known) {
        return new String[] {
            "objectorName",
            "Nachbar Neumann",
            "objectionReceivedOn",
            permit.in(0),
            "thirdPartyKnownOn",
            known.toString(),
            "objectionText",
            "Zu nah."
        };
    }

    private static Map<String, Object> deemedAt(AfterDecision permit) {
        LocalDate on = java.util.Objects.requireNonNull(permit.walk.file().deemedGrantedOn());
        return Map.of("deemedPermitAt", on);
    }

    /** The period of the first objection, a third party's. */
    private static LedgerDeadline thirdPartyPeriod(AfterDecision permit, String rule) {
        return STAGE.in(permit.walk.id, () -> STAGE.bean(DeadlineLedger.class).of(permit.walk.id)).stream()
                .filter(period -> period.rule().equals(rule) && period.subject().equals("1"))
                .findFirst()
                .orElseThrow();
    }

    private static CourtAction action(AfterDecision permit) {
        List<CourtAction> all =
                STAGE.in(permit.walk.id, () -> STAGE.bean(CourtActions.class).of(permit.walk.id));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static AfterDecision notified() {
        AfterDecision permit = AfterDecision.granted();
        permit.follow("remedy");
        permit.retrieve();
        return permit;
    }

    private static AfterDecision submitted() {
        AfterDecision permit = notified();
        permit.applicant("lodgeObjection", "objectionText", "Zu streng.");
        review(permit, "submit");
        return permit;
    }

    private static void review(AfterDecision permit, String result) {
        permit.clerk("reviewObjection", "objectionReview", result, "objectionReason", "Geprüft.");
        permit.run();
    }

    private static Notification notification(AfterDecision permit) {
        return STAGE.in(permit.walk.id, () -> STAGE.bean(RemedyPeriods.class).require(permit.walk.id));
    }

    private static Objection objection(AfterDecision permit) {
        List<Objection> all =
                STAGE.in(permit.walk.id, () -> STAGE.bean(Objections.class).of(permit.walk.id));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static void remedyKind(@Nullable String value) {
        var authority = java.util.Objects.requireNonNull(STAGE.clerkInWiesbaden.organisation());
        SettingOutcome outcome = STAGE.bean(Scopes.class)
                .within(Scope.organisation(authority), () -> STAGE.bean(Settings.class)
                        .set(new ChangeSetting(
                                authority,
                                Setting.REMEDY_KIND,
                                "",
                                value,
                                STAGE.clock.today(),
                                null,
                                "Szenario",
                                STAGE.headInWiesbaden.account())));
        assertThat(outcome).isEqualTo(SettingOutcome.SET);
    }
}
