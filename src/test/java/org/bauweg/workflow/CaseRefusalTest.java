package org.bauweg.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bauweg.workflow.CaseChecks.open;
import static org.bauweg.workflow.CaseChecks.over;
import static org.bauweg.workflow.SampleApplication.inTaunusstein;
import static org.bauweg.workflow.ScenarioStage.STAGE;
import static org.bauweg.workflow.Steps.complete;
import static org.bauweg.workflow.Steps.completeToday;
import static org.bauweg.workflow.Steps.consult;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bauweg.access.CaseNotVisible;
import org.bauweg.casefile.CaseStatus;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is refused leaves the case as it was. */
@ExtendWith(ScenarioStaging.class)
class CaseRefusalTest {

    @Test
    void whoDraftedADecisionDoesNotSignIt() {
        CaseWalk walk = CaseWalk.received(inTaunusstein());
        complete(walk);
        consult(walk, List.of());
        walk.does(STAGE.deputy, "prepareDecision", "decision", "grant", "reasons", "Zulässig.");

        refused(walk.tries(STAGE.deputy, "decide", "signature", "sign"), "signature", "rule.signature.sameAsDrafter");

        open(walk, CaseStatus.COMPLETE, "decide");
        walk.does(STAGE.head, "decide", "signature", "sign");
        walk.runJobs();
        Steps.waiveFee(walk);
        over(walk, CaseStatus.NOTIFIED, PermitSteps.RECEIPT, PermitSteps.COMPLETE, PermitSteps.NOTICE);
    }

    @Test
    void completenessIsConfirmedForADayBetweenReceiptAndToday() {
        CaseWalk walk = CaseWalk.received(inTaunusstein());
        LocalDate today = STAGE.clock.today();

        refused(completeOn(walk, today.plusDays(1)), "completeOn", "rule.completeOn.future");
        refused(completeOn(walk, today.minusDays(1)), "completeOn", "rule.completeOn.beforeReceipt");

        open(walk, CaseStatus.RECEIVED, "checkCompleteness");
        assertThat(walk.file().completeOn()).isNull();
    }

    @Test
    void aDeadlineForDocumentsEndsInTheFuture() {
        CaseWalk walk = CaseWalk.received(inTaunusstein());

        refused(
                walk.tries(
                        STAGE.clerk,
                        "checkCompleteness",
                        "completeness",
                        "missing",
                        "missingDocuments",
                        "sitePlan",
                        "missingNote",
                        "Er fehlt.",
                        "documentsDueOn",
                        STAGE.clock.today().toString(),
                        "completenessReason",
                        "x"),
                "documentsDueOn",
                "rule.dueOn.past");

        open(walk, CaseStatus.RECEIVED, "checkCompleteness");
    }

    @Test
    void anIncompleteFormAndADayThatDoesNotExistChangeNothing() {
        CaseWalk walk = CaseWalk.received(inTaunusstein());
        Map<String, List<String>> answers = new HashMap<>(completeToday());
        answers.put("completeOn", List.of("31.02.2026"));

        assertThat(walk.tries(STAGE.clerk, "checkCompleteness")).isInstanceOf(CompletionOutcome.Invalid.class);
        assertThat(walk.complete(walk.task(STAGE.clerk, "checkCompleteness").taskId(), STAGE.clerk, answers))
                .isInstanceOf(CompletionOutcome.Invalid.class);

        open(walk, CaseStatus.RECEIVED, "checkCompleteness");
    }

    @Test
    void anApplicationWithAnUnansweredQuestionOrAMissingPlanIsNotSent() {
        CaseWalk walk = CaseWalk.drafted("permit", inTaunusstein());
        walk.save("application-project", Map.of("projectTitle", List.of("Haus")));

        assertThat(walk.submit()).isInstanceOfSatisfying(SubmissionOutcome.Incomplete.class, incomplete -> assertThat(
                        incomplete.declaration().steps())
                .filteredOn(step -> !step.complete())
                .hasSize(1));
        assertThat(CaseChecks.count(walk, "select count(*) from case_file where id = ?"))
                .isZero();
        assertThat(walk.instances()).isEmpty();
    }

