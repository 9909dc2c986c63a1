package org.bauweg.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bauweg.workflow.CaseChecks.open;
import static org.bauweg.workflow.ScenarioStage.STAGE;
import static org.bauweg.workflow.Steps.complete;
import static org.bauweg.workflow.Steps.consult;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bauweg.access.Actor;
import org.bauweg.access.Role;
import org.bauweg.audit.Journal;
import org.bauweg.audit.JournalEntry;
import org.bauweg.casefile.CaseStatus;
import org.bauweg.consultation.AnswerConsultation;
import org.bauweg.consultation.AnswerOutcome;
import org.bauweg.consultation.Consultation;
import org.bauweg.consultation.Consultations;
import org.bauweg.consultation.LateAnswers;
import org.bauweg.consultation.Neighbours;
import org.bauweg.consultation.Position;
import org.bauweg.deadlines.ChangeDeadline;
import org.bauweg.deadlines.ChangeOutcome;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.deadlines.Period;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every way of a consultation: who is asked for what, how long, what the answer and what the silence means. */
@ExtendWith(ScenarioStaging.class)
class ConsultationScenarioTest {

    private static final Actor ROADS = STAGE.actor("strassen", "06439-strassen", Role.AGENCY);
    private static final Actor CITY = STAGE.actor("magistrat", "06414000-gemeinde", Role.MUNICIPALITY);

    @Test
    void aRefusedEinvernehmenIsKeptWithItsGrounds() {
        CaseWalk walk = consulted(SampleApplication.inTaunusstein());
        walk.does(STAGE.municipality, "giveConsent", "position", "refused", "statementText", "Fügt sich nicht ein.");

        assertThat(walk.consultation(STAGE.municipality)).satisfies(refused -> {
            assertThat(refused.isConsentGiven()).isFalse();
            assertThat(period(walk, refused).state()).isEqualTo(LedgerDeadline.State.MET);
        });
        passed(walk, "giveConsent", "recordStatement");
    }

    @Test
    void theMunicipalityThatHearsThePublicHasMoreTimeForItsZustimmung() {
        CaseWalk walk = consulted(turbo(SampleApplication.inTaunusstein(), "inner34"));
        Consultation asked = walk.consultation(STAGE.municipality);
        LocalDate end = due(asked);
        assertThat(asked.body().rule()).isEqualTo("D07");
        // else the permit would be granted by lapse of time before the municipality has spoken
        prolongDecision(walk);
        assertThat(end).isAfterOrEqualTo(STAGE.clock.today().plusMonths(3));

        walk.does(STAGE.municipality, "giveApproval", "position", "hearPublic", "hearingDays", "20");
        LocalDate later = due(walk.consultation(STAGE.municipality));
        assertThat(later).isAfterOrEqualTo(end.plusDays(20)).isBefore(end.plusDays(26));
        InboxTask again = walk.task(STAGE.municipality, "giveApproval");
        assertThat(again.due())
                .contains(later.plusDays(1).atStartOfDay(STAGE.clock.getZone()).toInstant());
        assertThat(walk.tries(STAGE.municipality, "giveApproval", "position", "hearPublic", "hearingDays", "5"))
                .as("once")
                .isInstanceOf(CompletionOutcome.Refused.class);

        STAGE.clock.moveToLastMinuteOf(later);
        assertThat(walk.runJobs()).as("the old end passed without effect").isLessThanOrEqualTo(1);
        assertThat(walk.consultation(STAGE.municipality).state()).isEqualTo(Consultation.State.OPEN);
        STAGE.clock.moveToEndOf(later);
        walk.runJobs();
        assertThat(walk.consultation(STAGE.municipality)).satisfies(silent -> {
            assertThat(silent.state()).isEqualTo(Consultation.State.SILENT);
            assertThat(silent.isConsentGiven()).as("deemed given").isTrue();
        });
        passed(walk, "hearPublic", "statementOverdue", "recordSilence");
    }

    @Test
    void aCityThatIsItsOwnAuthorityGivesItsZustimmungAsMunicipality() {
        CaseWalk walk = consulted(turbo(SampleApplication.inWiesbaden(), "plan31"));

        walk.does(CITY, "giveApproval", "position", "refused", "statementText", "Nicht gewollt.");

        assertThat(walk.consultation(CITY).isConsentGiven()).isFalse();
        passed(walk, "giveApproval", "recordStatement");
    }

