package org.bauweg.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.bauweg.audit.Act;
import org.bauweg.casefile.CaseStage;
import org.bauweg.deadlines.ChangeDeadline.AdoptCurrentLaw;
import org.bauweg.deadlines.ChangeDeadline.CorrectStart;
import org.bauweg.deadlines.ChangeDeadline.Extend;
import org.bauweg.deadlines.ChangeDeadline.ExtendTo;
import org.bauweg.deadlines.ChangeDeadline.Pause;
import org.bauweg.deadlines.ChangeDeadline.Resume;
import org.bauweg.deadlines.ChangeDeadline.SetEffectAside;
import org.bauweg.deadlines.ChangeOutcome.Changed;
import org.bauweg.deadlines.ChangeOutcome.Refusal;
import org.bauweg.deadlines.ChangeOutcome.Refused;
import org.bauweg.deadlines.LedgerDeadline.State;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeadlineLedgerTest {

    private static final CaseStage STAGE = new CaseStage("deadlines");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final String WHY = "Die Gemeinde hört die Öffentlichkeit an.";

    private final DeadlineLedger ledger = STAGE.bean(DeadlineLedger.class);
    private CaseId caseId = CaseId.random();

    @BeforeEach
    void aCase() {
        STAGE.clock.set(MONDAY);
        caseId = STAGE.openCase();
    }

    @Test
    void keepsTheDatesTheirReasonAndWhoseTurnItIs() {
        LedgerDeadline decision = start("D17", MONDAY);

        assertThat(decision.deadline().rawEnd()).isEqualTo("2027-02-28");
        assertThat(decision.deadline().end()).isEqualTo("2027-03-01");
        assertThat(decision.deadline().actBy()).isEqualTo("2027-02-26");
        assertThat(decision.lapse()).isEqualTo(LapseEffect.PERMIT_DEEMED_GRANTED);
        assertThat(of(caseId)).containsExactly(decision);
        assertThat(start("D17", MONDAY)).as("started twice").isEqualTo(decision);
        assertThat(STAGE.acts(caseId)).containsExactly("application.submitted", "deadline.started");
    }

    @Test
    void prolongsFromTheFormerEndAndOnlyOnce() {
        LedgerDeadline decision = start("D17", MONDAY);
        assertThat(preview(new Extend(decision.id(), Period.parse("P2M"), WHY))).isInstanceOf(Changed.class);
        assertThat(of(caseId)).as("a preview changes nothing").containsExactly(decision);

        Changed changed = (Changed) change(new Extend(decision.id(), Period.parse("P2M"), WHY));
        assertThat(changed.after().deadline().end()).isEqualTo("2027-05-03");
        assertThat(changed.after().deadline().explanation().steps())
                .extracting(Explanation.Step::label)
                .containsExactly(
                        "Beginn",
                        "Dauer",
                        "Verschiebung",
                        "Rechtsgrundlage",
                        "Beginn",
                        "Dauer",
                        "Verschiebung",
                        "Rechtsgrundlage");
        assertThat(of(caseId)).containsExactly(changed.after());

        assertThat(change(new Extend(decision.id(), Period.parse("P1M"), WHY)))
                .isEqualTo(new Refused(Refusal.EXTENDED_BEFORE));
        assertThat(history(decision))
                .extracting(DeadlineEntry::kind)
                .containsExactly(DeadlineEntry.Kind.STARTED, DeadlineEntry.Kind.EXTENDED);
    }

    @Test
    void refusesWhatTheLawOrTheCalendarDoesNotAllow() {
        LedgerDeadline decision = start("D17", MONDAY);
        assertRefused(new Extend(decision.id(), Period.parse("P3M"), WHY), Refusal.EXTENSION_TOO_LONG);
        assertRefused(new Extend(decision.id(), Period.parse("P1M"), "  "), Refusal.REASON_MISSING);
        assertRefused(new ExtendTo(decision.id(), MONDAY.plusYears(1), WHY), Refusal.WRONG_MEASURE);
        assertRefused(new Extend(start("D02", MONDAY).id(), Period.parse("P1M"), WHY), Refusal.NOT_EXTENDABLE);
        assertRefused(new CorrectStart(decision.id(), MONDAY.plusDays(1), WHY), Refusal.DATE_IN_FUTURE);
        assertRefused(new Pause(decision.id(), MONDAY.plusDays(1), WHY), Refusal.DATE_IN_FUTURE);
        assertRefused(new Pause(decision.id(), MONDAY.minusDays(1), WHY), Refusal.DATE_OUTSIDE);
        assertRefused(new Resume(decision.id(), MONDAY, WHY), Refusal.NOT_PAUSED);

        STAGE.clock.set(LocalDate.of(2027, 3, 2));
        assertRefused(new Extend(decision.id(), Period.parse("P1M"), WHY), Refusal.EXTENDED_TOO_LATE);
    }

    @Test
    void prolongsAPeriodOfTheAuthoritysOwnAlsoAfterItsEnd() {
        LedgerDeadline supply = STAGE.in(
                caseId,
                () -> ledger.start(StartDeadline.of(caseId, CaseStage.AUTHORITY, "D03", MONDAY, MONDAY, Turn.APPLICANT)
                        .until(LocalDate.of(2026, 12, 26))));
        assertThat(supply.deadline().end()).as("Saturday and a holiday").isEqualTo("2026-12-28");

        STAGE.clock.set(LocalDate.of(2027, 1, 4));
        assertRefused(new ExtendTo(supply.id(), LocalDate.of(2026, 12, 28), WHY), Refusal.NOT_LATER);
        Changed changed = (Changed) change(new ExtendTo(supply.id(), LocalDate.of(2027, 1, 15), WHY));
        assertThat(changed.after().deadline().end()).isEqualTo("2027-01-15");
        assertThat(change(new ExtendTo(supply.id(), LocalDate.of(2027, 1, 29), WHY)))
                .as("as often as needed")
                .isInstanceOf(Changed.class);
    }

    @Test
    void standsStillWhilePausedAndEndsThatManyDaysLater() {
        LedgerDeadline decision = start("D17", MONDAY);
        STAGE.clock.set(LocalDate.of(2027, 1, 11));
        Changed paused = (Changed) change(new Pause(decision.id(), LocalDate.of(2027, 1, 4), WHY));
        assertThat(paused.after().state()).isEqualTo(State.PAUSED);
        assertThat(paused.after().dueInstant()).isEqualTo(LedgerDeadline.NEVER);
        assertRefused(new Pause(decision.id(), LocalDate.of(2027, 1, 5), WHY), Refusal.ALREADY_PAUSED);

        STAGE.clock.set(LocalDate.of(2027, 3, 1));
        assertRefused(new Resume(decision.id(), LocalDate.of(2027, 1, 3), WHY), Refusal.DATE_OUTSIDE);
        Changed resumed = (Changed) change(new Resume(decision.id(), LocalDate.of(2027, 3, 1), WHY));
        // 56 days after Sunday, 28 February 2027: Sunday, 25 April
        assertThat(resumed.after().deadline().rawEnd()).isEqualTo("2027-04-25");
        assertThat(resumed.after().deadline().end()).isEqualTo("2027-04-26");
        assertThat(resumed.after().deadline().actBy()).isEqualTo("2027-04-23");
    }

    @Test
    void countsFromTheCorrectedDayWithEverythingThatHappenedSince() {
        LedgerDeadline decision = start("D17", MONDAY.minusDays(5));
        change(new Extend(decision.id(), Period.parse("P2M"), WHY));
        Changed corrected = (Changed) change(new CorrectStart(decision.id(), MONDAY, "Eingangsstempel war falsch."));
        assertThat(corrected.after().deadline().end()).isEqualTo("2027-05-03");
        assertThat(corrected.after().deadline().explanation().steps().get(0).text())
                .contains("25. November 2026")
                .contains("30. November 2026");
    }

    @Test
    void lapsesOnceDatedByTheLawAndNeverBeforeItsEnd() {
        LedgerDeadline decision = start("D17", MONDAY);
        STAGE.clock.set(LocalDate.of(2027, 3, 1));
        assertThatThrownBy(() -> lapse(decision)).isInstanceOf(IllegalStateException.class);

        STAGE.clock.set(LocalDate.of(2027, 3, 9));
        assertThat(lapse(decision)).isTrue();
        assertThat(lapse(decision)).isFalse();
        assertThat(of(caseId).get(0).endedOn()).isEqualTo("2027-03-01");
        assertRefused(new Pause(decision.id(), MONDAY, WHY), Refusal.ALREADY_ENDED);
        assertThat(change(new SetEffectAside(decision.id(), "Der Antrag war nicht bestimmt.")))
                .as("a finding for the file")
                .isInstanceOf(Changed.class);
    }

    @Test
    void theSweepRecordsOnlyWhatNoModelWaitsFor() {
        LedgerDeadline overrun = start("D19", MONDAY);
        LedgerDeadline timed = start("D17", MONDAY);
        STAGE.in(caseId, () -> {
            ledger.timed(timed.id(), true);
            ledger.timed(overrun.id(), true);
            ledger.timed(overrun.id(), false);
            return null;
        });
        LedgerDeadline aside = start("D28", MONDAY);
        change(new SetEffectAside(aside.id(), WHY));
        STAGE.clock.set(LocalDate.of(2027, 6, 1));
        STAGE.scopes.within(Scope.system(), () -> ledger.sweep(1000));

        assertThat(of(caseId))
                .extracting(LedgerDeadline::rule, LedgerDeadline::state)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("D19", State.LAPSED),
                        org.assertj.core.groups.Tuple.tuple("D17", State.RUNNING),
                        org.assertj.core.groups.Tuple.tuple("D28", State.RUNNING));
        assertThat(STAGE.in(caseId, () -> ledger.find(overrun.id()))
                        .orElseThrow()
                        .endedOn())
                .isEqualTo("2027-03-01");
    }

    @Test
    void aHolidayDeclaredLaterAndANewLawTouchARunningCaseOnlyByDecision() {
        LedgerDeadline decision = start("D17", MONDAY);
        Deadlines today = new Deadlines(
                DeadlineCatalogue.hesse(), HolidayCalendar.hesse().with(Map.of(LocalDate.of(2027, 3, 1), "Trauertag")));
        assertThat(of(caseId)).containsExactly(decision);

        ChangeOutcome outcome = new DeadlineChanges(today)
                .apply(
                        new AdoptCurrentLaw(decision.id(), "Feiertag durch Verordnung"),
                        decision,
                        new DeadlineCourse(decision.deadline().rule(), null, MONDAY, List.of()),
                        MONDAY);
        assertThat(((Changed) outcome).after().deadline().end()).isEqualTo("2027-03-02");
        assertThat(change(new AdoptCurrentLaw(decision.id(), WHY))).isInstanceOf(Changed.class);
        assertThat(STAGE.acts(caseId)).endsWith("deadline.lawAdopted");
    }

    @Test
    void showsWhatANewHolidayWouldChangeAndAdoptsItByDecision() {
        LedgerDeadline decision = start("D17", MONDAY);
        change(new Extend(decision.id(), Period.parse("P2M"), WHY));
        start("D28", MONDAY);
        Deadlines today = new Deadlines(
                DeadlineCatalogue.hesse(), HolidayCalendar.hesse().with(Map.of(LocalDate.of(2027, 5, 3), "Trauertag")));
        DeadlineRows rows = STAGE.bean(DeadlineRows.class);
        LawAdoptions adoptions = new LawAdoptions(rows, ledger, today, STAGE.scopes);
        assertThat(STAGE.bean(LawAdoptions.class).differences(Scope.of(caseId))).isEmpty();

        assertThat(adoptions.differences(Scope.of(caseId)))
                .containsExactly(
                        new LawDifference("D17", decision.deadline().rule().name(), 1, 0, 1, LocalDate.of(2027, 5, 3)));
        assertThat(adoptions.adopt(Scope.of(caseId), "D17", WHY, STAGE.head.toString()))
                .isEqualTo(1);
        assertThat(history(decision)).last().extracting(DeadlineEntry::kind).isEqualTo(DeadlineEntry.Kind.LAW_ADOPTED);
    }

    @Test
    void endsAtMidnightInGermanyOnBothSidesOfTheClockChange() {
        ZoneId germany = ZoneId.of("Europe/Berlin");
        LedgerDeadline spring = start("D02", LocalDate.of(2026, 2, 27));
        assertThat(spring.deadline().end()).as("before the night of the change").isEqualTo("2026-03-27");
        LedgerDeadline statement = start("D04", LocalDate.of(2026, 9, 24));
        assertThat(statement.deadline().end()).isEqualTo("2026-10-26");
        assertThat(statement.dueInstant())
                .isEqualTo(LocalDateTime.of(2026, 10, 27, 0, 0).atZone(germany).toInstant())
                .isEqualTo(java.time.Instant.parse("2026-10-26T23:00:00Z"));
        assertThat(spring.dueInstant()).isEqualTo(java.time.Instant.parse("2026-03-27T23:00:00Z"));
    }

    @Test
    void isInvisibleToOtherAuthorities() {
        LedgerDeadline decision = start("D17", MONDAY);
        assertThat(STAGE.scopes.within(Scope.organisation(CaseStage.OTHER_AUTHORITY), () -> ledger.find(decision.id())))
                .isEmpty();
        assertThat(STAGE.scopes.within(Scope.organisation(CaseStage.AUTHORITY), () -> ledger.find(decision.id())))
                .contains(decision);
    }

    private LedgerDeadline start(String rule, LocalDate event) {
        return STAGE.in(
                caseId,
                () -> ledger.start(StartDeadline.of(caseId, CaseStage.AUTHORITY, rule, event, event, Turn.AUTHORITY)));
    }

    private List<LedgerDeadline> of(CaseId id) {
        return STAGE.in(id, () -> ledger.of(id));
    }

    private List<DeadlineEntry> history(LedgerDeadline deadline) {
        return STAGE.in(caseId, () -> ledger.history(deadline.id()));
    }

    private boolean lapse(LedgerDeadline deadline) {
        return STAGE.in(caseId, () -> ledger.lapse(deadline.id(), Act.SYSTEM));
    }

    private ChangeOutcome preview(ChangeDeadline command) {
        return STAGE.in(caseId, () -> ledger.preview(command));
    }

    private ChangeOutcome change(ChangeDeadline command) {
        return STAGE.in(caseId, () -> ledger.change(command, STAGE.clerk.toString()));
    }

    private void assertRefused(ChangeDeadline command, Refusal refusal) {
        assertThat(change(command)).isEqualTo(new Refused(refusal));
    }
}
