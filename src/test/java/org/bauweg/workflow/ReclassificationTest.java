package org.bauweg.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bauweg.workflow.CaseChecks.over;
import static org.bauweg.workflow.ExemptionScenarioTest.period;
import static org.bauweg.workflow.ExemptionScenarioTest.periods;
import static org.bauweg.workflow.SampleApplication.plannedInTaunusstein;
import static org.bauweg.workflow.ScenarioStage.STAGE;
import static org.bauweg.workflow.Steps.complete;
import static org.bauweg.workflow.WorksWithoutPermit.documentsOf;
import static org.bauweg.workflow.WorksWithoutPermit.house;
import static org.bauweg.workflow.WorksWithoutPermit.waiting;

import java.time.LocalDate;
import java.util.List;
import org.bauweg.access.CaseNotVisible;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseStatus;
import org.bauweg.casefile.Procedure;
import org.bauweg.consultation.Consultation;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.messages.Message;
import org.bauweg.messages.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A case that goes on in another procedure: by demand, by its model or by staff. Nothing is lost. */
@ExtendWith(ScenarioStaging.class)
class ReclassificationTest {

    private static final String WHY = "Das Vorhaben weicht vom Bebauungsplan ab.";

    @Test
    void aDemandOfTheMunicipalityMakesAnApplicationOfTheFiling() {
        CaseWalk walk = waiting(Procedure.P64, house());
        CaseFile before = walk.file();
        long documents = documentsOf(walk.id);
        STAGE.clock.nextMonday();

        walk.does(STAGE.municipality, "declareExemption", "municipalDeclaration", "procedure");
        walk.runJobs();

        CaseFile after = walk.file();
        assertThat(after.procedure()).isEqualTo(Procedure.P65);
        assertThat(after.service()).isEqualTo("permit");
        assertThat(after.fileNumber()).isEqualTo(before.fileNumber());
        assertThat(after.answers()).isEqualTo(before.answers());
        assertThat(after.receivedAt()).isEqualTo(before.receivedAt());
        assertThat(documentsOf(walk.id)).isEqualTo(documents);
        assertThat(walk.waiting()).containsExactly("checkCompleteness");
        assertThat(after.completenessDueOn())
                .as("the month begins with the day of the change")
                .isAfterOrEqualTo(STAGE.clock.today().plusMonths(1));
        assertThat(periods(walk))
                .filteredOn(period -> period.rule().equals("D21"))
                .noneMatch(period -> period.state().isOpen());
        assertThat(CaseChecks.acts(walk))
                .containsSubsequence("consultation.answered", "procedure.changed", "procedure.begun", "receipt.sent");
        assertThat(CaseChecks.letters(walk))
                .containsExactly("Eingangsbestätigung", ProcedureMail.SUBJECT, "Eingangsbestätigung");
        assertThat(told(walk))
                .contains("Die Gemeinde verlangt", "Berechnung von umbautem Raum", "Statistischer Erhebungsbogen");
        complete(walk);
        assertThat(walk.file().status()).isEqualTo(CaseStatus.COMPLETE);
    }

    @Test
    void theApplicantsOwnChoiceOfTheProcedureCounts() {
        CaseWalk walk = waiting(Procedure.P64A, house().with("application-declarations", "conversionChoice", "P66"));

        walk.does(STAGE.clerk, "decideExemption", "authorityDeclaration", "procedure");
        walk.runJobs();

        assertThat(walk.file().procedure()).isEqualTo(Procedure.P66);
        assertThat(walk.waiting()).containsExactly("checkCompleteness");
        assertThat(walk.consultation(STAGE.municipality).state()).isEqualTo(Consultation.State.CANCELLED);
    }

    @Test
    void whatAClerkFindsNotExemptGoesOnAsAnApplication() {
        CaseWalk walk = waiting(Procedure.P63_NOTICE, house());
        walk.does(STAGE.clerk, "checkExemptionDocuments", "exemptionCheck", "convert", "exemptionReason", WHY);
        walk.runJobs();

        assertThat(walk.file().procedure()).isEqualTo(Procedure.P65);
        assertThat(told(walk)).contains(WHY);
    }

