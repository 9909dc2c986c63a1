package org.bauweg.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bauweg.workflow.SampleApplication.inTaunusstein;
import static org.bauweg.workflow.SampleApplication.inWiesbaden;
import static org.bauweg.workflow.ScenarioStage.STAGE;

import java.io.IOException;
import java.io.InputStream;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bauweg.access.Actor;
import org.bauweg.casefile.CaseFact;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.casefile.Procedure;
import org.bauweg.documents.Document;
import org.bauweg.documents.Documents;
import org.bauweg.fees.AssessFee;
import org.bauweg.fees.FeeAct;
import org.bauweg.fees.FeeAssessment;
import org.bauweg.fees.FeeProposal;
import org.bauweg.fees.Fees;
import org.bauweg.forms.Answers;
import org.bauweg.messages.Message;
import org.bauweg.messages.Messages;
import org.bauweg.settings.Setting;
import org.bauweg.statistics.BuildingEvent;
import org.bauweg.statistics.ProjectRecord;
import org.bauweg.statistics.StartRight;
import org.bauweg.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The process of a fee as it is shipped, from the proposal to the notice in the mailbox, and the record for the statistics. */
@ExtendWith(ScenarioStaging.class)
class FeeScenarioTest {

    private static final String TASK = "assessFee";

    @Test
    void aPermitIsChargedByTheTariff() throws IOException {
        CaseWalk walk = granted();
        FeeProposal proposal = open(walk);
        assertThat(proposal.act()).isEqualTo(FeeAct.PERMIT);
        // 720 m³ at 110 EUR are 79,200 EUR, 80 thousands at 5 EUR
        assertThat(proposal.calculation().cents()).isEqualTo(40_000);
        assertThat(proposal.calculation().toBeConfirmed()).isNotEmpty();

        walk.does(clerk(walk), TASK, "feeDecision", "proposed");
        assertThat(assessed(walk)).extracting(FeeAssessment::cents).containsExactly(40_000L);
        walk.runJobs();

        assertThat(noticeText(walk))
                .contains("Gebühr von 400,00 EUR festgesetzt")
                .contains("80 angefangene 1.000 EUR")
                .contains("Verwendungszweck: " + walk.file().fileNumber() + "-G1")
                .contains("Kasse: Landeshauptstadt Wiesbaden")
                .contains("innerhalb eines Monats nach der Bekanntgabe")
                .contains("Widerspruch")
                .contains(clerk(walk).displayName());
        Message letter = letters(walk).get(letters(walk).size() - 1);
        assertThat(letter.subject()).isEqualTo("Gebührenbescheid");
        assertThat(letter.body()).contains("Genehmigung, 400,00\u00A0EUR");
        assertThat(letter.documents()).hasSize(1);
        assertThat(CaseChecks.acts(walk)).contains("fee.proposed", "fee.assessed");
        assertThat(walk.instances()).isEmpty();
    }

    @Test
    void theClerkChangesTheAmountWithAReason() throws IOException {
        CaseWalk walk = granted();
        assertThat(walk.tries(clerk(walk), TASK, "feeDecision", "changed", "feeAmount", "120,005", "feeReason", "x"))
                .isInstanceOf(CompletionOutcome.Invalid.class);
        assertThat(walk.tries(clerk(walk), TASK, "feeDecision", "changed", "feeAmount", "120,50"))
                .isInstanceOf(CompletionOutcome.Invalid.class);
        walk.does(clerk(walk), TASK, "feeDecision", "changed", "feeAmount", "120,50", "feeReason", "Geringer Aufwand.");
        walk.runJobs();
        assertThat(noticeText(walk))
                .contains("Gebühr von 120,50 EUR festgesetzt")
                .contains("Abweichend festgesetzt")
                .contains("Geringer Aufwand.");
    }

    @Test
    void aWaivedFeeEndsWithoutANotice() {
        CaseWalk walk = granted();
        int letters = letters(walk).size();
        walk.does(clerk(walk), TASK, "feeDecision", "waived", "feeReason", "Billigkeit.");
        assertThat(walk.runJobs()).isZero();
        assertThat(assessed(walk)).singleElement().satisfies(fee -> {
            assertThat(fee.choice()).isEqualTo(AssessFee.Choice.WAIVED);
            assertThat(fee.charged()).isFalse();
        });
        assertThat(letters(walk)).hasSize(letters);
        assertThat(CaseChecks.acts(walk)).contains("fee.waived");
        assertThat(walk.instances()).isEmpty();
    }

    @Test
    void aWithdrawnApplicationCostsHalf() {
        CaseWalk walk = CaseWalk.received(inWiesbaden());
        Steps.withdraw(walk);
        walk.runJobs();
        assertThat(open(walk).act()).isEqualTo(FeeAct.WITHDRAWAL);
        assertThat(open(walk).calculation().cents()).isEqualTo(20_000);
    }