    @Test
    void incompleteRoadDocumentsLetTheTimeRunOnlyOnceTheyAreComplete() {
        CaseWalk walk = consulted(features(SampleApplication.plannedInTaunusstein(), "federalRoad"));
        LocalDate first = due(walk.consultation(ROADS));
        walk.does(ROADS, "giveRoadApproval", "position", "incomplete", "statementText", "Entwässerungsplan fehlt.");
        assertThat(walk.consultation(ROADS).dueOn()).isNull();

        STAGE.clock.moveToEndOf(first.plusDays(3));
        walk.runJobs();
        assertThat(walk.consultation(ROADS).state()).as("no time runs").isEqualTo(Consultation.State.OPEN);
        String tomorrow = STAGE.clock.today().plusDays(1).toString();
        assertThat(walk.tries(STAGE.clerk, "completeRoadDocuments", "roadCompleteOn", tomorrow))
                .isInstanceOf(CompletionOutcome.Refused.class);
        LocalDate complete = STAGE.clock.today();
        walk.does(STAGE.clerk, "completeRoadDocuments", "roadCompleteOn", complete.toString());

        assertThat(due(walk.consultation(ROADS))).isAfterOrEqualTo(complete.plusMonths(2));
        walk.does(ROADS, "giveRoadApproval", "position", "conditions", "statementText", "Keine neue Zufahrt.");
        assertThat(walk.consultation(ROADS).isConsentGiven()).isTrue();
        passed(walk, "recordRoadDefects", "completeRoadDocuments", "restartRoadPeriod", "recordStatement");
    }

    @Test
    void afterTenWorkingDaysRoadDocumentsCountAsCompleteAndSilenceAsApproval() {
        CaseWalk walk = consulted(features(SampleApplication.plannedInTaunusstein(), "federalRoad"));
        LocalDate end = due(walk.consultation(ROADS));
        STAGE.clock.moveToEndOf(STAGE.clock.today().plusDays(21));
        assertThat(walk.tries(ROADS, "giveRoadApproval", "position", "incomplete", "statementText", "Plan fehlt."))
                .isInstanceOf(CompletionOutcome.Refused.class);

        STAGE.clock.moveToEndOf(end);
        walk.runJobs();
        assertThat(walk.consultation(ROADS).isConsentGiven()).isTrue();
    }

    @Test
    void aNeighbourIsToldByLetterAndHasTwoWeeksFromItsArrival() {
        CaseWalk walk = deviating();
        complete(walk);
        InboxTask selection = walk.task(STAGE.clerk, "selectConsultations");
        assertThat(walk.complete(selection.taskId(), STAGE.clerk, neighbours(true)))
                .as("no consent on file")
                .isInstanceOf(CompletionOutcome.Refused.class);
        walk.does(STAGE.clerk, "selectConsultations", neighbours(false));
        walk.runJobs();
        assertThat(CaseChecks.generated(walk)).contains("neighbourLetter");
        LocalDate informed = STAGE.clock.today();
        assertThat(walk.tries(
                        STAGE.clerk,
                        "recordNeighbourReceipt",
                        "informedOn",
                        informed.plusDays(1).toString()))
                .isInstanceOf(CompletionOutcome.Refused.class);
        walk.does(STAGE.clerk, "recordNeighbourReceipt", "informedOn", informed.toString());
        assertThat(due(consultation(walk, 1))).isBetween(informed.plusDays(14), informed.plusDays(19));

        walk.does(
                STAGE.clerk,
                "recordObjections",
                "position",
                "objections",
                "statementText",
                "Zu nah an der Grenze.",
                "arrivedOn",
                informed.toString());
        open(walk, CaseStatus.IN_CONSULTATION, "weighStatements");
        walk.does(
                STAGE.clerk,
                "weighStatements",
                Map.of("weighing", List.of("Gewogen."), "objectionReason", List.of("Abstand genügt.")));
        assertThat(STAGE.in(walk.id, () -> STAGE.bean(Neighbours.class).toNotifyOfDecision(walk.id)))
                .hasSize(1);

        Steps.grant(walk);
        Steps.sign(walk);
        walk.runJobs();
        assertThat(CaseChecks.generated(walk)).contains("neighbourNotice");
        walk.does(
                STAGE.clerk,
                "notifyNeighbours",
                "neighboursNotifiedOn",
                STAGE.clock.today().toString());
        assertThat(walk.inbox(STAGE.clerk)).extracting(InboxTask::task).contains("assessFee");
        namesNobody(walk);
        passed(walk, "renderNeighbourLetter", "startNeighbourPeriod", "recordObjections", "recordStatement");
    }

