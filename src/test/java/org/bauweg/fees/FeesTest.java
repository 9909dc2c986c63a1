package org.bauweg.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bauweg.casefile.CaseStage.AUTHORITY;
import static org.bauweg.casefile.CaseStage.OTHER_AUTHORITY;
import static org.bauweg.casefile.CaseStage.RECEIVED;

import java.util.List;
import org.bauweg.casefile.CaseStage;
import org.bauweg.fees.AssessFee.Choice;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeesTest {

    private static final CaseStage STAGE = new CaseStage("fees");
    private static final String PROCESS = "process";

    private final Fees fees = STAGE.bean(Fees.class);
    private final CaseId caseId = STAGE.openCase();

    @Test
    void aProposalIsAssessedOnce() {
        assertThat(assess("r0", Choice.PROPOSED, null, "")).isEqualTo(new AssessmentOutcome.NothingProposed());
        FeeProposal proposal = propose("p1", 48_000L);
        assertThat(propose("p1", 99L)).isEqualTo(proposal);
        assertThat(open()).isEqualTo(proposal);

        FeeAssessment assessed = assessed(assess("r1", Choice.PROPOSED, null, "kommt nicht an"));
        assertThat(assessed.cents()).isEqualTo(48_000);
        assertThat(assessed.reason()).isEmpty();
        assertThat(assessed.charged()).isTrue();
        assertThat(assessed.reference()).isEqualTo(STAGE.file(caseId).fileNumber() + "-G1");
        assertThat(assessed(assess("r1", Choice.WAIVED, null, "noch einmal"))).isEqualTo(assessed);
        assertThat(assess("r2", Choice.PROPOSED, null, "")).isEqualTo(new AssessmentOutcome.NothingProposed());
        assertThat(of()).containsExactly(assessed);
        assertThat(STAGE.acts(caseId)).containsExactly("application.submitted", "fee.proposed", "fee.assessed");
    }

    @Test
    void anotherAmountAndNoneNeedAReason() {
        propose("p1", 48_000L);
        assertThat(assess("r", Choice.CHANGED, 100L, " ")).isEqualTo(new AssessmentOutcome.ReasonMissing());
        assertThat(assess("r", Choice.CHANGED, 100L, "x".repeat(4001)))
                .isEqualTo(new AssessmentOutcome.ReasonMissing());
        assertThat(assess("r", Choice.WAIVED, null, "")).isEqualTo(new AssessmentOutcome.ReasonMissing());
        assertThat(assess("r", Choice.CHANGED, null, "Grund")).isEqualTo(new AssessmentOutcome.AmountMissing());
        assertThat(assess("r", Choice.CHANGED, -1L, "Grund")).isEqualTo(new AssessmentOutcome.AmountMissing());
        assertThat(assessed(assess("r", Choice.CHANGED, 100L, " Geringer Aufwand "))
                        .reason())
                .isEqualTo("Geringer Aufwand");

        propose("p2", 15_000L);
        FeeAssessment waived = assessed(assess("r2", Choice.WAIVED, 7L, "Billigkeit"));
        assertThat(waived.cents()).isZero();
        assertThat(waived.charged()).isFalse();
        assertThat(waived.number()).isEqualTo(2);
        assertThat(STAGE.acts(caseId)).endsWith("fee.proposed", "fee.waived");
    }

    @Test
    void anOpenProposalNeedsAnAmount() {
        propose("p1", null);
        assertThat(assess("r", Choice.PROPOSED, null, "")).isEqualTo(new AssessmentOutcome.ProposalOpen());
        assertThat(assessed(assess("r", Choice.CHANGED, 5_000L, "Tarif nachgeschlagen"))
                        .cents())
                .isEqualTo(5_000);
    }

    @Test
    void aNewProposalTakesThePlaceOfAnUnassessedOne() {
        propose("p1", 1L);
        FeeProposal second = propose("p2", 2L);
        assertThat(open()).isEqualTo(second);
        assertThat(assessed(assess("r", Choice.PROPOSED, null, "")).cents()).isEqualTo(2);
        assertThat(STAGE.in(caseId, () -> fees.open(caseId, PROCESS))).isEmpty();
    }

    @Test
    void twoProcessesAtOnceAssessTheirOwnProposals() {
        propose("p1", 1L);
        STAGE.in(caseId, () -> fees.propose(command("other", "p2", FeeAct.CERTIFICATE, 2L)));

        assertThat(open().calculation().cents()).isEqualTo(1);
        assertThat(assessed(assess("r1", Choice.PROPOSED, null, "")).cents()).isEqualTo(1);
        FeeAssessment second = assessed(STAGE.in(
                caseId,
                () -> fees.assess(new AssessFee(caseId, "other", "r2", Choice.PROPOSED, null, "", STAGE.clerk))));
        assertThat(second.cents()).isEqualTo(2);
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.proposal().act()).isEqualTo(FeeAct.CERTIFICATE);
        assertThat(STAGE.in(caseId, () -> fees.assessed(caseId, "other"))).contains(second);
        assertThat(STAGE.in(caseId, () -> fees.assessed(caseId, PROCESS)).map(FeeAssessment::cents))
                .contains(1L);
        assertThat(STAGE.in(caseId, () -> fees.assessed(caseId, "none"))).isEmpty();
    }

    @Test
    void theDatabaseRefusesEveryChange() {
        propose("p1", 48_000L);
        assess("r1", Choice.PROPOSED, null, "");
        for (String change : List.of(
                "update fee_proposal set act = 'REFUSAL'",
                "delete from fee_proposal",
                "update fee_assessment set cents = 1",
                "delete from fee_assessment")) {
            assertThatThrownBy(() -> STAGE.scopes.run(
                            Scope.of(caseId), () -> STAGE.jdbc.sql(change).update()))
                    .hasStackTraceContaining("append-only");
        }
    }

    @Test
    void anotherAuthoritySeesNoFee() {
        propose("p1", 48_000L);
        assess("r1", Choice.PROPOSED, null, "");
        assertThat(fees(AUTHORITY)).hasSize(1);
        assertThat(fees(OTHER_AUTHORITY)).isEmpty();
        assertThat(STAGE.scopes.within(Scope.organisation(OTHER_AUTHORITY), () -> fees.open(caseId, PROCESS)))
                .isEmpty();
    }

    private List<FeeAssessment> fees(OrganisationId authority) {
        return STAGE.scopes.within(Scope.organisation(authority), () -> fees.of(caseId));
    }

    private FeeProposal propose(String key, @Nullable Long cents) {
        return STAGE.in(caseId, () -> fees.propose(command(PROCESS, key, FeeAct.PERMIT, cents)));
    }

    private ProposeFee command(String process, String key, FeeAct act, @Nullable Long cents) {
        FeeCalculation calculation = new FeeCalculation(
                cents,
                List.of(new FeeCalculation.Line("Gebühr", "Text")),
                List.of("§ 14 HVwKostG"),
                List.of("Satz"),
                List.of());
        FeeSchedule schedule = new FeeSchedule(FeeSchedule.STATE, RECEIVED, List.of(), List.of(), List.of(), null);
        return new ProposeFee(caseId, process, key, act, schedule, calculation);
    }

    private AssessmentOutcome assess(String key, Choice choice, @Nullable Long cents, String reason) {
        return STAGE.in(
                caseId, () -> fees.assess(new AssessFee(caseId, PROCESS, key, choice, cents, reason, STAGE.clerk)));
    }

    private FeeProposal open() {
        return STAGE.in(caseId, () -> fees.open(caseId, PROCESS)).orElseThrow();
    }

    private List<FeeAssessment> of() {
        return STAGE.in(caseId, () -> fees.of(caseId));
    }

    private static FeeAssessment assessed(AssessmentOutcome outcome) {
        return ((AssessmentOutcome.Assessed) outcome).assessment();
    }
}
