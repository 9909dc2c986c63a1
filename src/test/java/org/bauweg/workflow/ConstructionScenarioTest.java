package org.bauweg.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bauweg.workflow.ScenarioStage.STAGE;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bauweg.construction.Construction;
import org.bauweg.construction.Inspection;
import org.bauweg.construction.Inspections;
import org.bauweg.deadlines.LedgerDeadline.State;
import org.bauweg.statistics.BuildingEvent;
import org.bauweg.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the permit to the use, as the models are shipped, in each of their ways. */
@ExtendWith(ScenarioStaging.class)
class ConstructionScenarioTest {

    private static final String[] BEFORE = {"notifyChange", "notifyStart", "requestValidityExtension"};
    private static final String[] BUILDING = {
        "notifyChange", "notifyCompletion", "notifyEarlyUse", "notifyShell", "reportInterruption"
    };

    @Test
    void aHouseIsStartedBuiltInspectedAndUsed() {
        AfterDecision permit = allowed();
        LocalDate notified = permit.site().effectiveOn();
        assertThat(notified).isEqualTo(permit.today().plusDays(1));
        assertThat(permit.period("D32").deadline().rawEnd()).isEqualTo(notified.plusYears(3));
        assertThat(permit.walk.task(STAGE.applicant, "notifyStart").voluntary()).isTrue();

        start(permit, permit.today().plusDays(8));
        assertThat(permit.waiting()).containsExactlyInAnyOrder(BUILDING);
        assertThat(permit.period("D32").state()).isEqualTo(State.MET);
        assertThat(permit.period("D35").state()).isEqualTo(State.MET);
        assertThat(permit.letters()).contains("Ihr Baubeginn ist vermerkt");

        LocalDate shell = permit.today().plusDays(15);
        permit.applicant("notifyShell", "shellCompletionOn", shell.toString(), "certificateRequested", "true");
        assertThat(permit.run()).isOne();
        assertThat(CaseChecks.generated(permit.walk)).contains("shellNotice");
        assertThat(permit.letters()).contains("Bitte weiterleiten: Anzeige der Fertigstellung des Rohbaus");
        assertThat(permit.end("D53")).isEqualTo(shell.plusDays(1));
        assertThat(permit.walk.tries(permit.clerk, "inspect", inspected(notified.minusDays(9), "certificateIssued")))
                .isInstanceOfSatisfying(CompletionOutcome.Refused.class, refused -> assertThat(
                                refused.refusal().messageKey())
                        .isEqualTo("rule.inspection.beforePermit"));
        assertThat(permit.walk.tries(
                        permit.clerk, "inspect", inspected(permit.today(), "certificateIssued", "useBlocked")))
                .isInstanceOfSatisfying(CompletionOutcome.Refused.class, refused -> assertThat(
                                refused.refusal().messageKey())
                        .isEqualTo("rule.inspection.certificateBlocked"));
        permit.clerk(
                "inspect",
                "inspection",
                "inspected",
                "occasion",
                "shell",
                "inspectedOn",
                permit.today().toString(),
                "inspectionReport",
                "Alles wie genehmigt.",
                "certificateIssued",
                "true");
        permit.run();
        assertThat(CaseChecks.generated(permit.walk)).contains("inspectionCertificate");

        LocalDate done = permit.today().plusDays(15);
        permit.applicant("notifyCompletion", "completionOn", done.toString());
        permit.clerk("inspect", "inspection", "waive");
        assertThat(permit.end("D54")).isEqualTo(done.plusWeeks(1));
        assertThat(permit.pass(done.plusWeeks(1))).isOne();

        assertThat(permit.site().useAdmissibleOn()).isEqualTo(done.plusDays(8));
        assertThat(permit.waiting()).isEmpty();
        assertThat(permit.walk.instances()).isEmpty();
        assertThat(permit.acts())
                .containsSubsequence(
                        "construction.opened",
                        "construction.startNoticed",
                        "construction.startReleased",
                        "construction.startBegun",
                        "construction.shellNoticed",
                        "construction.inspected",
                        "construction.completionNoticed",
                        "construction.useAdmissible");
    }