    @Test
    void aProhibitionMayLeadIntoAProcedure() {
        CaseWalk walk = waiting(Procedure.P64, house());
        walk.does(STAGE.municipality, "declareExemption", "municipalDeclaration", "prohibition");
        walk.does(
                STAGE.clerk,
                "decideProhibition",
                "prohibition",
                "convert",
                "prohibitionReason",
                "Die Entscheidung wird zurückgestellt.");
        walk.runJobs();

        assertThat(walk.file().procedure()).isEqualTo(Procedure.P65);
        assertThat(told(walk)).contains("Die Entscheidung wird zurückgestellt.");
    }

    @Test
    void staffMoveAnExemptionIntoAPermitProcedure() {
        CaseWalk walk = waiting(Procedure.P64, house());
        ReclassificationPreview preview = preview(walk, Procedure.P66);
        assertThat(preview.anew()).isTrue();
        assertThat(preview.ending())
                .extracting(ReclassificationPreview.Period::norm)
                .containsExactly("§ 64 Abs. 3 Satz 4 und 5 HBO");
        assertThat(preview.starting()).hasSize(1);
        assertThat(preview.missing()).contains("Statistischer Erhebungsbogen");
        assertThat(walk.file().procedure()).as("a preview changes nothing").isEqualTo(Procedure.P64);

        assertThat(change(walk, Procedure.P66)).isInstanceOf(ReclassificationOutcome.Reclassified.class);
        walk.runJobs();

        assertThat(walk.file().procedure()).isEqualTo(Procedure.P66);
        assertThat(walk.waiting()).containsExactly("checkCompleteness");
        assertThat(walk.instances()).as("the former process is over").hasSize(1);
        assertThat(period(walk, "D21").state()).isEqualTo(LedgerDeadline.State.CANCELLED);
        assertThat(walk.consultation(STAGE.municipality).state()).isEqualTo(Consultation.State.CANCELLED);
        assertThat(told(walk)).contains(WHY);
    }

    @Test
    void aCaseOfOneServiceStaysWhereItStands() {
        CaseWalk walk = CaseWalk.received(plannedInTaunusstein());
        List<String> before = walk.waiting();

        assertThat(change(walk, Procedure.P66)).isInstanceOf(ReclassificationOutcome.Reclassified.class);

        assertThat(walk.file().procedure()).isEqualTo(Procedure.P66);
        assertThat(walk.waiting()).isEqualTo(before);
        assertThat(walk.file().procedureSince()).isNull();
    }

    @Test
    void theDecisionPeriodFollowsFromTheSameDayAndItsFictionWithIt() {
        CaseWalk walk = CaseWalk.received(plannedInTaunusstein());
        complete(walk);
        LedgerDeadline simplified = period(walk, "D17");
        ReclassificationPreview preview = preview(walk, Procedure.P66);
        assertThat(preview.anew()).isFalse();
        assertThat(preview.ending()).hasSize(1);
        assertThat(preview.starting()).hasSize(1);

        change(walk, Procedure.P66);
        assertThat(period(walk, "D17").state()).isEqualTo(LedgerDeadline.State.CANCELLED);
        assertThat(period(walk, "D19").deadline().start())
                .isEqualTo(simplified.deadline().start());
        assertThat(walk.file().decisionDueOn())
                .isEqualTo(period(walk, "D19").deadline().end());
        assertThat(told(walk))
                .contains("Die Frist für die Entscheidung ist eine andere, weil das Verfahren ein anderes ist.")
                .contains("Bisher endete sie am "
                        + CaseMail.DAY.format(simplified.deadline().end()))
                .contains("Sie endet jetzt am "
                        + CaseMail.DAY.format(period(walk, "D19").deadline().end()));
        STAGE.clock.moveToEndOf(simplified.deadline().end());
        walk.runJobs();
        assertThat(walk.file().status())
                .as("the full procedure grants nothing by silence")
                .isEqualTo(CaseStatus.COMPLETE);

        assertThat(change(walk, Procedure.P65))
                .as("its time is over, it would be granted at once")
                .isInstanceOf(ReclassificationOutcome.NotPossible.class);
    }

