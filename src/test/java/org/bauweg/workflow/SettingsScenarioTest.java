package org.bauweg.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bauweg.workflow.SampleApplication.inTaunusstein;
import static org.bauweg.workflow.SampleApplication.inWiesbaden;
import static org.bauweg.workflow.ScenarioStage.STAGE;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bauweg.access.Role;
import org.bauweg.casefile.CaseFile;
import org.bauweg.consultation.Proposals;
import org.bauweg.consultation.ProposedBody;
import org.bauweg.settings.Setting;
import org.bauweg.shared.OrganisationId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an authority sets takes effect in the same models as everywhere. */
@ExtendWith(ScenarioStaging.class)
class SettingsScenarioTest {

    private static final OrganisationId TAUNUS = new OrganisationId("06439");

    @AfterEach
    void standardAgain() {
        for (Setting setting : List.of(
                Setting.SITE_VISIT,
                Setting.TECHNICAL_REVIEW,
                Setting.SIGNATURE,
                Setting.EXTRA_DOCUMENTS,
                Setting.AGENCIES,
                Setting.SUPPLY_DAYS,
                Setting.LETTER_CLOSING,
                Setting.DECISION_AFTER_FICTION)) {
            Steps.setting(TAUNUS, setting, "", null);
        }
    }

    @Test
    void theSiteIsVisitedAndASecondPersonReviews() {
        Steps.setting(TAUNUS, Setting.SITE_VISIT, "", "true");
        Steps.setting(TAUNUS, Setting.TECHNICAL_REVIEW, "", "true");
        CaseWalk walk = CaseWalk.received(inTaunusstein());
        Steps.complete(walk);
        assertThat(walk.waiting()).containsExactly("visitSite");
        walk.does(
                STAGE.clerk,
                "visitSite",
                "visitedOn",
                STAGE.clock.today().toString(),
                "visitFindings",
                "Gelände wie geplant.");
        Steps.consult(walk, List.of());
        assertThat(walk.waiting()).containsExactly("reviewTechnically");
        walk.does(STAGE.clerk, "reviewTechnically", "reviewResult", "Keine Einwände.");

        assertThat(walk.tries(STAGE.clerk, "prepareDecision", "decision", "grant", "reasons", "Zulässig."))
                .isInstanceOfSatisfying(
                        CompletionOutcome.Refused.class,
                        refused -> assertThat(refused.refusal().messageKey()).isEqualTo("rule.prepare.reviewer"));
        walk.does(STAGE.colleague, "prepareDecision", "decision", "grant", "reasons", "Zulässig.");
        assertThat(walk.waiting()).containsExactly("decide");
    }

    @Test
    void withoutTheSettingNoOptionalStepIsTaken() {
        CaseWalk walk = CaseWalk.received(inTaunusstein());
        Steps.complete(walk);
        assertThat(walk.waiting()).containsExactly("selectConsultations");
        Steps.consult(walk, List.of());
        assertThat(walk.waiting()).containsExactly("prepareDecision");
    }

    @Test
    void anotherClerkMaySignASimplePermitAndAHeadMayToo() {
        Steps.setting(TAUNUS, Setting.SIGNATURE, "", "important");
        CaseWalk walk = CaseWalk.received(inTaunusstein());
        PermitSteps.prepared(walk);
        Steps.grant(walk);
        assertThat(walk.task(STAGE.clerk, "decide").role()).isEqualTo(Role.CLERK);
        assertThat(walk.task(STAGE.head, "decide").role()).isEqualTo(Role.CLERK);
        assertThat(walk.tries(STAGE.clerk, "decide", "signature", "sign"))
                .as("four eyes")
                .isInstanceOf(CompletionOutcome.Refused.class);
        walk.does(STAGE.colleague, "decide", "signature", "sign");
        assertThat(walk.file().decision()).isEqualTo(CaseFile.Decision.GRANTED);
    }

    @Test
    void aHeadSignsWhatDeviates() {
        Steps.setting(TAUNUS, Setting.SIGNATURE, "", "important");
        CaseWalk walk = CaseWalk.received(inTaunusstein());
        PermitSteps.prepared(walk);
        PermitSteps.refuse(walk, STAGE.clock.today().plusDays(14));
        walk.does(STAGE.applicant, "answerHearing", "hearingAnswer", "Nein.");
        PermitSteps.refuseFinally(walk);
        assertThat(walk.inbox(STAGE.colleague)).isEmpty();
        assertThat(walk.task(STAGE.head, "decide").role()).isEqualTo(Role.HEAD);
    }