    @Test
    void aNeighbourWhoObjectedLearnsOfAPermitByLaw() {
        CaseWalk walk = deviating();
        complete(walk);
        walk.does(STAGE.clerk, "selectConsultations", neighbours(false));
        walk.runJobs();
        String today = STAGE.clock.today().toString();
        walk.does(STAGE.clerk, "recordNeighbourReceipt", "informedOn", today);
        walk.does(
                STAGE.clerk,
                "recordObjections",
                "position",
                "objections",
                "statementText",
                "Zu nah an der Grenze.",
                "arrivedOn",
                today);
        PermitSteps.lapse(walk, PermitSteps.end(walk, "D17"));
        walk.runJobs();

        assertThat(walk.file().status()).isEqualTo(CaseStatus.DEEMED_GRANTED);
        assertThat(CaseChecks.generated(walk)).contains("neighbourNotice");
        walk.does(
                STAGE.clerk,
                "notifyNeighboursOfFiction",
                "neighboursNotifiedOn",
                STAGE.clock.today().toString());
        open(walk, CaseStatus.DEEMED_GRANTED, "assessFee", "requestCertificate");
        passed(walk, "renderNeighbourNoticesOfFiction", "notifyNeighboursOfFiction");
    }

    @Test
    void silenceOfANeighbourEndsTheWaitAndAnObjectionFoundLaterInTimeCounts() {
        CaseWalk walk = deviating();
        complete(walk);
        walk.does(STAGE.clerk, "selectConsultations", neighbours(false));
        walk.runJobs();
        walk.does(
                STAGE.clerk,
                "recordNeighbourReceipt",
                "informedOn",
                STAGE.clock.today().toString());
        LocalDate end = due(consultation(walk, 1));
        STAGE.clock.moveToEndOf(end);
        walk.runJobs();
        open(walk, CaseStatus.IN_CONSULTATION, "weighStatements");
        assertThat(consultation(walk, 1).state()).isEqualTo(Consultation.State.SILENT);

        assertThat(late(walk, 1, Position.OBJECTIONS, end, STAGE.clerk)).isEqualTo(new AnswerOutcome.Answered(false));
        assertThat(consultation(walk, 1).isConsidered()).isTrue();
    }

    @Test
    void anAnnouncementTakesThePlaceOfLetters() {
        CaseWalk walk = deviating();
        complete(walk);
        LocalDate from = STAGE.clock.today().plusDays(7);
        walk.does(
                STAGE.clerk,
                "selectConsultations",
                Map.of(
                        "neighbourWay",
                        List.of("announce"),
                        "displayFrom",
                        List.of(from.toString()),
                        "selectionReason",
                        List.of("Nur die Nachbarschaft.")));
        LocalDate end = due(consultation(walk, 1));
        assertThat(end).isAfterOrEqualTo(from.plusMonths(1).plusDays(14));
        assertThat(periods(walk)).extracting(LedgerDeadline::rule).contains("D50", "D51");

        STAGE.clock.moveToEndOf(end);
        walk.runJobs();
        assertThat(consultation(walk, 1).state()).isEqualTo(Consultation.State.SILENT);
        open(walk, CaseStatus.IN_CONSULTATION, "weighStatements");
    }

