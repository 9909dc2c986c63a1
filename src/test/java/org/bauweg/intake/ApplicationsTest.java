package org.bauweg.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bauweg.casefile.CaseStage.AGS;
import static org.bauweg.casefile.CaseStage.AUTHORITY;

import java.util.Map;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseStage;
import org.bauweg.casefile.CaseStatus;
import org.bauweg.casefile.Drafts;
import org.bauweg.casefile.Procedure;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.Scope;
import org.junit.jupiter.api.Test;

class ApplicationsTest {

    private static final CaseStage STAGE = new CaseStage("intake");
    /** Frankfurt am Main, which takes no part in the pilot. */
    private static final String FRANKFURT = "06412000";

    private final Applications applications = STAGE.bean(Applications.class);

    @Test
    void startsAndSubmitsOnce() {
        CaseId id = ((StartOutcome.Started) start(STAGE.applicant, AGS)).caseId();
        CaseFile file = ((SubmissionOutcome.Submitted) submit(id)).file();
        assertThat(file.authority()).isEqualTo(AUTHORITY);
        assertThat(file.fileNumber()).startsWith("06436-2026-");
        assertThat(submit(id)).isEqualTo(new SubmissionOutcome.AlreadySubmitted(id));
        assertThat(STAGE.acts(id)).containsExactly("application.submitted");
    }

    @Test
    void refusesUnknownMunicipalitiesAndAuthoritiesThatTakeNoPart() {
        assertThat(start(STAGE.applicant, "99999999")).isEqualTo(new StartOutcome.UnknownMunicipality("99999999"));
        assertThat(start(STAGE.applicant, FRANKFURT))
                .isInstanceOfSatisfying(
                        StartOutcome.NoAuthority.class,
                        refused -> assertThat(refused.municipality().name()).contains("Frankfurt"));
    }

    @Test
    void aDraftWithoutAnAuthorityStaysOpen() {
        CaseId id = CaseId.random();
        Drafts drafts = STAGE.bean(Drafts.class);
        STAGE.scopes.run(Scope.of(id), () -> drafts.start(id, STAGE.applicant, "permit", Procedure.P65, FRANKFURT));
        assertThat(submit(id)).isInstanceOf(SubmissionOutcome.NoAuthority.class);
        assertThat(STAGE.in(id, () -> drafts.find(id)).orElseThrow().submitted())
                .isFalse();
    }

    @Test
    void aDiscardedDraftCannotBeSubmitted() {
        CaseId id = CaseId.random();
        assertThat(submit(id)).isEqualTo(new SubmissionOutcome.NoDraft(id));
    }

    @Test
    void anAccountHasAtMostFiftyOpenDrafts() {
        AccountId collector = STAGE.account("collector");
        for (int i = 0; i < 50; i++) {
            assertThat(start(collector, AGS)).isInstanceOf(StartOutcome.Started.class);
        }
        assertThat(start(collector, AGS)).isEqualTo(new StartOutcome.TooManyDrafts(50));
    }

    @Test
    void withdrawsOnce() {
        CaseId id = STAGE.openCase();
        assertThat(withdraw(id)).isEqualTo(new WithdrawalOutcome.Withdrawn());
        assertThat(withdraw(id)).isEqualTo(new WithdrawalOutcome.AlreadyClosed(CaseStatus.WITHDRAWN));
        assertThat(STAGE.file(id).closure()).isEqualTo(CaseFile.Closure.WITHDRAWN);
        assertThat(STAGE.acts(id)).containsExactly("application.submitted", "case.closed");
    }

    @Test
    void cutsATitleBetweenCharacters() {
        assertThat(new SubmitApplication(CaseId.random(), "🏠".repeat(300), Map.of()).title())
                .isEqualTo("🏠".repeat(200));
    }

    private StartOutcome start(AccountId account, String ags) {
        return STAGE.scopes.within(
                Scope.account(account), () -> applications.start(account, "permit", Procedure.P65, ags));
    }

    private SubmissionOutcome submit(CaseId id) {
        return STAGE.in(id, () -> applications.submit(new SubmitApplication(id, "Wohnhaus", Map.of())));
    }

    private WithdrawalOutcome withdraw(CaseId id) {
        return STAGE.in(id, () -> applications.withdraw(id, "Plan geändert", STAGE.applicant));
    }
}