    @Test
    void theApplicantMustHandInWhatTheAuthorityAsksForBeyondTheDecree() {
        Steps.setting(TAUNUS, Setting.EXTRA_DOCUMENTS, "", "parkingProof\nneighbourConsent\ngibtEsNicht");
        CaseWalk walk = CaseWalk.drafted("permit", inTaunusstein());
        assertThat(walk.submit()).isInstanceOfSatisfying(SubmissionOutcome.Incomplete.class, incomplete -> {
            Declaration.Step documents =
                    incomplete.declaration().step("application-documents").orElseThrow();
            assertThat(documents.result().errors().stream().map(error -> error.path()))
                    .containsExactlyInAnyOrder("parkingProof", "neighbourConsent");
        });
        walk.upload("parkingProof", null, STAGE.applicant);
        walk.upload("neighbourConsent", null, STAGE.applicant);
        assertThat(walk.submit()).isInstanceOf(SubmissionOutcome.Submitted.class);
        walk.runJobs();
        assertThat(rows(walk)).containsEntry("parkingProof", "liegt vor");
        CaseWalk elsewhere = CaseWalk.received(inWiesbaden());
        assertThat(rows(elsewhere)).doesNotContainKey("parkingProof");
    }

    @Test
    void theUsualTimeForMissingDocumentsIsProposed() {
        Steps.setting(TAUNUS, Setting.SUPPLY_DAYS, "", "21");
        CaseWalk walk = CaseWalk.received(inTaunusstein());
        assertThat(data(walk, SupplyProposalData.class, "checkCompleteness"))
                .containsEntry("documentsDueOn", STAGE.clock.today().plusDays(21));
    }

    @Test
    void anotherAgencyIsHeardForAField() {
        Steps.setting(TAUNUS, Setting.AGENCIES, "", "naturschutz=06531-naturschutz");
        CaseWalk walk = CaseWalk.received(inTaunusstein());
        Steps.complete(walk);
        assertThat(STAGE.in(walk.id, () -> STAGE.bean(Proposals.class).of(walk.id)).stream()
                        .map(ProposedBody::organisation)
                        .map(OrganisationId::value))
                .contains("06531-naturschutz")
                .doesNotContain("06439-naturschutz");
    }

    @Test
    void lettersEndAsTheAuthorityWishes() {
        Steps.setting(TAUNUS, Setting.LETTER_CLOSING, "", "Sprechzeiten nach Vereinbarung.");
        CaseWalk walk = CaseWalk.received(inTaunusstein());
        assertThat(STAGE.in(walk.id, () -> STAGE.bean(Letters.class).of(walk.file(), STAGE.clock.instant()))
                        .closing())
                .isEqualTo("Sprechzeiten nach Vereinbarung.");
    }

    @Test
    void theDecisionPeriodMayRunFromTheEndOfTheCheck() {
        Steps.setting(TAUNUS, Setting.DECISION_AFTER_FICTION, "", "fiction");
        CaseWalk walk = CaseWalk.received(inTaunusstein());
        LocalDate checkEnds = PermitSteps.end(walk, "D02");
        PermitSteps.lapse(walk, checkEnds);
        assertThat(PermitSteps.period(walk, "D17").deadline().start()).isEqualTo(checkEnds);
    }

    private static Map<Object, Object> rows(CaseWalk walk) {
        Object rows = data(walk, DocumentCheckData.class, "checkCompleteness").getOrDefault("documentCheck", List.of());
        Map<Object, Object> states = new HashMap<>();
        for (Object row : (List<?>) rows) {
            Map<?, ?> cells = (Map<?, ?>) row;
            states.put(String.valueOf(cells.get("key")), String.valueOf(cells.get("state")));
        }
        return states;
    }

    private static Map<String, Object> data(CaseWalk walk, Class<? extends FormData> source, String task) {
        InboxTask waiting = walk.task(Steps.clerkOf(walk), task);
        return STAGE.in(walk.id, () -> STAGE.bean(source).of(waiting, Locale.GERMAN));
    }
}