    @Test
    void aStartNotifiedTooLateIsRefusedWithTheEarliestDay() {
        AfterDecision permit = allowed();
        LocalDate earliest = permit.today().plusDays(8);

        CompletionOutcome outcome = permit.walk.tries(STAGE.applicant, "notifyStart", notice(earliest.minusDays(1)));

        assertThat(outcome).isInstanceOfSatisfying(CompletionOutcome.Refused.class, refused -> {
            assertThat(refused.refusal().messageKey()).isEqualTo("rule.notice.tooEarly.D35");
            assertThat(refused.refusal().argument()).isEqualTo(CaseMail.DAY.format(earliest));
            assertThat(refused.result().answers().text("siteManagerName")).contains("Ina Bau");
        });
        assertThat(permit.walk.tries(
                        STAGE.applicant, "notifyStart", notice(permit.end("D32").plusDays(1))))
                .isInstanceOfSatisfying(
                        CompletionOutcome.Refused.class,
                        refused -> assertThat(refused.refusal().messageKey()).isEqualTo("rule.start.afterValidity"));
        assertThat(permit.walk.tries(
                        STAGE.applicant, "notifyStart", "constructionStartOn", earliest.toString(), "stakeOut", "yes"))
                .isInstanceOf(CompletionOutcome.Invalid.class);
        permit.applicant("notifyStart", notice(earliest));
        assertThat(permit.site().plannedStart()).isEqualTo(earliest);
    }

    @Test
    void aStartWithoutCertificatesIsObjectedToAndNotifiedAnew() {
        AfterDecision permit = allowed();
        permit.applicant("notifyStart", notice(permit.today().plusDays(10)));
        permit.clerk("releaseStart", "startRelease", "object", "startReason", "Der Standsicherheitsnachweis fehlt.");

        assertThat(permit.waiting()).containsExactlyInAnyOrder(BEFORE);
        assertThat(permit.site().startNoticedOn()).isNull();
        assertThat(permit.letters()).contains("Sie dürfen noch nicht beginnen");
        LocalDate day = permit.today().plusDays(12);
        start(permit, day);
        assertThat(permit.site().startedOn()).isEqualTo(day);
    }

    @Test
    void thePermitWaitsForItsNotification() {
        AfterDecision permit = AfterDecision.granted();
        String construction = permit.follow("construction");
        assertThat(permit.waiting()).isEmpty();
        permit.follow("remedy");
        permit.retrieve();

        assertThat(permit.isOver(construction)).isFalse();
        assertThat(permit.waiting()).containsExactlyInAnyOrder("lodgeObjection", BEFORE[0], BEFORE[1], BEFORE[2]);
        assertThat(permit.site().effectiveOn()).isEqualTo(permit.today().plusDays(1));
    }

    @Test
    void anUnusedPermitLapsesAfterRemindersAlsoIfTheNodeWasDown() {
        AfterDecision permit = allowed();
        LocalDate end = permit.end("D32");

        STAGE.clock.moveToEndOf(end.minusMonths(6).minusDays(1));
        assertThat(permit.run()).isOne();
        assertThat(reminders(permit)).isOne();
        STAGE.clock.moveToEndOf(end.minusMonths(1).minusDays(1));
        assertThat(permit.run()).isOne();
        assertThat(reminders(permit)).isEqualTo(2);
        STAGE.clock.moveToLastMinuteOf(end);
        assertThat(permit.run()).isZero();
        permit.downFor(Duration.ofDays(7));
        permit.run();

        assertThat(permit.site().lapsedOn()).isEqualTo(end);
        assertThat(permit.period("D32").endedOn()).as("dated by the law").isEqualTo(end);
        assertThat(permit.letters()).contains("Ihre Baugenehmigung ist erloschen");
        assertThat(reported(permit)).as("dated by the law").contains(end);
        assertThat(permit.walk.instances()).isEmpty();
        assertThat(permit.waiting()).isEmpty();
    }

    @Test
    void aPermitIsExtendedTwiceAndRefusedOnce() {
        AfterDecision permit = allowed();
        LocalDate first = permit.end("D32");
        permit.applicant("requestValidityExtension", "extensionWish", "Die Finanzierung dauert.");
        permit.clerk("decideExtension", "extension", "refuse", "validityReason", "Noch drei Jahre Zeit.");
        permit.run();
        assertThat(permit.letters()).contains("Ihre Baugenehmigung wird nicht verlängert");
        assertThat(permit.end("D32")).isEqualTo(first);

        extend(permit, "24");
        assertThat(permit.period("D32").deadline().rawEnd()).isEqualTo(first.plusYears(2));
        LocalDate second = permit.end("D32");
        extend(permit, "12");
        assertThat(permit.period("D32").deadline().rawEnd()).isEqualTo(second.plusYears(1));

        STAGE.clock.moveToEndOf(first.plusDays(3));
        permit.run();
        assertThat(permit.waiting()).as("the timer followed").containsExactlyInAnyOrder(BEFORE);
        assertThat(reminders(permit))
                .as("an extended permit needs no reminder yet")
                .isZero();
    }

