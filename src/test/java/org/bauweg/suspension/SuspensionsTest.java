package org.bauweg.suspension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.bauweg.audit.Act;
import org.bauweg.casefile.CaseFact;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.casefile.CaseStage;
import org.bauweg.casefile.Drafts;
import org.bauweg.casefile.Procedure;
import org.bauweg.deadlines.ChangeDeadline;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.deadlines.LedgerDeadline.State;
import org.bauweg.deadlines.Period;
import org.bauweg.deadlines.StartDeadline;
import org.bauweg.deadlines.Turn;
import org.bauweg.messages.Message;
import org.bauweg.messages.Messages;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.Scope;
import org.bauweg.suspension.SuspensionOutcome.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SuspensionsTest {

    private static final CaseStage STAGE = new CaseStage("messages", "suspension");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final String WHY = "Die Gemeinde ändert den Bebauungsplan.";
    private static final OrganisationId FIRE = new OrganisationId("06436-brandschutz");

    private final DeadlineLedger ledger = STAGE.bean(DeadlineLedger.class);
    private final Suspensions suspensions = STAGE.bean(Suspensions.class);
    private CaseId caseId = CaseId.random();

    @BeforeEach
    void aCase() {
        STAGE.clock.set(MONDAY);
        caseId = STAGE.openCase();
    }

    @Test
    void theAuthoritysPeriodsStandStillAndEndThatMuchLater() {
        LedgerDeadline decision = start("D17", Turn.AUTHORITY);
        LedgerDeadline statement = STAGE.in(
                caseId,
                () -> ledger.start(StartDeadline.of(caseId, CaseStage.AUTHORITY, "D04", MONDAY, MONDAY, Turn.AUTHORITY)
                        .asked(FIRE)));
        LedgerDeadline hearing = STAGE.in(
                caseId,
                () -> ledger.start(StartDeadline.of(caseId, CaseStage.AUTHORITY, "D28A", MONDAY, MONDAY, Turn.APPLICANT)
                        .until(LocalDate.of(2026, 12, 21))));
        STAGE.clock.set(LocalDate.of(2026, 12, 14));
        assertThat(suspend(LocalDate.of(2026, 12, 14), null)).isInstanceOf(SuspensionOutcome.Suspended.class);

        assertThat(state(decision)).isEqualTo(State.PAUSED);
        assertThat(state(statement)).isEqualTo(State.PAUSED);
        assertThat(state(hearing)).as("the applicant's own").isEqualTo(State.RUNNING);
        Suspension running = STAGE.in(caseId, () -> suspensions.of(caseId)).orElseThrow();
        assertThat(running.until()).isEqualTo("2027-12-14");
        assertThat(suspend(LocalDate.of(2026, 12, 14), null))
                .isEqualTo(new SuspensionOutcome.Refused(Refusal.ALREADY_SUSPENDED));

        STAGE.clock.set(LocalDate.of(2027, 1, 11));
        assertThat(resume(LocalDate.of(2027, 1, 11))).isInstanceOf(SuspensionOutcome.Resumed.class);
        // 28 days after Sunday, 28 February 2027: Sunday, 28 March; Monday is Easter Monday
        assertThat(find(decision).deadline().rawEnd()).isEqualTo("2027-03-28");
        assertThat(find(decision).deadline().end()).isEqualTo("2027-03-30");
        assertThat(state(statement)).isEqualTo(State.RUNNING);
        assertThat(resume(LocalDate.of(2027, 1, 11))).isEqualTo(new SuspensionOutcome.Refused(Refusal.NOT_SUSPENDED));
        assertThat(subjects()).containsExactly("Ihr Antrag ist zurückgestellt", "Ihr Antrag wird weiter bearbeitet");
        assertThat(STAGE.acts(caseId)).contains("deadline.paused", "deadline.resumed");
    }

    @Test
    void goesOnByItselfWhenTheTwelveMonthsAreOverHoweverLateSomebodyLooks() {
        LedgerDeadline decision = start("D17", Turn.AUTHORITY);
        suspend(MONDAY, null);
        STAGE.clock.set(LocalDate.of(2027, 12, 9));
        sweep();
        assertThat(state(decision)).isEqualTo(State.RUNNING);
        // from 30 November 2026, which does not count anyway, to 1 December 2027: 365 days after 28 February 2027
        assertThat(find(decision).deadline().rawEnd()).isEqualTo("2028-02-28");
        assertThat(STAGE.in(caseId, () -> ledger.of(caseId)))
                .filteredOn(period -> period.rule().equals(Suspension.Kind.DEFERRAL.rule()))
                .singleElement()
                .satisfies(period -> {
                    assertThat(period.state()).isEqualTo(State.LAPSED);
                    assertThat(period.endedOn()).isEqualTo("2027-11-30");
                });
        sweep();
        assertThat(subjects()).hasSize(2);
    }

    @Test
    void theLapseInTheLedgerAloneLetsItGoOnToo() {
        LedgerDeadline decision = start("D17", Turn.AUTHORITY);
        Suspension own = ((SuspensionOutcome.Suspended) suspend(MONDAY, null)).suspension();
        STAGE.clock.set(LocalDate.of(2027, 12, 1));
        STAGE.scopes.run(Scope.system(), () -> ledger.lapse(own.deadline(), Act.SYSTEM));
        assertThat(state(decision)).isEqualTo(State.RUNNING);
        assertThat(STAGE.in(caseId, () -> suspensions.of(caseId))).isEmpty();
    }

    @Test
    void aShorterOneEndsAfterItsLastDay() {
        LedgerDeadline decision = start("D17", Turn.AUTHORITY);
        suspend(MONDAY, LocalDate.of(2027, 1, 31));
        STAGE.clock.set(LocalDate.of(2027, 1, 31));
        sweep();
        assertThat(state(decision)).as("its last day").isEqualTo(State.PAUSED);
        STAGE.clock.set(LocalDate.of(2027, 2, 3));
        sweep();
        assertThat(find(decision).deadline().rawEnd()).isEqualTo("2027-05-01");
    }

    @Test
    void whatRestedBeforeRestsOn() {
        LedgerDeadline decision = start("D17", Turn.AUTHORITY);
        STAGE.in(caseId, () -> ledger.change(new ChangeDeadline.Pause(decision.id(), MONDAY, "Moratorium"), "x"));
        suspend(MONDAY, null);
        resume(MONDAY);
        assertThat(state(decision)).isEqualTo(State.PAUSED);
    }

    @Test
    void aPeriodThatWasProlongedBeforeRestsToo() {
        LedgerDeadline decision = start("D17", Turn.AUTHORITY);
        STAGE.in(
                caseId,
                () -> ledger.change(
                        new ChangeDeadline.Extend(decision.id(), Period.parse("P2M"), "Gutachten"), Act.SYSTEM));
        STAGE.clock.set(LocalDate.of(2026, 12, 14));
        suspend(LocalDate.of(2026, 12, 14), null);
        assertThat(state(decision)).isEqualTo(State.PAUSED);
        STAGE.clock.set(LocalDate.of(2027, 1, 11));
        resume(LocalDate.of(2027, 1, 11));
        // 28 days after Saturday, 1 May 2027
        assertThat(find(decision).deadline().rawEnd()).isEqualTo("2027-05-29");
    }

    @Test
    void whatRestedUntilAfterTheNotificationRestsAgainFromThen() {
        LedgerDeadline decision = start("D17", Turn.AUTHORITY);
        LocalDate goesOn = MONDAY.plusDays(10);
        STAGE.clock.set(goesOn);
        STAGE.in(caseId, () -> ledger.change(new ChangeDeadline.Pause(decision.id(), MONDAY, WHY), Act.SYSTEM));
        STAGE.in(caseId, () -> ledger.change(new ChangeDeadline.Resume(decision.id(), goesOn, WHY), Act.SYSTEM));
        suspend(MONDAY.plusDays(7), null);
        assertThat(state(decision)).isEqualTo(State.PAUSED);
    }

    @Test
    void refusesWhatTheLawOrTheCalendarDoesNotAllow() {
        assertRefused(Refusal.DATE_IN_FUTURE, MONDAY.plusDays(1), null);
        assertRefused(Refusal.DATE_TOO_EARLY, MONDAY.minusDays(1), null);
        assertRefused(Refusal.TOO_LONG, MONDAY, LocalDate.of(2027, 12, 1));
        assertRefused(Refusal.UNTIL_TOO_EARLY, MONDAY, MONDAY.minusDays(1));
        assertThat(STAGE.in(caseId, () -> suspensions.suspend(new SuspendCase(caseId, MONDAY, null, " ", STAGE.clerk))))
                .isEqualTo(new SuspensionOutcome.Refused(Refusal.REASON_MISSING));
        assertThat(STAGE.in(caseId, () -> ledger.of(caseId))).isEmpty();
        STAGE.record(caseId, new CaseFact.Closed(CaseFile.Closure.WITHDRAWN, STAGE.clock.instant(), ""));
        assertRefused(Refusal.CASE_OVER, MONDAY, null);
    }

    @Test
    void aPeriodThatBeginsMeanwhileRestsFromItsBeginning() {
        suspend(MONDAY, null);
        LocalDate later = LocalDate.of(2026, 12, 14);
        STAGE.clock.set(later);
        LedgerDeadline statement = asked("D04", later);
        LedgerDeadline hearing = STAGE.in(
                caseId,
                () -> ledger.start(StartDeadline.of(caseId, CaseStage.AUTHORITY, "D28A", later, later, Turn.APPLICANT)
                        .until(LocalDate.of(2027, 1, 4))));
        assertThat(statement.state()).as("as whoever started it gets it").isEqualTo(State.PAUSED);
        assertThat(statement.dueInstant()).isEqualTo(LedgerDeadline.NEVER);
        assertThat(state(hearing)).isEqualTo(State.RUNNING);
        assertThat(STAGE.in(caseId, () -> suspensions.concerned(caseId)))
                .extracting(LedgerDeadline::id)
                .containsExactly(statement.id());

        STAGE.clock.set(LocalDate.of(2027, 1, 11));
        resume(LocalDate.of(2027, 1, 11));
        // the day of the request does not count anyway: 27 days after Thursday, 14 January 2027
        assertThat(find(statement).deadline().rawEnd()).isEqualTo("2027-02-10");
    }

    @Test
    void whatBeganAfterTheDayTheCaseGoesOnRestedForNoDay() {
        suspend(MONDAY, null);
        LocalDate later = LocalDate.of(2026, 12, 14);
        STAGE.clock.set(later);
        LedgerDeadline statement = asked("D04", later);
        resume(LocalDate.of(2026, 12, 7));
        assertThat(state(statement)).isEqualTo(State.RUNNING);
        assertThat(find(statement).deadline().rawEnd()).isEqualTo("2027-01-14");
    }

    @Test
    void aPeriodThatBeginsWhileTheCaseIsBeingSuspendedWaitsForItAndRests() throws Exception {
        CompletableFuture<LedgerDeadline> started = STAGE.in(caseId, () -> {
            suspensions.suspend(new SuspendCase(caseId, MONDAY, null, WHY, STAGE.clerk));
            var starting = CompletableFuture.supplyAsync(() -> start("D17", Turn.AUTHORITY));
            assertThatThrownBy(() -> starting.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return starting;
        });
        assertThat(started.get(10, TimeUnit.SECONDS).state()).isEqualTo(State.PAUSED);
    }

    @Test
    void endsWithTheCaseWithoutAWord() {
        LedgerDeadline decision = start("D17", Turn.AUTHORITY);
        suspend(MONDAY, LocalDate.of(2027, 1, 31));
        STAGE.record(caseId, new CaseFact.Closed(CaseFile.Closure.WITHDRAWN, STAGE.clock.instant(), ""));
        assertThat(STAGE.in(caseId, () -> suspensions.of(caseId))).isEmpty();
        assertThat(state(decision)).isEqualTo(State.CANCELLED);
        STAGE.clock.set(LocalDate.of(2027, 2, 3));
        sweep();
        assertThat(subjects()).containsExactly("Ihr Antrag ist zurückgestellt");
    }

    @Test
    void whatIsDecidedMeanwhileIsNotSaidToGoOn() {
        LedgerDeadline decision = start("D17", Turn.AUTHORITY);
        suspend(MONDAY, LocalDate.of(2027, 1, 31));
        STAGE.record(caseId, new CaseFact.Decided(CaseFile.Decision.GRANTED, STAGE.clock.instant()));
        STAGE.clock.set(LocalDate.of(2027, 2, 3));
        sweep();
        assertThat(state(decision)).isEqualTo(State.RUNNING);
        assertThat(subjects()).containsExactly("Ihr Antrag ist zurückgestellt");
    }

    @Test
    void aDecisionThatGoesOutMeanwhileKeepsItsPeriod() {
        LedgerDeadline decision = start("D17", Turn.AUTHORITY);
        suspend(MONDAY, null);
        STAGE.record(caseId, new CaseFact.Decided(CaseFile.Decision.GRANTED, STAGE.clock.instant()));
        STAGE.record(caseId, new CaseFact.Closed(CaseFile.Closure.DECIDED, STAGE.clock.instant(), ""));
        assertThat(STAGE.in(caseId, () -> suspensions.of(caseId))).isEmpty();
        assertThat(STAGE.in(caseId, () -> ledger.meet(decision.id(), MONDAY, Act.SYSTEM)))
                .isTrue();
        assertThat(subjects()).containsExactly("Ihr Antrag ist zurückgestellt");
    }

    @Test
    void refusesWhatWouldBeOverAlready() {
        STAGE.clock.set(LocalDate.of(2027, 12, 1));
        assertRefused(Refusal.LONG_OVER, MONDAY, null);
        assertRefused(Refusal.LONG_OVER, MONDAY, LocalDate.of(2027, 12, 31));
        STAGE.clock.set(LocalDate.of(2027, 11, 30));
        assertThat(suspend(MONDAY, null)).isInstanceOf(SuspensionOutcome.Suspended.class);
    }

    @Test
    void oneThatCannotBeEndedHoldsUpNoOther() {
        List<CaseId> broken = Stream.generate(() -> {
                    aCase();
                    suspend(MONDAY, LocalDate.of(2026, 12, 6));
                    return caseId;
                })
                .limit(3)
                .toList();
        broken.forEach(id -> STAGE.in(id, () -> STAGE.jdbc
                .sql("update case_deadline set explanation = '7' where case_id = ? and rule = 'D09'")
                .param(id.value())
                .update()));
        aCase();
        suspend(MONDAY, LocalDate.of(2026, 12, 6));
        STAGE.clock.set(LocalDate.of(2026, 12, 8));
        sweep();
        assertThat(STAGE.in(caseId, () -> suspensions.of(caseId))).isEmpty();
        assertThat(broken).allSatisfy(id -> assertThat(STAGE.in(id, () -> suspensions.of(id)))
                .isPresent());
    }

    @Test
    void withoutAPermitProcedureTheProjectIsProhibitedAndSilenceAdmitsNothing() {
        caseId = exemption("exemption", Procedure.P64);
        LedgerDeadline declaration = asked("D21", MONDAY);
        var suspended = (SuspensionOutcome.Suspended) suspend(MONDAY, null);
        assertThat(suspended.suspension().kind()).isEqualTo(Suspension.Kind.PROHIBITION);
        assertThat(find(declaration).state()).isEqualTo(State.PAUSED);
        assertThat(find(declaration).effective()).isFalse();
        assertThat(STAGE.in(caseId, () -> ledger.open(caseId, "D09U", ""))).isPresent();

        STAGE.clock.set(LocalDate.of(2026, 12, 14));
        resume(LocalDate.of(2026, 12, 14));
        assertThat(find(declaration).state()).isEqualTo(State.RUNNING);
        assertThat(find(declaration).dueInstant()).isEqualTo(LedgerDeadline.NEVER);
        assertThat(subjects())
                .containsExactly("Ihr Vorhaben ist vorläufig untersagt", "Die vorläufige Untersagung ist beendet");
        assertThat(STAGE.in(caseId, () -> STAGE.bean(Messages.class).of(caseId)))
                .last()
                .extracting(Message::body)
                .asString()
                .contains("noch nicht beginnen")
                .doesNotContain("laufen jetzt wieder");
    }

    @Test
    void aSecondProhibitionEndsLikeTheFirst() {
        caseId = exemption("exemption", Procedure.P64);
        LedgerDeadline declaration = asked("D21", MONDAY);
        suspend(MONDAY, null);
        resume(MONDAY);
        suspend(MONDAY, null);
        assertThat(state(declaration)).isEqualTo(State.PAUSED);
        resume(MONDAY);
        assertThat(state(declaration)).isEqualTo(State.RUNNING);
    }

    @Test
    void aRemovalWaitsWhileItIsProhibited() {
        caseId = exemption("demolition", Procedure.P63A_NOTICE);
        LedgerDeadline waiting = start("D24", Turn.NOBODY);
        suspend(MONDAY, LocalDate.of(2026, 12, 13));
        assertThat(state(waiting)).isEqualTo(State.PAUSED);
        STAGE.clock.set(LocalDate.of(2026, 12, 14));
        sweep();
        assertThat(find(waiting).effective()).isTrue();
        assertThat(find(waiting).deadline().rawEnd()).isEqualTo("2027-01-12");
    }

    @Test
    void isInvisibleToOtherAuthorities() {
        suspend(MONDAY, null);
        assertThat(STAGE.scopes.within(Scope.organisation(CaseStage.OTHER_AUTHORITY), () -> suspensions.of(caseId)))
                .isEmpty();
        assertThat(STAGE.scopes.within(Scope.organisation(CaseStage.AUTHORITY), () -> suspensions.of(caseId)))
                .isPresent();
    }

    private void assertRefused(Refusal refusal, LocalDate notified, @Nullable LocalDate until) {
        assertThat(suspend(notified, until)).isEqualTo(new SuspensionOutcome.Refused(refusal));
    }

    private SuspensionOutcome suspend(LocalDate notified, @Nullable LocalDate until) {
        return STAGE.in(caseId, () -> suspensions.suspend(new SuspendCase(caseId, notified, until, WHY, STAGE.clerk)));
    }

    private SuspensionOutcome resume(LocalDate from) {
        return STAGE.in(caseId, () -> suspensions.resume(caseId, from, "Der Plan gilt.", STAGE.clerk.toString()));
    }

    private void sweep() {
        STAGE.bean(SuspensionSweep.class).sweep();
    }

    private State state(LedgerDeadline deadline) {
        return find(deadline).state();
    }

    private LedgerDeadline find(LedgerDeadline deadline) {
        return STAGE.in(caseId, () -> ledger.find(deadline.id())).orElseThrow();
    }

    private List<String> subjects() {
        return STAGE.in(caseId, () -> STAGE.bean(Messages.class).of(caseId)).stream()
                .map(Message::subject)
                .toList();
    }

    private CaseId exemption(String service, Procedure procedure) {
        CaseId id = CaseId.random();
        STAGE.scopes.run(Scope.of(id), () -> {
            Drafts drafts = STAGE.bean(Drafts.class);
            drafts.start(id, STAGE.applicant, service, procedure, CaseStage.AGS);
            STAGE.bean(CaseFiles.class).open(drafts.submit(id).orElseThrow(), CaseStage.AUTHORITY, "Garage", Map.of());
        });
        return id;
    }

    private LedgerDeadline asked(String rule, LocalDate event) {
        return STAGE.in(
                caseId,
                () -> ledger.start(StartDeadline.of(caseId, CaseStage.AUTHORITY, rule, event, event, Turn.AUTHORITY)
                        .asked(FIRE)));
    }

    private LedgerDeadline start(String rule, Turn turn) {
        return STAGE.in(
                caseId, () -> ledger.start(StartDeadline.of(caseId, CaseStage.AUTHORITY, rule, MONDAY, MONDAY, turn)));
    }
}