    @Test
    void theAuthorityNamesItsTariffItsPayOfficeAndItsRemedy() throws IOException {
        CaseWalk walk = drafted();
        Steps.setting(walk, Setting.FEE_SCHEDULE, "06534");
        Steps.setting(walk, Setting.PAYEE_TEXT, "Stadtkasse, IBAN DE00 1234");
        Steps.setting(walk, Setting.REMEDY_TEXT, "Gegen diesen Bescheid kann bei {behoerde} Klage erhoben werden.");
        try {
            sign(walk);
            assertThat(open(walk).tariff()).isEqualTo("06534");
            assertThat(open(walk).calculation().cents()).isEqualTo(80_000);
            walk.does(clerk(walk), TASK, "feeDecision", "proposed");
            walk.runJobs();
            assertThat(noticeText(walk))
                    .contains("Nr. 611, Baugenehmigung im vereinfachten Verfahren")
                    .contains("Stadtkasse, IBAN DE00 1234")
                    .contains("bei Landeshauptstadt Wiesbaden Klage");
        } finally {
            Steps.setting(walk, Setting.FEE_SCHEDULE, null);
            Steps.setting(walk, Setting.PAYEE_TEXT, null);
            Steps.setting(walk, Setting.REMEDY_TEXT, null);
        }
    }

    @Test
    void aProposalWithoutAnAmountCannotBeTaken() {
        CaseWalk walk = granted();
        InboxTask task = walk.task(clerk(walk), TASK);
        propose(walk, Map.of(), Map.of("act", "EXTENSION"));
        assertThat(open(walk).act()).isEqualTo(FeeAct.EXTENSION);
        assertThat(open(walk).calculation().cents()).isNull();
        assertThat(open(walk).calculation().hints()).isNotEmpty();
        assertThat(open(walk).calculation().lines())
                .as("nothing for the applicant")
                .isEmpty();
        FeeRule rule = STAGE.bean(FeeRule.class);
        assertThat(rule.concerns(task)).isTrue();
        assertThat(STAGE.in(
                        walk.id,
                        () -> rule.check(
                                task, new Answers("assess-fee", Map.of("feeDecision", "proposed")), STAGE.clerk)))
                .map(TaskRule.Refusal::messageKey)
                .contains("rule.fee.open");
    }

    @Test
    void theCallerSaysWhatTheFeeIsFor() {
        CaseWalk walk = granted();
        propose(walk, Map.of("feeAct", "CERTIFICATE"), Map.of("act", "EXTENSION"));
        assertThat(open(walk).act()).isEqualTo(FeeAct.CERTIFICATE);
    }

    @Test
    void theTariffIsThatOfTheDayOfReceipt() {
        CaseWalk walk = drafted();
        STAGE.clock.moveToEndOf(STAGE.clock.today());
        Steps.setting(walk, Setting.FEE_SCHEDULE, "06534");
        try {
            sign(walk);
            assertThat(open(walk).tariff()).isEqualTo("default");
        } finally {
            Steps.setting(walk, Setting.FEE_SCHEDULE, null);
        }
    }

    @Test
    void aDeemedPermitIsChargedAndItsCertificateAtTheSameTime() {
        CaseWalk walk = CaseWalk.received(inTaunusstein());
        Steps.complete(walk);
        PermitSteps.lapse(walk, PermitSteps.end(walk, "D17"));
        walk.does(STAGE.applicant, "requestCertificate", "certificatePurpose", "Für die Bank.");
        walk.does(clerk(walk), "certifyDeemedPermit", "certificateChecked", "true");
        walk.runJobs();
        assertThat(walk.waiting()).containsExactly(TASK, TASK);
        for (InboxTask task : walk.inbox(clerk(walk))) {
            assertThat(walk.complete(
                            task.taskId(),
                            clerk(walk),
                            SampleApplication.one(
                                    "feeDecision", "changed", "feeAmount", "50", "feeReason", "Nach Aufwand.")))
                    .isInstanceOf(CompletionOutcome.Completed.class);
        }
        walk.runJobs();
        assertThat(assessed(walk).stream().map(fee -> fee.proposal().act()))
                .containsExactlyInAnyOrder(FeeAct.DEEMED_PERMIT, FeeAct.CERTIFICATE);
        assertThat(walk.instances()).as("both processes end").isEmpty();
    }