    @Test
    void anExtensionAskedForInTimeIsGrantedAfterTheEnd() {
        AfterDecision permit = allowed();
        LocalDate end = permit.end("D32");
        STAGE.clock.moveToLastMinuteOf(end);
        permit.run();
        permit.applicant("requestValidityExtension", "extensionWish", "Am letzten Tag.");
        STAGE.clock.moveToEndOf(end.plusDays(20));
        permit.run();
        assertThat(permit.waiting()).containsExactlyInAnyOrder("decideAtValidityEnd", "notifyChange");
        assertThat(permit.period("D32").state()).isEqualTo(State.RUNNING);

        permit.clerk(
                "decideAtValidityEnd",
                "validityDecision",
                "extend",
                "validityMonths",
                "24",
                "validityReason",
                "Rechtzeitig beantragt.");
        permit.run();

        assertThat(permit.period("D32").deadline().rawEnd()).isEqualTo(end.plusYears(2));
        assertThat(permit.waiting()).containsExactlyInAnyOrder(BEFORE);
    }

    @Test
    void whatIsUndecidedAtTheEndLapsesOrHasBegunInTime() {
        AfterDecision lapsed = allowed();
        AfterDecision begun = allowed();
        LocalDate end = lapsed.end("D32");
        STAGE.clock.moveToLastMinuteOf(end.minusDays(9));
        lapsed.run();
        begun.run();
        lapsed.applicant("requestValidityExtension", "extensionWish", "Bitte.");
        begun.applicant("notifyStart", notice(end.minusDays(1)));
        STAGE.clock.moveToEndOf(end);
        lapsed.run();
        begun.run();

        lapsed.clerk("decideAtValidityEnd", "validityDecision", "lapsed", "validityReason", "Kein Grund.");
        lapsed.run();
        assertThat(lapsed.site().lapsedOn()).isEqualTo(end);
        assertThat(lapsed.walk.instances()).isEmpty();

        assertThat(begun.walk.tries(
                        begun.clerk,
                        "decideAtValidityEnd",
                        "validityDecision",
                        "begun",
                        "worksBegunOn",
                        end.plusDays(1).toString(),
                        "validityReason",
                        "x"))
                .isInstanceOf(CompletionOutcome.Refused.class);
        begun.clerk(
                "decideAtValidityEnd",
                "validityDecision",
                "begun",
                "worksBegunOn",
                end.minusDays(1).toString(),
                "validityReason",
                "Vor Ort gesehen.");
        assertThat(begun.site().startedOn()).isEqualTo(end.minusDays(1));
        assertThat(begun.waiting()).containsExactlyInAnyOrder(BUILDING);
    }

    @Test
    void anExemptProjectHasFiveYearsAndNoExtension() {
        AfterDecision exempt = AfterDecision.granted();
        STAGE.in(exempt.walk.id, () -> {
            STAGE.bean(org.bauweg.casefile.CaseFiles.class)
                    .record(
                            exempt.walk.id,
                            new org.bauweg.casefile.CaseFact.Reclassified(
                                    org.bauweg.casefile.Procedure.P65,
                                    org.bauweg.casefile.Procedure.P64,
                                    "exemption",
                                    "x"),
                            "bauweg");
            return true;
        });
        LocalDate admissible = exempt.today().plusDays(20);
        exempt.follow("construction", Map.of("startAllowedAt", admissible));
        assertThat(exempt.waiting()).containsExactlyInAnyOrder("notifyChange", "notifyStart");
        assertThat(exempt.period("D55").deadline().rawEnd()).isEqualTo(admissible.plusYears(5));
        assertThat(exempt.walk.tries(STAGE.applicant, "notifyStart", notice(admissible.minusDays(1))))
                .isInstanceOfSatisfying(
                        CompletionOutcome.Refused.class,
                        refused -> assertThat(refused.refusal().messageKey()).isEqualTo("rule.start.beforeAdmissible"));

        LocalDate end = exempt.end("D55");
        STAGE.clock.moveToEndOf(end);
        exempt.run();
        assertThat(exempt.letters()).contains("Ihr Vorhaben muss neu eingereicht werden");
    }