    @Test
    void aFieldNamedLikeATaskOrAVariableDoesNothing() {
        CaseWalk walk = CaseWalk.received(inTaunusstein()
                .with("application-plot", "acknowledgeReceipt", "x")
                .with("application-plot", "consultationCount", "99"));
        Map<String, List<String>> answers = new HashMap<>(completeToday());
        List<String> foreign = List.of(
                "confirmCompleteness", "signDecision", "decisionDueAt", "consultationCount", "execution", "signature");
        foreign.forEach(name -> answers.put(name, List.of("sign")));

        walk.does(STAGE.clerk, "checkCompleteness", answers);

        open(walk, CaseStatus.COMPLETE, "selectConsultations");
        assertThat(variables(walk))
                .doesNotContainKeys(
                        "acknowledgeReceipt", "confirmCompleteness", "signDecision", "consultationCount", "signature");
        assertThat(variables(walk).get("decisionDueAt")).isInstanceOf(java.util.Date.class);
        assertThat(STAGE.in(walk.id, () -> STAGE.bean(AnswerRecords.class).of(walk.id)))
                .allSatisfy(
                        answered -> assertThat(answered.answers()).doesNotContainKeys(foreign.toArray(String[]::new)));
    }

    @Test
    void formulasAndMarkupInATextStayText() {
        String text = "${signDecision} #{execution} = 1 + 1 <script>alert(1)</script> {{x}} Ž̧ 🏠";
        CaseWalk walk = CaseWalk.received(inTaunusstein().with("application-project", "projectDescription", text));
        Map<String, List<String>> answers = new HashMap<>(completeToday());
        answers.put("completenessReason", List.of(text));

        walk.does(STAGE.clerk, "checkCompleteness", answers);

        open(walk, CaseStatus.COMPLETE, "selectConsultations");
        assertThat(walk.file().answers("application-project")).containsEntry("projectDescription", text);
        assertThat(STAGE.in(walk.id, () -> STAGE.bean(AnswerRecords.class).of(walk.id))
                        .get(0)
                        .form()
                        .text("completenessReason"))
                .contains(text);
    }

    @Test
    void anotherAuthorityNeitherSeesNorDoesATask() {
        CaseWalk walk = CaseWalk.received(inTaunusstein());
        String task = walk.task(STAGE.clerk, "checkCompleteness").taskId();

        assertThat(walk.complete(task, STAGE.clerkInWiesbaden, completeToday()))
                .isInstanceOf(CompletionOutcome.Gone.class);
        assertThat(walk.complete(task, STAGE.head, completeToday())).isInstanceOf(CompletionOutcome.Gone.class);
        assertThat(walk.complete(task, STAGE.applicant, completeToday())).isInstanceOf(CompletionOutcome.Gone.class);
        assertThatThrownBy(() -> STAGE.bean(Withdrawals.class).withdraw(walk.id, "x", STAGE.clerkInWiesbaden))
                .isInstanceOf(CaseNotVisible.class);
        assertThatThrownBy(() -> STAGE.bean(Withdrawals.class).withdraw(walk.id, "x", STAGE.clerk))
                .as("only the applicant withdraws")
                .isInstanceOf(CaseNotVisible.class);

        open(walk, CaseStatus.RECEIVED, "checkCompleteness");
    }

    private static CompletionOutcome completeOn(CaseWalk walk, LocalDate day) {
        return walk.tries(
                STAGE.clerk,
                "checkCompleteness",
                "completeness",
                "complete",
                "completeOn",
                day.toString(),
                "completenessReason",
                "x");
    }

    private static void refused(CompletionOutcome outcome, String field, String messageKey) {
        assertThat(outcome)
                .isInstanceOfSatisfying(CompletionOutcome.Refused.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(new TaskRule.Refusal(field, messageKey)));
        for (String language : List.of("de", "en")) {
            assertThat(java.util.ResourceBundle.getBundle("workflow-messages_" + language)
                            .containsKey(messageKey))
                    .isTrue();
        }
    }

    private static Map<String, Object> variables(CaseWalk walk) {
        return STAGE.bean(ProcessEngine.class)
                .getRuntimeService()
                .getVariables(walk.process().getId());
    }
}