    @Test
    void aRulingGivesNoRightToBuild() {
        CaseWalk walk = CaseWalk.received(inWiesbaden());
        CaseFact.Reclassified fact =
                new CaseFact.Reclassified(Procedure.P65, Procedure.P76, "permit", "Nur eine Frage vorab.");
        STAGE.in(walk.id, () -> {
            STAGE.bean(CaseFiles.class)
                    .record(walk.id, fact, clerk(walk).account().toString());
            return null;
        });
        record(walk, Map.of("deemedPermitAt", Date.from(STAGE.clock.instant())));
        assertThat(statistics(walk).right()).isNull();
    }

    @Test
    void thePermitAndWhatHappensOnSiteGoIntoTheStatistics() {
        CaseWalk walk = granted();
        record(walk, Map.of());
        ProjectRecord record = statistics(walk);
        assertThat(record.right()).isEqualTo(StartRight.PERMIT);
        assertThat(record.startable()).isEqualTo(STAGE.clock.today());
        assertThat(record.features()).hasSizeGreaterThan(6);
        assertThat(record.on(BuildingEvent.STARTED)).isEmpty();
        assertThat(CaseChecks.acts(walk)).contains("statistics.recorded");
    }

    @Test
    void aPermitByLapseIsDatedAsTheStepThatFoundItSays() {
        CaseWalk walk = CaseWalk.received(inWiesbaden());
        record(walk, Map.of());
        assertThat(statistics(walk).right()).isNull();
        record(walk, Map.of("deemedPermitAt", Date.from(STAGE.clock.instant())));
        assertThat(statistics(walk).right()).isEqualTo(StartRight.DEEMED_PERMIT);
        assertThat(statistics(walk).startable()).isEqualTo(STAGE.clock.today());
    }

    private static CaseWalk granted() {
        CaseWalk walk = drafted();
        sign(walk);
        return walk;
    }

    private static CaseWalk drafted() {
        CaseWalk walk = CaseWalk.received(inWiesbaden());
        Steps.complete(walk);
        Steps.consult(walk);
        Steps.grant(walk);
        return walk;
    }

    private static void sign(CaseWalk walk) {
        Steps.sign(walk);
        walk.runJobs();
    }

    private static void propose(CaseWalk walk, Map<String, Object> variables, Map<String, String> settings) {
        STAGE.in(walk.id, () -> STAGE.bean(ProposeFee.class)
                .perform(step(walk, "proposeFeeAgain", variables, settings)));
    }

    private static CaseStep step(
            CaseWalk walk, String task, Map<String, Object> variables, Map<String, String> settings) {
        return new CaseStep(
                walk.id,
                task,
                walk.id + "/" + task + "/" + UUID.randomUUID(),
                STAGE.bean(Bundles.class).live("permit").orElseThrow().id(),
                feeProcess(walk),
                STAGE.bean(AnswerRecords.class),
                variables::get,
                settings::get);
    }

    private static void record(CaseWalk walk, Map<String, Object> variables) {
        STAGE.in(walk.id, () -> STAGE.bean(RecordStatistics.class)
                .perform(step(walk, "recordStatistics", variables, Map.of())));
    }

    private static ProjectRecord statistics(CaseWalk walk) {
        return STAGE.in(walk.id, () -> STAGE.bean(Statistics.class).of(walk.id)).orElseThrow();
    }

    private static Actor clerk(CaseWalk walk) {
        return Steps.clerkOf(walk);
    }

    /** The process of the fee that waits, if one does. */
    private static String feeProcess(CaseWalk walk) {
        return STAGE.in(walk.id, () -> STAGE.bean(Inbox.class).ofCase(walk.id)).stream()
                .filter(task -> task.task().equals(TASK))
                .map(InboxTask::processInstanceId)
                .findFirst()
                .orElse("none");
    }

    private static FeeProposal open(CaseWalk walk) {
        String process = feeProcess(walk);
        return STAGE.in(walk.id, () -> STAGE.bean(Fees.class).open(walk.id, process))
                .orElseThrow();
    }

    private static List<FeeAssessment> assessed(CaseWalk walk) {
        return STAGE.in(walk.id, () -> STAGE.bean(Fees.class).of(walk.id));
    }

    private static List<Message> letters(CaseWalk walk) {
        return STAGE.in(walk.id, () -> STAGE.bean(Messages.class).of(walk.id));
    }

    private static String noticeText(CaseWalk walk) throws IOException {
        Documents documents = STAGE.bean(Documents.class);
        Document notice = STAGE.in(walk.id, () -> documents.of(walk.id)).stream()
                .filter(document -> document.slot().equals(RenderFeeNotice.SLOT))
                .findFirst()
                .orElseThrow();
        assertThat(notice.immutable()).isTrue();
        try (InputStream pdf = documents.open(notice, null);
                var loaded = Loader.loadPDF(pdf.readAllBytes())) {
            return new PDFTextStripper().getText(loaded).replace('\u00A0', ' ').replaceAll("\\s+", " ");
        }
    }
}