    @Test
    void whatIsTypedWhenTheTimeRunsOutIsKeptAsLateAndDecidedOnByStaff() {
        CaseWalk walk = consulted(SampleApplication.tallInTaunusstein());
        InboxTask typing = walk.task(STAGE.fire, "giveStatement");
        STAGE.clock.moveToEndOf(due(walk.consultation(STAGE.fire)));
        walk.runJobs();
        Map<String, List<String>> typed =
                SampleApplication.one("position", "objection", "statementText", "Die Leiter reicht nicht.");

        assertThat(walk.complete(typing.taskId(), STAGE.fire, typed))
                .isEqualTo(new CompletionOutcome.KeptLate(walk.id, true));
        assertThat(walk.complete(typing.taskId(), STAGE.fire, typed))
                .as("once")
                .isInstanceOf(CompletionOutcome.Gone.class);
        assertThat(walk.consultation(STAGE.fire)).satisfies(late -> {
            assertThat(late.isLateUndecided()).isTrue();
            assertThat(late.isConsidered()).isFalse();
        });
        walk.does(STAGE.municipality, "giveConsent", "position", "granted");
        int fire = walk.consultation(STAGE.fire).number();
        assertThat(walk.tries(STAGE.clerk, "weighStatements", "weighing", "Gewogen."))
                .as("the late statement has to be decided on")
                .isInstanceOf(CompletionOutcome.Invalid.class);
        walk.does(
                STAGE.clerk,
                "weighStatements",
                Map.of(
                        "weighing", List.of("Gewogen."),
                        "lateConsidered", List.of(Integer.toString(fire)),
                        "lateReason", List.of("Zwingendes Recht.")));
        assertThat(walk.consultation(STAGE.fire).isConsidered()).isTrue();
    }

    @Test
    void aStatementAfterTheWeighingHoldsUpTheDecisionUntilSomebodyDecidesOnIt() {
        CaseWalk walk = consulted(SampleApplication.plannedInTaunusstein());
        STAGE.clock.moveToEndOf(due(walk.consultation(STAGE.municipality)));
        walk.runJobs();
        walk.does(STAGE.clerk, "weighStatements", "weighing", "Niemand hat sich geäußert.");
        int number = walk.consultation(STAGE.municipality).number();
        assertThat(late(walk, number, Position.OBJECTION, null, STAGE.municipality))
                .isEqualTo(new AnswerOutcome.Answered(true));

        assertThat(walk.tries(STAGE.clerk, "prepareDecision", "decision", "grant", "reasons", "Ja."))
                .isInstanceOf(CompletionOutcome.Refused.class);
        assertThat(STAGE.<Boolean>in(walk.id, () -> STAGE.bean(LateAnswers.class)
                        .treat(walk.id, number, false, "Verspätet.", STAGE.clerk.account())))
                .isTrue();
        walk.does(STAGE.clerk, "prepareDecision", "decision", "grant", "reasons", "Ja.");
        Steps.sign(walk);
        walk.runJobs();
        assertThat(late(walk, number, Position.OBJECTION, null, STAGE.municipality))
                .isNotInstanceOf(AnswerOutcome.Answered.class);
    }

    private static void prolongDecision(CaseWalk walk) {
        LedgerDeadline decision = periods(walk).stream()
                .filter(period -> period.rule().equals("D17"))
                .findFirst()
                .orElseThrow();
        assertThat(STAGE.in(walk.id, () -> STAGE.bean(DeadlineLedger.class)
                        .change(
                                new ChangeDeadline.Extend(
                                        decision.id(), Period.parse("P2M"), "Die Gemeinde wird noch gehört."),
                                STAGE.clerk.account().toString())))
                .isInstanceOf(ChangeOutcome.Changed.class);
    }

    private static CaseWalk consulted(SampleApplication application) {
        CaseWalk walk = submitted(application);
        complete(walk);
        if (application.step("application-project").containsKey("buildingTurbo")) {
            Map<String, List<String>> answers = new HashMap<>();
            InboxTask task = walk.task(Steps.clerkOf(walk), "selectConsultations");
            Object proposed = STAGE.in(walk.id, () -> STAGE.bean(ConsultableBodies.class)
                    .of(task, java.util.Locale.GERMAN)
                    .get("consultedBodies"));
            answers.put(
                    "consultedBodies",
                    ((List<?>) proposed).stream().map(String::valueOf).toList());
            answers.put("neighbourWay", List.of("none"));
            walk.does(Steps.clerkOf(walk), "selectConsultations", answers);
        } else {
            consult(walk);
        }
        return walk;
    }