    @Test
    void restingWorksGoOnOrLapse() {
        AfterDecision permit = building();
        STAGE.clock.moveToEndOf(permit.today().plusDays(40));
        LocalDate stopped = permit.today();
        assertThat(permit.walk.tries(STAGE.applicant, "reportInterruption", "interruptedOn", permit.in(1)))
                .isInstanceOf(CompletionOutcome.Refused.class);
        permit.applicant("reportInterruption", "interruptedOn", stopped.toString());
        assertThat(permit.period("D32U").deadline().rawEnd()).isEqualTo(stopped.plusYears(1));
        assertThat(permit.walk.tries(
                        STAGE.applicant,
                        "reportResumption",
                        "resumedOn",
                        stopped.minusDays(1).toString()))
                .isInstanceOf(CompletionOutcome.Refused.class);
        permit.applicant("reportResumption", "resumedOn", stopped.toString());
        assertThat(permit.period("D32U").state()).isEqualTo(State.MET);

        assertThat(permit.possible()).contains(CaseMessage.INTERRUPTION_REPORTED);
        assertThat(permit.staff(CaseMessage.INTERRUPTION_REPORTED)).isTrue();
        permit.clerk(
                "enterInterruption", "interruptedOn", permit.today().toString(), "interruptionReason", "Insolvenz.");
        assertThat(permit.staff(CaseMessage.RESUMPTION_REPORTED)).isTrue();
        permit.clerk("enterResumption", "resumedOn", permit.today().toString());
        permit.applicant("reportInterruption", "interruptedOn", permit.today().toString());
        LocalDate end = permit.end("D32U");
        assertThat(permit.pass(end)).isPositive();

        assertThat(permit.site().lapsedOn()).isEqualTo(end);
        assertThat(reported(permit)).contains(end);
        assertThat(permit.walk.instances()).isEmpty();
    }

    @Test
    void defectsAreMendedConfirmedAndHoldUpTheUse() {
        AfterDecision permit = building();
        LocalDate done = permit.today().plusDays(15);
        permit.applicant("notifyCompletion", "completionOn", done.toString());
        permit.walk.does(
                permit.clerk,
                "inspect",
                Map.of(
                        "inspection", List.of("inspected"),
                        "occasion", List.of("completion"),
                        "inspectedOn", List.of(permit.today().toString()),
                        "inspectionReport", List.of("Geländer fehlt."),
                        "defects[0].defectText", List.of("Geländer fehlt"),
                        "defects[0].defectSeverity", List.of("dangerous"),
                        "defects[0].defectDueOn", List.of(permit.in(10)),
                        "useBlocked", List.of("true")));
        InboxTask remedy = permit.walk.task(STAGE.applicant, "remedyDefects");
        assertThat(remedy.voluntary()).isFalse();
        permit.walk.upload("remedyPhotos", remedy.taskId(), STAGE.applicant);
        permit.applicant("remedyDefects", "remedyNote", "Angebracht.");
        permit.clerk(
                "confirmDefects",
                "defectsSettled",
                "open",
                "newDefectsDueOn",
                permit.in(40),
                "defectsNote",
                "Noch zu niedrig.");
        permit.pass(permit.end("D54"));
        assertThat(permit.site().useAdmissibleOn())
                .as("depends on another inspection")
                .isNull();

        permit.applicant("remedyDefects", "remedyNote", "Höher.");
        permit.clerk("confirmDefects", "defectsSettled", "settled");

        assertThat(permit.site().useAdmissibleOn()).isEqualTo(permit.today());
        List<Inspection> inspections =
                STAGE.in(permit.walk.id, () -> STAGE.bean(Inspections.class).of(permit.walk.id));
        assertThat(inspections).singleElement().satisfies(one -> assertThat(one.open())
                .isEmpty());
        assertThat(permit.walk.instances()).isEmpty();
    }

    @Test
    void earlyUseIsProhibitedAllowedOrNotDecided() {
        AfterDecision permit = building();
        assertThat(permit.walk.tries(
                        STAGE.applicant, "notifyEarlyUse", "earlyUseOn", permit.in(7), "earlyUseParts", "EG"))
                .isInstanceOf(CompletionOutcome.Refused.class);
        permit.applicant("notifyEarlyUse", "earlyUseOn", permit.in(8), "earlyUseParts", "Erdgeschoss");
        permit.clerk("decideEarlyUse", "earlyUse", "prohibit", "earlyUseReason", "Kein Rettungsweg.");
        assertThat(permit.site().earlyUseAllowed()).isFalse();
        permit.applicant("notifyEarlyUse", "earlyUseOn", permit.in(8), "earlyUseParts", "Erdgeschoss");
        permit.clerk("decideEarlyUse", "earlyUse", "allow");
        assertThat(permit.site().earlyUseAllowed()).isTrue();

        AfterDecision silent = building();
        silent.applicant("notifyEarlyUse", "earlyUseOn", silent.in(8), "earlyUseParts", "Alles");
        assertThat(silent.pass(silent.end("D54W"))).isPositive();
        assertThat(silent.site().earlyUseAllowed()).isTrue();
        assertThat(silent.letters()).contains("Sie dürfen vorzeitig nutzen");
    }

