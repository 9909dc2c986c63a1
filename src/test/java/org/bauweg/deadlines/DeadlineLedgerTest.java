package org.bauweg.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.bauweg.audit.Act;
import org.bauweg.casefile.CaseStage;
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
    void whatWasProlongedInTimeRestsAsLongAsItsTimeStandsStill() {
        LedgerDeadline decision = start("D17", MONDAY);
        change(new Extend(decision.id(), Period.parse("P2M"), WHY));
        STAGE.clock.set(LocalDate.of(2027, 1, 11));
        Changed paused = (Changed) change(new Pause(decision.id(), LocalDate.of(2026, 12, 14), WHY));
        assertThat(paused.before().deadline().rawEnd()).isEqualTo("2027-05-01");
        Changed resumed = (Changed) change(new Resume(decision.id(), LocalDate.of(2027, 1, 11), WHY));
        assertThat(resumed.after().deadline().rawEnd()).as("28 days later").isEqualTo("2027-05-29");
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
        STAGE.bean(DeadlineSweep.class).sweep();

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
    void aHolidayDeclaredLaterTouchesARunningCaseOnlyByDecision() {
        LedgerDeadline decision = start("D17", MONDAY);
        change(new Extend(decision.id(), Period.parse("P2M"), WHY));
        Deadlines later = new Deadlines(
                DeadlineCatalogue.hesse(),
                HolidayCalendar.hesse()
                        .with(List.of(
                                new DeclaredHoliday(LocalDate.of(2027, 3, 1), "Trauertag", "§ 2", MONDAY.plusDays(30)),
                                new DeclaredHoliday(
                                        LocalDate.of(2027, 5, 3), "Feiertag", "§ 2", MONDAY.plusDays(30)))));
        STAGE.clock.set(MONDAY.plusDays(40));
        DeadlineCourse course =
                STAGE.in(caseId, () -> STAGE.bean(DeadlineHistory.class).course(decision.id()));
        assertThat(course.compute(later).end()).as("as it was").isEqualTo("2027-05-03");
        DeadlineCourse paused = course.with(new DeadlineChange.Paused(MONDAY.plusDays(35)));
        assertThat(paused.compute(later).end()).as("also after another change").isEqualTo("2027-05-03");

        LawAdoptions adoptions = adoptions(later);
        assertThat(STAGE.bean(LawAdoptions.class).differences(CaseStage.AUTHORITY).stream()
                        .filter(difference -> difference.rule().equals("D17")))
                .isEmpty();
        assertThat(adoptions.differences(CaseStage.AUTHORITY)).anySatisfy(difference -> {
            assertThat(difference.rule()).isEqualTo("D17");
            assertThat(difference.later()).isPositive();
            assertThat(difference.unclear()).isZero();
        });
        assertThat(adoptions.adopt(CaseStage.AUTHORITY, "D17", WHY, STAGE.head.toString()))
                .isPositive();
        // 1 March is a holiday now: the former period ends on 2 March, two months later is Sunday, 2 May, Monday is a
        // holiday
        assertThat(of(caseId).get(0).deadline().end()).isEqualTo("2027-05-04");
        assertThat(history(decision)).last().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(DeadlineEntry.Kind.LAW_ADOPTED);
            assertThat(entry.value()).as("the former law").hasSize(64);
            assertThat(entry.law()).isNotNull();
        });
    }

    private static LawAdoptions adoptions(Deadlines deadlines) {
        DeadlineRows rows = STAGE.bean(DeadlineRows.class);
        DeadlineHistory history = STAGE.bean(DeadlineHistory.class);
        DeadlineChanges changes = new DeadlineChanges(deadlines);
        DeadlineLedger ledger = new DeadlineLedger(
                rows,
                history,
                changes,
                deadlines,
                STAGE.bean(org.bauweg.audit.Journal.class),
                event -> {},
                STAGE.clock);
        return new LawAdoptions(rows, history, changes, ledger, deadlines, STAGE.scopes, STAGE.clock);
    }

    @Test
    void theTimeOfAPauseCountsOnceAndOnlyAfterTheEventAndBeforeTheEnd() {
        Deadlines deadlines = Deadlines.hesse();
        DeadlineCourse course =
                new DeadlineCourse(deadlines.catalogue().rule("D17", MONDAY), null, MONDAY, MONDAY, MONDAY, List.of());
        LocalDate first = LocalDate.of(2027, 3, 1);
        assertThat(course.with(new DeadlineChange.Paused(first))
                        .with(new DeadlineChange.Resumed(LocalDate.of(2027, 3, 31), first))
                        .compute(deadlines)
                        .end())
                .as("paused on the last day, a Monday after the shift: that day is left")
                .isEqualTo("2027-03-31");
        assertThat(course.with(new DeadlineChange.Paused(MONDAY))
                        .with(new DeadlineChange.Resumed(MONDAY.plusDays(1), MONDAY))
                        .compute(deadlines)
                        .rawEnd())
                .as("the day of the event does not count anyway")
                .isEqualTo("2027-02-28");
        assertThat(course.with(new DeadlineChange.Paused(MONDAY.plusDays(5)))
                        .with(new DeadlineChange.Resumed(MONDAY.plusDays(10), MONDAY))
                        .with(new DeadlineChange.StartCorrected(MONDAY.plusDays(20)))
                        .compute(deadlines)
                        .rawEnd())
                .as("a pause before the corrected event")
                .isEqualTo(MONDAY.plusDays(20).plusMonths(3));

        LedgerDeadline decision = start("D17", MONDAY);
        STAGE.clock.set(MONDAY.plusDays(30));
        change(new Pause(decision.id(), MONDAY.plusDays(5), WHY));
        change(new Resume(decision.id(), MONDAY.plusDays(10), WHY));
        assertRefused(new Pause(decision.id(), MONDAY.plusDays(7), WHY), Refusal.DATE_OUTSIDE);
    }

    @Test
    void aPermitIsProlongedAlsoLaterIfThatWasRequestedInTime() {
        LedgerDeadline validity = start("D32", MONDAY);
        LocalDate end = LocalDate.of(2029, 11, 30);
        assertThat(validity.deadline().end()).isEqualTo(end);
        STAGE.clock.set(LocalDate.of(2030, 1, 15));
        STAGE.scopes.within(Scope.system(), () -> ledger.lapseIfOver(validity.id()));

        assertRefused(new Extend(validity.id(), Period.parse("P2Y"), WHY), Refusal.REQUESTED_TOO_LATE);
        Changed changed = (Changed) change(new Extend(validity.id(), Period.parse("P2Y"), end, WHY));
        assertThat(changed.after().state()).isEqualTo(State.RUNNING);
        assertThat(changed.after().endedOn()).isNull();
        assertThat(changed.after().deadline().end()).isEqualTo("2031-12-01");
    }

    @Test
    void theLawIsThatOfTheCaseAndNotThatOfTheEvent() {
        DeadlineCatalogue hesse = DeadlineCatalogue.hesse();
        LocalDate filed = LocalDate.of(2030, 12, 30);
        DeadlineCourse veto =
                new DeadlineCourse(hesse.rule("D22", filed), null, filed.plusDays(10), filed, filed, List.of());
        assertThat(new DeadlineChanges(Deadlines.hesse()).current(veto)).isPresent();
    }

    @Test
    void whoSawAnOlderStateIsToldSo() {
        LedgerDeadline decision = start("D17", MONDAY);
        change(new CorrectStart(decision.id(), MONDAY.minusDays(1), WHY));
        assertThat(STAGE.in(
                        caseId,
                        () -> ledger.change(
                                new Extend(decision.id(), Period.parse("P1M"), WHY),
                                decision.version(),
                                STAGE.clerk.toString())))
                .isEqualTo(new Refused(Refusal.CHANGED_MEANWHILE));
    }

    @Test
    void refusesAStartInTheFutureAndAYearMistyped() {
        assertThatThrownBy(() -> start("D02", MONDAY.plusDays(1))).isInstanceOf(IllegalArgumentException.class);
        LedgerDeadline decision = start("D17", MONDAY);
        assertThat(change(new CorrectStart(decision.id(), MONDAY.minusYears(10), WHY)))
                .isEqualTo(new Refused(Refusal.START_TOO_EARLY, MONDAY.minusYears(1)));
    }

    @Test
    void aConsultedBodySeesItsPeriodAndCannotMoveIt() {
        LedgerDeadline statement = STAGE.in(
                caseId,
                () -> ledger.start(StartDeadline.of(caseId, CaseStage.AUTHORITY, "D04", MONDAY, MONDAY, Turn.AUTHORITY)
                        .asked(CaseStage.OTHER_AUTHORITY)));
        Scope asked = Scope.organisation(CaseStage.OTHER_AUTHORITY);
        assertThat(STAGE.scopes.within(asked, () -> ledger.find(statement.id())))
                .contains(statement);
        assertThat(STAGE.scopes.within(asked, () -> STAGE.jdbc
                        .sql("update case_deadline set end_on = end_on + 30 where id = ?")
                        .param(statement.id().value())
                        .update()))
                .isZero();
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
