package org.bauweg.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bauweg.casefile.CaseStage.AUTHORITY;
import static org.bauweg.casefile.CaseStage.OTHER_AUTHORITY;

import java.util.List;
import java.util.Set;
import org.bauweg.casefile.CaseFile.Decision;
import org.bauweg.casefile.CaseStage;
import org.bauweg.casefile.CaseStatus;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.Scope;
import org.junit.jupiter.api.Test;

class PermitDecisionsTest {

    private static final CaseStage STAGE = new CaseStage("settings", "completeness", "decision");

    private final PermitDecisions decisions = STAGE.bean(PermitDecisions.class);
    private final ConditionLibrary library = STAGE.bean(ConditionLibrary.class);
    private final CaseId caseId = STAGE.openCase();

    @Test
    void oneDraftsAndAnotherSigns() {
        assertThat(sign(STAGE.head)).isEqualTo(new SignatureOutcome.NothingDrafted());
        assertThat(draft(Decision.GRANTED, List.of("stakeOut", "startNotice"), "", STAGE.clerk))
                .isEqualTo(new DraftOutcome.Drafted(1));
        assertThat(mayBeSignedBy(STAGE.clerk)).isFalse();
        assertThat(mayBeSignedBy(STAGE.head)).isTrue();
        assertThat(sign(STAGE.clerk)).isEqualTo(new SignatureOutcome.SameAsDrafter());

        DecisionDraft signed = ((SignatureOutcome.Signed) sign(STAGE.head)).decision();
        assertThat(signed.conditions()).extracting(Condition::code).containsExactly("startNotice", "stakeOut");
        assertThat(STAGE.file(caseId).status()).isEqualTo(CaseStatus.DECIDED);
        assertThat(sign(STAGE.head)).isInstanceOf(SignatureOutcome.AlreadySigned.class);
        assertThat(draft(Decision.REFUSED, List.of(), "x", STAGE.clerk)).isEqualTo(new DraftOutcome.TooLate());
        assertThat(sendBack("x")).isEqualTo(SendBackOutcome.ALREADY_SIGNED);
        assertThat(STAGE.acts(caseId)).containsExactly("application.submitted", "decision.drafted", "decision.signed");
    }

    @Test
    void aDraftSentBackWaitsForAnother() {
        assertThat(sendBack("Bitte prüfen")).isEqualTo(SendBackOutcome.NOTHING_DRAFTED);
        draft(Decision.GRANTED, List.of(), "", STAGE.clerk);
        assertThat(sendBack(" ")).isEqualTo(SendBackOutcome.REMARK_MISSING);
        assertThat(sendBack("Bitte prüfen")).isEqualTo(SendBackOutcome.SENT_BACK);
        assertThat(mayBeSignedBy(STAGE.head)).isFalse();
        assertThat(sign(STAGE.head)).isEqualTo(new SignatureOutcome.NothingDrafted());
        assertThat(draft(Decision.GRANTED, List.of(), "", STAGE.clerk)).isEqualTo(new DraftOutcome.Drafted(2));
        assertThat(STAGE.in(caseId, () -> decisions.versions(caseId))).hasSize(2);
        assertThat(sign(STAGE.head)).isInstanceOf(SignatureOutcome.Signed.class);
        assertThat(STAGE.acts(caseId)).contains("decision.sentBack");
    }

    @Test
    void aRefusalNeedsReasonsAndHasNoConditions() {
        assertThat(draft(Decision.REFUSED, List.of(), " ", STAGE.clerk)).isEqualTo(new DraftOutcome.ReasonsMissing());
        assertThat(draft(Decision.REFUSED, List.of("stakeOut"), "Abstand", STAGE.clerk))
                .isEqualTo(new DraftOutcome.Drafted(1));
        assertThat(current().conditions()).isEmpty();
    }

    @Test
    void refusesUnknownConditionsAndEnormousTexts() {
        assertThat(draft(Decision.GRANTED, List.of("stakeOut", "nope"), "", STAGE.clerk))
                .isEqualTo(new DraftOutcome.UnknownConditions(Set.of("nope")));
        assertThat(draft(Decision.GRANTED, List.of(), "x".repeat(8001), STAGE.clerk))
                .isEqualTo(new DraftOutcome.TooLong(8000));
    }

    @Test
    void theDatabaseRefusesTheDraftersSignatureAndEveryChange() {
        draft(Decision.GRANTED, List.of("stakeOut"), "", STAGE.clerk);
        assertThatThrownBy(() -> sql("update decision_draft set signed_by = drafted_by, signed_at = now()"))
                .hasStackTraceContaining("four_eyes");
        assertThatThrownBy(() -> sql("update decision_draft set reasons = 'x'")).hasStackTraceContaining("append-only");
        sign(STAGE.head);
        for (String change : List.of(
                "update decision_draft set signed_at = now()",
                "delete from decision_draft",
                "update decision_condition set text = 'x'",
                "delete from decision_condition")) {
            assertThatThrownBy(() -> sql(change)).hasStackTraceContaining("append-only");
        }
    }

    @Test
    void anAuthoritysOwnConditionTakesThePlaceOfTheGeneralOne() {
        STAGE.scopes.run(
                Scope.organisation(AUTHORITY), () -> STAGE.jdbc.sql("""
                        insert into condition_template (authority_id, code, title, text, position)
                        values ('06436', 'parkingBeforeUse', 'Stellplätze', 'Eigener Text', 80)""").update());
        draft(Decision.GRANTED, List.of("parkingBeforeUse"), "", STAGE.clerk);
        assertThat(current().conditions()).extracting(Condition::text).containsExactly("Eigener Text");
        assertThat(text(OTHER_AUTHORITY)).isNotEqualTo("Eigener Text");
        assertThatThrownBy(() -> STAGE.scopes.run(
                        Scope.organisation(AUTHORITY), () -> STAGE.jdbc.sql("""
                        insert into condition_template (code, title, text, position)
                        values ('forAll', 'x', 'x', 1)""").update()))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void anotherAuthoritySeesNoDraft() {
        draft(Decision.GRANTED, List.of("stakeOut"), "", STAGE.clerk);
        assertThat(STAGE.scopes.within(Scope.organisation(OTHER_AUTHORITY), () -> decisions.versions(caseId)))
                .isEmpty();
    }

    private String text(OrganisationId authority) {
        return STAGE.scopes.within(Scope.organisation(authority), () -> library.of(authority)).stream()
                .filter(template -> template.code().equals("parkingBeforeUse"))
                .map(ConditionTemplate::text)
                .findFirst()
                .orElseThrow();
    }

    private DraftOutcome draft(Decision decision, List<String> codes, String reasons, AccountId by) {
        return STAGE.in(
                caseId, () -> decisions.draft(new DraftDecision(caseId, decision, codes, "Zusätzlich", reasons, by)));
    }

    private SignatureOutcome sign(AccountId by) {
        return STAGE.in(caseId, () -> decisions.sign(caseId, by));
    }

    private SendBackOutcome sendBack(String remark) {
        return STAGE.in(caseId, () -> decisions.sendBack(caseId, remark, STAGE.head));
    }

    private boolean mayBeSignedBy(AccountId account) {
        return STAGE.in(caseId, () -> decisions.mayBeSignedBy(caseId, account));
    }

    private DecisionDraft current() {
        return STAGE.in(caseId, () -> decisions.current(caseId)).orElseThrow();
    }

    private void sql(String statement) {
        STAGE.scopes.run(Scope.of(caseId), () -> STAGE.jdbc.sql(statement).update());
    }
}