    @Test
    void peopleChangeAndTheAuthorityLooksOfItsOwnAccord() {
        AfterDecision permit = building();
        for (String person : List.of("siteManager", "company", "owner")) {
            permit.applicant(
                    "notifyChange",
                    "changedPerson",
                    person,
                    "changedName",
                    "Neu " + person,
                    "changedContact",
                    "0611",
                    "changedOn",
                    permit.in(0));
        }
        assertThat(permit.site())
                .extracting(Construction::siteManager, Construction::shellCompany)
                .containsExactly("Neu siteManager", "Neu company");
        assertThat(permit.staff(CaseMessage.INSPECTION_PLANNED)).isTrue();
        permit.clerk("inspect", "inspection", "waive");
        assertThat(permit.waiting()).containsExactlyInAnyOrder(BUILDING);
    }

    @Test
    void anAnnulledPermitEndsEverything() {
        AfterDecision permit = building();
        permit.applicant("reportInterruption", "interruptedOn", permit.site().startedOn() + "");
        STAGE.in(permit.walk.id, () -> STAGE.bean(Processes.class)
                .send(permit.walk.id, CaseMessage.PERMIT_ANNULLED.inModels()));
        assertThat(permit.run()).isOne();

        assertThat(CaseChecks.generated(permit.walk)).contains("permitAnnulled");
        assertThat(permit.site().annulledOn()).isEqualTo(permit.today());
        assertThat(permit.period("D32U").state()).isEqualTo(State.CANCELLED);
        assertThat(permit.walk.instances()).isEmpty();
        assertThat(permit.waiting()).isEmpty();
    }

    /** A notified permit whose construction process waits for the applicant. */
    private static AfterDecision allowed() {
        AfterDecision permit = AfterDecision.granted();
        permit.retrieve();
        String process = permit.follow("construction");
        assertThat(permit.waiting()).containsExactlyInAnyOrder(BEFORE);
        assertThat(permit.isOver(process)).isFalse();
        return permit;
    }

    /** Works have begun. */
    private static AfterDecision building() {
        AfterDecision permit = allowed();
        start(permit, permit.today().plusDays(8));
        STAGE.clock.moveToEndOf(permit.today().plusDays(9));
        return permit;
    }

    private static void start(AfterDecision permit, LocalDate day) {
        permit.applicant("notifyStart", notice(day));
        permit.clerk("releaseStart", "startRelease", "release");
        assertThat(permit.letters()).contains("Ihr Baubeginn ist vermerkt");
        assertThat(permit.site().startedOn()).as("not before the day").isNull();
        assertThat(permit.period("D32").state()).isEqualTo(State.RUNNING);
        assertThat(permit.waiting()).containsExactlyInAnyOrder("notifyChange", "requestValidityExtension");
        permit.pass(day.minusDays(1));
    }

    private static String[] inspected(LocalDate day, String... ticked) {
        var answers = new ArrayList<>(List.of(
                "inspection",
                "inspected",
                "occasion",
                "shell",
                "inspectedOn",
                day.toString(),
                "inspectionReport",
                "x"));
        for (String each : ticked) {
            answers.addAll(List.of(each, "true"));
        }
        return answers.toArray(String[]::new);
    }

    private static String[] notice(LocalDate day) {
        return new String[] {
            "constructionStartOn", day.toString(),
            "siteManagerName", "Ina Bau",
            "siteManagerContact", "0611 1234",
            "shellCompanyName", "Rohbau GmbH",
            "stakeOut", "no"
        };
    }

    private static void extend(AfterDecision permit, String months) {
        permit.applicant("requestValidityExtension", "extensionWish", "Bitte.");
        permit.clerk(
                "decideExtension",
                "extension",
                "grant",
                "validityMonths",
                months,
                "validityReason",
                "Die Rechtslage ist unverändert.");
        permit.run();
    }

    private static Optional<LocalDate> reported(AfterDecision permit) {
        return STAGE.in(permit.walk.id, () -> STAGE.bean(Statistics.class)
                .of(permit.walk.id)
                .flatMap(record -> record.on(BuildingEvent.LAPSED)));
    }

    private static long reminders(AfterDecision permit) {
        return permit.letters().stream()
                .filter("Ihr Recht zu bauen läuft ab"::equals)
                .count();
    }
}