    @Test
    void aSpecialBuildingHasNoPeriodAndTheApplicantIsTold() {
        CaseWalk walk = CaseWalk.received(plannedInTaunusstein());
        complete(walk);
        change(walk, Procedure.P66_SPECIAL);
        assertThat(walk.file().decisionDueOn()).isNull();
        assertThat(told(walk)).contains("keine Frist für die Entscheidung (§ 70 Abs. 4 HBO)");
    }

    @Test
    void aCaseThatComesBackInTimeIsGrantedByTheSilenceOfItsNewProcedure() {
        CaseWalk walk = CaseWalk.received(plannedInTaunusstein());
        complete(walk);
        LocalDate end = period(walk, "D17").deadline().end();
        change(walk, Procedure.P66);
        change(walk, Procedure.P65);
        STAGE.clock.moveToEndOf(end);
        walk.runJobs();
        assertThat(walk.file().status()).isEqualTo(CaseStatus.DEEMED_GRANTED);
    }

    @Test
    void whatIsNotPossibleIsRefused() {
        CaseWalk walk = waiting(Procedure.P64, house());
        Reclassifications reclassifications = STAGE.bean(Reclassifications.class);
        assertThat(change(walk, Procedure.P64)).isInstanceOf(ReclassificationOutcome.NotPossible.class);
        assertThat(change(walk, Procedure.P76)).isInstanceOf(ReclassificationOutcome.NotPossible.class);
        assertThat(reclassifications.reclassify(walk.id, Procedure.P65, " ", STAGE.clerk))
                .isInstanceOf(ReclassificationOutcome.ReasonMissing.class);
        assertThatThrownBy(() -> reclassifications.reclassify(walk.id, Procedure.P65, WHY, STAGE.municipality))
                .isInstanceOf(CaseNotVisible.class);
        assertThatThrownBy(() -> reclassifications.reclassify(walk.id, Procedure.P65, WHY, STAGE.applicant))
                .isInstanceOf(CaseNotVisible.class);

        walk.does(STAGE.municipality, "declareExemption", "municipalDeclaration", "waive");
        walk.runJobs();
        assertThat(change(walk, Procedure.P65)).isInstanceOf(ReclassificationOutcome.TooLate.class);
        ExemptionScenarioTest.settleFee(walk);
        over(walk, CaseStatus.START_ADMISSIBLE, "Eingangsbestätigung", "Sie dürfen mit dem Bau beginnen");
    }

    @Test
    void aRemovalThatIsAnAlterationGoesOnAsAnApplication() {
        CaseWalk walk = WorksWithoutPermit.demolition();
        walk.runJobs();

        assertThat(change(walk, Procedure.P65)).isInstanceOf(ReclassificationOutcome.Reclassified.class);
        walk.runJobs();

        assertThat(walk.file().procedure()).isEqualTo(Procedure.P65);
        assertThat(walk.waiting()).containsExactly("checkCompleteness");
        assertThat(period(walk, "D24").state()).isEqualTo(LedgerDeadline.State.CANCELLED);
    }

    @Test
    void anApplicationBecomesAnExemption() {
        CaseWalk walk = CaseWalk.received(plannedInTaunusstein());

        assertThat(change(walk, Procedure.P64)).isInstanceOf(ReclassificationOutcome.Reclassified.class);
        walk.runJobs();

        assertThat(walk.file().service()).isEqualTo("exemption");
        assertThat(walk.waiting()).containsExactly("checkExemptionDocuments", "declareExemption");
        assertThat(period(walk, "D02").state()).isEqualTo(LedgerDeadline.State.CANCELLED);
    }

    private static ReclassificationOutcome change(CaseWalk walk, Procedure to) {
        return STAGE.bean(Reclassifications.class).reclassify(walk.id, to, WHY, STAGE.clerk);
    }

    private static ReclassificationPreview preview(CaseWalk walk, Procedure to) {
        return STAGE.in(walk.id, () -> STAGE.bean(Reclassifications.class).preview(walk.file(), to));
    }

    private static String told(CaseWalk walk) {
        return STAGE.in(walk.id, () -> STAGE.bean(Messages.class).of(walk.id)).stream()
                .filter(message -> message.subject().equals(ProcedureMail.SUBJECT))
                .map(Message::body)
                .findFirst()
                .orElseThrow();
    }
}