    private static SampleApplication turbo(SampleApplication application, String which) {
        return application
                .with("application-project", "deviation", "yes")
                .with("application-project", "deviationSubjects", "localStatute")
                .with("application-project", "deviationReason", "Mehr Wohnungen.")
                .with("application-project", "buildingTurbo", which);
    }

    private static SampleApplication features(SampleApplication application, String... features) {
        return application.with("application-plot", "plotFeatures", features);
    }

    private static CaseWalk deviating() {
        return submitted(spacing());
    }

    private static CaseWalk submitted(SampleApplication application) {
        CaseWalk walk = CaseWalk.drafted("permit", application);
        walk.upload("deviationApplication", null, STAGE.applicant);
        walk.upload("turboRequest", null, STAGE.applicant);
        assertThat(walk.submit()).isInstanceOf(SubmissionOutcome.Submitted.class);
        walk.runJobs();
        return walk;
    }

    private static SampleApplication spacing() {
        return SampleApplication.plannedInTaunusstein()
                .with("application-project", "deviation", "yes")
                .with("application-project", "deviationSubjects", "spacing")
                .with("application-project", "deviationReason", "Der Bestand steht so.");
    }

    private static Map<String, List<String>> neighbours(boolean consented) {
        Map<String, List<String>> answers = new HashMap<>(SampleApplication.one(
                "neighbourWay", "notify",
                "selectionReason", "Nur die Nachbarschaft.",
                "neighbours[0].neighbourParcel", "Wehen, Flur 12, 112/4",
                "neighbours[0].neighbourName", "Nadja Nachbar",
                "neighbours[0].neighbourStreet", "Am Hang 14",
                "neighbours[0].neighbourTown", "65232 Taunusstein"));
        if (consented) {
            answers.put("neighbours[0].neighbourConsented", List.of("true"));
        }
        return answers;
    }

    private static AnswerOutcome late(
            CaseWalk walk, int number, Position position, @org.jspecify.annotations.Nullable LocalDate on, Actor by) {
        return STAGE.in(walk.id, () -> STAGE.bean(LateAnswers.class)
                .add(new AnswerConsultation(walk.id, number, position, "Doch.", "", List.of(), on, by.account())));
    }

    private static Consultation consultation(CaseWalk walk, int number) {
        return STAGE.in(walk.id, () -> STAGE.bean(Consultations.class).find(walk.id, number))
                .orElseThrow();
    }

    private static List<LedgerDeadline> periods(CaseWalk walk) {
        return STAGE.in(walk.id, () -> STAGE.bean(DeadlineLedger.class).of(walk.id));
    }

    private static LedgerDeadline period(CaseWalk walk, Consultation consultation) {
        return periods(walk).stream()
                .filter(each -> each.rule().equals(consultation.body().rule()))
                .filter(each -> each.subject().equals(Integer.toString(consultation.number())))
                .findFirst()
                .orElseThrow();
    }

    /** Neighbours are named to the authority alone; the journal counts them. */
    private static void namesNobody(CaseWalk walk) {
        assertThat(STAGE.in(walk.id, () -> STAGE.bean(Journal.class).of(walk.id)))
                .extracting(JournalEntry::details)
                .noneMatch(details -> details.toString().contains("Nachbar,")
                        || details.toString().contains("Nadja")
                        || details.toString().contains("112/4"));
    }

    private static void passed(CaseWalk walk, String... activities) {
        List<String> seen = STAGE
                .bean(org.camunda.bpm.engine.ProcessEngine.class)
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .list()
                .stream()
                .filter(each -> walk.id.toString().equals(businessKey(each.getProcessInstanceId())))
                .map(org.camunda.bpm.engine.history.HistoricActivityInstance::getActivityId)
                .toList();
        assertThat(seen).contains(activities);
        assertThat(BpmnAwareTests.processEngine()).isNotNull();
    }

    private static @org.jspecify.annotations.Nullable String businessKey(String processInstance) {
        var found = STAGE.bean(org.camunda.bpm.engine.ProcessEngine.class)
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(processInstance)
                .singleResult();
        return found == null ? null : found.getBusinessKey();
    }

    private static LocalDate due(Consultation consultation) {
        LocalDate due = consultation.dueOn();
        if (due == null) {
            throw new AssertionError("no period runs");
        }
        return due;
    }
}
