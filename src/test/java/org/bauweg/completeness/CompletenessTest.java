package org.bauweg.completeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bauweg.casefile.CaseStage.RECEIVED;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bauweg.casefile.CaseFact;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFile.Closure;
import org.bauweg.casefile.CaseStage;
import org.bauweg.casefile.CaseStatus;
import org.bauweg.completeness.DocumentRequest.State;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.deadlines.StartDeadline;
import org.bauweg.deadlines.Turn;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.DocumentId;
import org.bauweg.shared.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompletenessTest {

    private static final CaseStage STAGE = new CaseStage("settings", "completeness");
    private static final LocalDate TODAY = RECEIVED.plusDays(10);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 3, 28);
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 30);

    private final Completeness completeness = STAGE.bean(Completeness.class);
    private CaseId caseId = CaseId.random();

    @BeforeEach
    void aCaseReceivedTenDaysAgo() {
        STAGE.clock.set(RECEIVED);
        caseId = STAGE.openCase();
        STAGE.clock.set(TODAY);
    }

    @Test
    void confirmsOnceWithTheDocuments() {
        DocumentRef plan = new DocumentRef(DocumentId.random(), "0a".repeat(32));
        var confirmed = (ConfirmationOutcome.Confirmed) confirm(RECEIVED, plan);

        assertThat(confirmed.on()).isEqualTo(RECEIVED);
        assertThat(STAGE.file(caseId).completeOn()).isEqualTo(RECEIVED);
        assertThat(STAGE.in(caseId, () -> completeness.confirmation(caseId))
                        .orElseThrow()
                        .basis())
                .containsExactly(plan);
        assertThat(confirm(TODAY)).isEqualTo(new ConfirmationOutcome.AlreadyConfirmed(RECEIVED));
        assertThat(STAGE.acts(caseId)).containsExactly("application.submitted", "completeness.confirmed");
    }

    @Test
    void aConfirmationIsWithdrawnBeforeADecisionAndTheApplicationConfirmedAnew() {
        CompletenessReversal reversal = STAGE.bean(CompletenessReversal.class);
        assertThat(withdraw(reversal, "Zu früh.")).isEqualTo(new WithdrawalOfCompleteness.NotConfirmed());
        confirm(RECEIVED, new DocumentRef(DocumentId.random(), "0a".repeat(32)));
        DeadlineLedger ledger = STAGE.bean(DeadlineLedger.class);
        LedgerDeadline decision = STAGE.in(
                caseId,
                () -> ledger.start(
                        StartDeadline.of(caseId, CaseStage.AUTHORITY, "D17", RECEIVED, RECEIVED, Turn.AUTHORITY)));

        assertThat(withdraw(reversal, " ")).isEqualTo(new WithdrawalOfCompleteness.ReasonMissing());
        assertThat(withdraw(reversal, "Der Plan war leer."))
                .isEqualTo(new WithdrawalOfCompleteness.Withdrawn(RECEIVED));
        assertThat(STAGE.file(caseId).completeOn()).isNull();
        assertThat(STAGE.file(caseId).decisionDueOn()).isNull();
        assertThat(STAGE.in(caseId, () -> completeness.confirmation(caseId))).isEmpty();
        assertThat(STAGE.in(caseId, () -> ledger.find(decision.id()))
                        .orElseThrow()
                        .state())
                .isEqualTo(LedgerDeadline.State.CANCELLED);
        assertThat(withdraw(reversal, "Noch einmal.")).isEqualTo(new WithdrawalOfCompleteness.NotConfirmed());

        assertThat(confirm(TODAY)).isInstanceOf(ConfirmationOutcome.Confirmed.class);
        assertThat(STAGE.in(caseId, () -> completeness.confirmation(caseId))
                        .orElseThrow()
                        .on())
                .isEqualTo(TODAY);
        assertThat(STAGE.acts(caseId)).contains("completeness.withdrawn");
        STAGE.record(caseId, new CaseFact.Decided(CaseFile.Decision.GRANTED, STAGE.clock.instant()));
        assertThat(withdraw(reversal, "Zu spät.")).isEqualTo(new WithdrawalOfCompleteness.AlreadyDecided());
        assertThatThrownBy(() -> STAGE.scopes.run(Scope.of(caseId), () -> STAGE.jdbc
                        .sql("delete from completeness_withdrawal")
                        .update()))
                .hasStackTraceContaining("append-only");
    }

    private WithdrawalOfCompleteness withdraw(CompletenessReversal reversal, String reason) {
        return STAGE.in(caseId, () -> reversal.withdraw(new WithdrawCompleteness(caseId, reason, STAGE.clerk)));
    }

    @Test
    void refusesADayToComeAndADayBeforeReceipt() {
        assertThat(confirm(TODAY.plusDays(1))).isEqualTo(new ConfirmationOutcome.DateInFuture(TODAY));
        assertThat(confirm(RECEIVED.minusDays(1))).isEqualTo(new ConfirmationOutcome.BeforeReceipt(RECEIVED));
        assertThat(STAGE.file(caseId).completeOn()).isNull();
    }

    @Test
    void theDatabaseKeepsTheActUnchanged() {
        confirm(RECEIVED, new DocumentRef(DocumentId.random(), "0a".repeat(32)));
        for (String sql : List.of(
                "update completeness_act set complete_on = now()",
                "delete from completeness_act",
                "delete from completeness_basis")) {
            assertThatThrownBy(() -> STAGE.scopes.run(
                            Scope.of(caseId), () -> STAGE.jdbc.sql(sql).update()))
                    .hasStackTraceContaining("append-only");
        }
    }

    @Test
    void asksForDocumentsUntilABusinessDay() {
        assertThat(requestedUntil(request(SATURDAY))).isEqualTo(MONDAY);
        assertThat(STAGE.file(caseId).status()).isEqualTo(CaseStatus.DOCUMENTS_REQUESTED);
        assertThat(request(SATURDAY)).isEqualTo(new RequestOutcome.AlreadyRequested(MONDAY));
        assertThat(STAGE.<Boolean>in(caseId, () -> completeness.answer(caseId, STAGE.applicant)))
                .isTrue();
        assertThat(STAGE.<Boolean>in(caseId, () -> completeness.answer(caseId, STAGE.applicant)))
                .isFalse();
        assertThat(STAGE.file(caseId).status()).isEqualTo(CaseStatus.RECEIVED);
        assertThat(STAGE.acts(caseId))
                .containsExactly(
                        "application.submitted",
                        "deadline.started",
                        "documents.requested",
                        "deadline.met",
                        "documents.supplied");
    }

    @Test
    void refusesARequestWithoutContentOrTime() {
        assertThat(request(TODAY)).isEqualTo(new RequestOutcome.DueInPast(TODAY));
        assertThat(STAGE.in(
                        caseId,
                        () -> completeness.request(
                                new RequestDocuments(caseId, Set.of(), "Bitte", SATURDAY, "", STAGE.clerk))))
                .isEqualTo(new RequestOutcome.NothingNamed());
        assertThat(extend(SATURDAY)).isEqualTo(new RequestOutcome.NoOpenRequest());
    }

    @Test
    void extendsAnOverdueRequestAndKeepsTheFormerOne() {
        request(SATURDAY);
        STAGE.clock.set(MONDAY.plusDays(3));
        assertThat(extend(MONDAY.plusDays(2))).isEqualTo(new RequestOutcome.DueInPast(MONDAY.plusDays(3)));
        assertThat(requestedUntil(extend(LocalDate.of(2026, 4, 15)))).isEqualTo(LocalDate.of(2026, 4, 15));
        assertThat(STAGE.in(caseId, () -> completeness.requests(caseId)))
                .extracting(DocumentRequest::state)
                .containsExactly(State.EXTENDED, State.OPEN);
        assertThat(STAGE.in(caseId, () -> completeness.openRequest(caseId))
                        .orElseThrow()
                        .slots())
                .containsExactly("sitePlan");
    }

    @Test
    void anUnansweredRequestLapsesOnlyAfterItsLastDay() {
        request(SATURDAY);
        STAGE.clock.set(MONDAY);
        assertThat(lapse()).isEqualTo(EndOutcome.NOT_YET_DUE);
        STAGE.clock.set(MONDAY.plusDays(1));
        assertThat(lapse()).isEqualTo(EndOutcome.ENDED);
        assertThat(lapse()).isEqualTo(EndOutcome.ALREADY_CLOSED);
        assertThat(STAGE.file(caseId).closure()).isEqualTo(Closure.DEEMED_WITHDRAWN);
        assertThat(confirm(RECEIVED)).isEqualTo(new ConfirmationOutcome.CaseClosed());
        assertThat(request(LocalDate.of(2026, 5, 5))).isEqualTo(new RequestOutcome.TooLate());
    }

    @Test
    void rejectsOnlyWhatIsNotComplete() {
        confirm(RECEIVED);
        assertThat(reject()).isEqualTo(EndOutcome.COMPLETE);
        caseId = STAGE.openCase();
        assertThat(reject()).isEqualTo(EndOutcome.ENDED);
        assertThat(STAGE.file(caseId).status()).isEqualTo(CaseStatus.REJECTED);
    }

    @Test
    void anotherAuthoritySeesNothing() {
        confirm(RECEIVED, new DocumentRef(DocumentId.random(), "0a".repeat(32)));
        assertThat(STAGE.scopes.within(
                        Scope.organisation(CaseStage.OTHER_AUTHORITY), () -> completeness.confirmation(caseId)))
                .isEmpty();
    }

    private ConfirmationOutcome confirm(LocalDate on, DocumentRef... basis) {
        return STAGE.in(
                caseId,
                () -> completeness.confirm(
                        new ConfirmCompleteness(caseId, on, "Alles da.", List.of(basis), STAGE.clerk)));
    }

    private RequestOutcome request(LocalDate dueOn) {
        return STAGE.in(
                caseId,
                () -> completeness.request(new RequestDocuments(
                        caseId, Set.of("sitePlan"), "Bitte Liegenschaftsplan", dueOn, "Fehlt", STAGE.clerk)));
    }

    private RequestOutcome extend(LocalDate newDue) {
        return STAGE.in(caseId, () -> completeness.extend(caseId, newDue, "Gebeten", STAGE.clerk));
    }

    private EndOutcome lapse() {
        return STAGE.in(caseId, () -> completeness.lapse(caseId, "Nichts eingegangen", STAGE.clerk));
    }

    private EndOutcome reject() {
        return STAGE.in(caseId, () -> completeness.reject(caseId, "Kein Plan", STAGE.clerk));
    }

    @Test
    void silenceMakesCompleteOnTheDayOfTheLaw() {
        DocumentRef plan = new DocumentRef(DocumentId.random(), "0a".repeat(32));
        LocalDate end = LocalDate.of(2026, 4, 2);
        STAGE.clock.set(RECEIVED);
        startCheck();
        STAGE.clock.set(end);
        assertThat(deem()).isInstanceOf(DeemedOutcome.NoFiction.class);

        STAGE.clock.set(end.plusDays(9));
        assertThat(request(end.plusDays(40))).isEqualTo(new RequestOutcome.CheckOver(end));
        assertThat(confirm(RECEIVED, plan)).isEqualTo(new ConfirmationOutcome.CheckOver(end));
        assertThat(STAGE.in(caseId, () -> completeness.reject(caseId, "x", STAGE.clerk)))
                .isEqualTo(EndOutcome.CHECK_OVER);
        DeemedOutcome.Deemed deemed = (DeemedOutcome.Deemed) deem(plan);
        assertThat(deemed.act().on()).isEqualTo(end);
        assertThat(deemed.act().decisionFrom()).as("worst case").isEqualTo(RECEIVED);
        assertThat(deemed.act().basis()).containsExactly(plan);
        assertThat(STAGE.in(caseId, () -> completeness.confirmation(caseId)))
                .hasValueSatisfying(act -> assertThat(act.kind()).isEqualTo(CompletenessAct.Kind.DEEMED));
        assertThat(deem()).isEqualTo(new DeemedOutcome.AlreadyComplete(end));
        assertThat(confirm(RECEIVED)).isEqualTo(new ConfirmationOutcome.AlreadyConfirmed(end));
        assertThat(STAGE.acts(caseId)).endsWith("deadline.lapsed", "completeness.deemed");
    }

    @Test
    void aRequestInTimeRulesTheFictionOut() {
        STAGE.clock.set(RECEIVED);
        startCheck();
        STAGE.clock.set(LocalDate.of(2026, 4, 2));
        LocalDate due = LocalDate.of(2026, 4, 20);
        assertThat(requestedUntil(request(due))).isEqualTo(due);
        STAGE.clock.set(LocalDate.of(2026, 4, 10));
        assertThat(deem()).isInstanceOf(DeemedOutcome.NoFiction.class);
        assertThat(confirm(RECEIVED)).isInstanceOf(ConfirmationOutcome.Confirmed.class);
    }

    @Test
    void aRequestEndsWithItsCase() {
        request(SATURDAY);
        STAGE.scopes.run(Scope.of(caseId), () -> completeness.cancelRequest(caseId));
        assertThat(STAGE.in(caseId, () -> completeness.requests(caseId)))
                .extracting(DocumentRequest::state)
                .containsExactly(State.CANCELLED);
    }

    private void startCheck() {
        STAGE.in(caseId, () -> completeness.startCheck(caseId));
    }

    private DeemedOutcome deem(DocumentRef... basis) {
        return STAGE.in(caseId, () -> completeness.deem(caseId, List.of(basis)));
    }

    private static LocalDate requestedUntil(RequestOutcome outcome) {
        return ((RequestOutcome.Requested) outcome).dueOn();
    }
}
