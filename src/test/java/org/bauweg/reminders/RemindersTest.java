package org.bauweg.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bauweg.absence.Absences;
import org.bauweg.absence.RecordAbsence;
import org.bauweg.access.Actor;
import org.bauweg.access.Role;
import org.bauweg.casefile.CaseClerks;
import org.bauweg.casefile.CaseStage;
import org.bauweg.deadlines.ChangeDeadline;
import org.bauweg.deadlines.ChangeOutcome;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.deadlines.Period;
import org.bauweg.deadlines.StartDeadline;
import org.bauweg.deadlines.Turn;
import org.bauweg.messages.Message;
import org.bauweg.messages.Messages;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemindersTest {

    private static final CaseStage STAGE = new CaseStage("settings", "messages", "absence", "reminders");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final OrganisationId FIRE = new OrganisationId("06436-brandschutz");
    private static final Actor CLERK = STAGE.staff("sb", CaseStage.AUTHORITY, Role.CLERK);
    private static final Actor COLLEAGUE = STAGE.staff("kollege", CaseStage.AUTHORITY, Role.CLERK);
    private static final Actor HEAD = STAGE.staff("leitung", CaseStage.AUTHORITY, Role.HEAD);
    private static final Actor AGENCY = STAGE.staff("brandschutz", FIRE, Role.AGENCY);
    private static final Actor STRANGER = STAGE.staff("fremd", CaseStage.OTHER_AUTHORITY, Role.HEAD);

    private final DeadlineLedger ledger = STAGE.bean(DeadlineLedger.class);
    private final Reminders reminders = STAGE.bean(Reminders.class);
    private final Hints hints = STAGE.bean(Hints.class);
    private CaseId caseId = CaseId.random();

    @BeforeEach
    void aCase() {
        STAGE.clock.set(MONDAY);
        STAGE.scopes.run(Scope.system(), () -> {
            STAGE.jdbc.sql("delete from hint").update();
            STAGE.jdbc.sql("delete from absence").update();
            STAGE.jdbc
                    .sql("update case_deadline set state = 'CANCELLED', ended_on = current_date where ended_on is null")
                    .update();
        });
        caseId = STAGE.openCase();
    }

    @Test
    void aClerkIsRemindedFiveBusinessDaysBeforeAndTheHeadTwo() {
        // until Wednesday, 30 December 2026; five business days before: Monday the 21st, Christmas is none
        start("D02", Turn.AUTHORITY);
        STAGE.clock.set(LocalDate.of(2026, 12, 20));
        assertThat(reminders.remind(10)).as("too early").isZero();
        STAGE.clock.set(LocalDate.of(2026, 12, 22));
        assertThat(reminders.remind(10)).isEqualTo(1);
        assertThat(reminders.remind(10)).as("a second sweep").isZero();
        assertThat(hints.of(CLERK)).extracting(Hint::kind).containsExactly(Hint.Kind.REMINDER);
        assertThat(hints.count(COLLEAGUE))
                .as("without a clerk of the case, all")
                .isEqualTo(1);
        assertThat(hints.of(HEAD)).isEmpty();
        assertThat(reminders.escalate(10)).isZero();

        STAGE.clock.set(LocalDate.of(2026, 12, 28));
        assertThat(reminders.escalate(10)).isEqualTo(1);
        assertThat(reminders.escalate(10)).isZero();
        assertThat(hints.of(HEAD)).extracting(Hint::kind).containsExactly(Hint.Kind.ESCALATION);
        assertThat(hints.of(STRANGER)).isEmpty();
    }

    @Test
    void whoLooksAfterTheCaseIsRemindedOrWhoStandsIn() {
        STAGE.in(caseId, () -> {
            STAGE.bean(CaseClerks.class).take(caseId, CaseStage.AUTHORITY, CLERK.account());
            return null;
        });
        start("D02", Turn.AUTHORITY);
        STAGE.clock.set(LocalDate.of(2026, 12, 22));
        STAGE.bean(Absences.class)
                .record(
                        new RecordAbsence(
                                CLERK.account(),
                                LocalDate.of(2026, 12, 22),
                                LocalDate.of(2027, 1, 4),
                                Set.of(COLLEAGUE.account())),
                        CLERK);
        reminders.remind(10);
        assertThat(hints.of(CLERK)).isEmpty();
        assertThat(hints.of(COLLEAGUE)).hasSize(1);
    }

    @Test
    void applicantsGetOneMessageAndConsultedBodiesAHint() {
        STAGE.in(
                caseId,
                () -> ledger.start(StartDeadline.of(caseId, CaseStage.AUTHORITY, "D28A", MONDAY, MONDAY, Turn.APPLICANT)
                        .until(LocalDate.of(2026, 12, 14))));
        STAGE.in(
                caseId,
                () -> ledger.start(StartDeadline.of(caseId, CaseStage.AUTHORITY, "D04", MONDAY, MONDAY, Turn.AUTHORITY)
                        .asked(FIRE)));
        STAGE.clock.set(LocalDate.of(2026, 12, 28));
        assertThat(reminders.remind(10)).isEqualTo(2);
        assertThat(reminders.remind(10)).isZero();
        assertThat(subjects()).containsExactly("Erinnerung: Ihre Frist endet am Montag, 14. Dezember 2026");
        assertThat(hints.of(AGENCY)).extracting(Hint::period).containsExactly("Stellungnahme");
        assertThat(hints.of(CLERK)).isEmpty();
    }

    @Test
    void twoNodesRemindOnceTogether() throws Exception {
        for (int i = 0; i < 20; i++) {
            caseId = STAGE.openCase();
            start("D02", Turn.AUTHORITY);
        }
        STAGE.clock.set(LocalDate.of(2026, 12, 28));
        var pool = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> sweep = () -> reminders.remind(100);
            List<Future<Integer>> both = pool.invokeAll(List.of(sweep, sweep));
            assertThat(both.get(0).get() + both.get(1).get()).isEqualTo(20);
        } finally {
            pool.shutdownNow();
        }
        assertThat(hints.count(CLERK)).isEqualTo(20);
        assertThat(hints.of(CLERK)).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void aMovedEndTakesTheHintAwayAndRemindsAnew() {
        LedgerDeadline decision = start("D17", Turn.AUTHORITY);
        STAGE.clock.set(LocalDate.of(2027, 2, 24));
        reminders.remind(10);
        reminders.escalate(10);
        assertThat(hints.count(HEAD)).isEqualTo(1);

        ChangeOutcome outcome = STAGE.in(
                caseId,
                () -> ledger.change(
                        new ChangeDeadline.Extend(decision.id(), Period.parse("P2M"), "Gutachten"),
                        CLERK.account().toString()));
        assertThat(hints.count(CLERK) + hints.count(HEAD)).isZero();
        STAGE.in(caseId, () -> {
            STAGE.bean(PeriodNews.class)
                    .tell(
                            (ChangeOutcome.Changed) outcome,
                            STAGE.file(caseId),
                            "Gutachten",
                            CLERK.account().toString());
            return null;
        });
        assertThat(subjects()).containsExactly("Eine Frist in Ihrem Verfahren hat sich geändert");

        STAGE.clock.set(LocalDate.of(2027, 4, 28));
        assertThat(reminders.remind(10)).isEqualTo(1);
        STAGE.in(caseId, () -> ledger.meet(decision.id(), LocalDate.of(2027, 4, 28), "x"));
        assertThat(hints.of(CLERK)).as("the period has ended").isEmpty();
    }

    @Test
    void whatIsPausedOrSetAsideRemindsNobody() {
        LedgerDeadline paused = start("D17", Turn.AUTHORITY);
        LedgerDeadline aside = start("D02", Turn.AUTHORITY);
        STAGE.in(caseId, () -> ledger.change(new ChangeDeadline.Pause(paused.id(), MONDAY, "Grund"), "x"));
        STAGE.in(caseId, () -> ledger.change(new ChangeDeadline.SetEffectAside(aside.id(), "Grund"), "x"));
        STAGE.clock.set(LocalDate.of(2027, 6, 1));
        assertThat(reminders.remind(10) + reminders.escalate(10)).isZero();
    }

    @Test
    void onlyTheReaderPutsAHintAway() {
        start("D02", Turn.AUTHORITY);
        STAGE.clock.set(LocalDate.of(2026, 12, 28));
        reminders.remind(10);
        HintId hint = hints.of(CLERK).get(0).id();
        assertThat(hints.done(hint, STRANGER)).isFalse();
        assertThat(hints.done(hint, HEAD)).isFalse();
        assertThat(hints.done(hint, CLERK)).isTrue();
        assertThat(hints.done(hint, CLERK)).isFalse();
        assertThat(hints.of(COLLEAGUE)).isEmpty();
    }

    private List<String> subjects() {
        return STAGE.in(caseId, () -> STAGE.bean(Messages.class).of(caseId)).stream()
                .map(Message::subject)
                .toList();
    }

    private LedgerDeadline start(String rule, Turn turn) {
        return STAGE.in(
                caseId, () -> ledger.start(StartDeadline.of(caseId, CaseStage.AUTHORITY, rule, MONDAY, MONDAY, turn)));
    }
}
