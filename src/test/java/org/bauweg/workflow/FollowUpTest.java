package org.bauweg.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bauweg.workflow.SampleApplication.inWiesbaden;
import static org.bauweg.workflow.ScenarioStage.STAGE;
import static org.bauweg.workflow.TestModels.bpmn;
import static org.bauweg.workflow.TestModels.files;
import static org.bauweg.workflow.TestModels.form;
import static org.bauweg.workflow.TestModels.line;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A further process of a case, beside the one its submission started. */
@ExtendWith(ScenarioStaging.class)
class FollowUpTest {

    private static final String SERVICE = "follow-up";

    @BeforeAll
    static void publish() {
        String model = bpmn(
                        "follow-up",
                        line(
                                "userTask askForMore camunda:formRef=\"ask-for-more\" camunda:formRefBinding=\"deployment\" "
                                        + "camunda:candidateGroups=\"applicant\" camunda:dueDate=\"${askUntil}\" | "
                                        + "<bpmn:extensionElements><camunda:properties><camunda:property name=\"voluntary\" value=\"true\"/>"
                                        + "</camunda:properties></bpmn:extensionElements>"))
                .replace(
                        "<bpmn:startEvent id=\"started\"/>",
                        "<bpmn:startEvent id=\"started\"><bpmn:extensionElements><camunda:properties>"
                                + "<camunda:property name=\"entry\" value=\"true\"/>"
                                + "<camunda:property name=\"startVariables\" value=\"askUntil:date\"/>"
                                + "</camunda:properties></bpmn:extensionElements></bpmn:startEvent>");
        BundleState state = STAGE.bean(Bundles.class)
                .publish(new Bundle(
                        SERVICE, files("follow-up.bpmn", model, "ask-for-more.form", form("ask-for-more", "wish"))));
        assertThat(state.findings()).isEmpty();
    }

    @Test
    void itRunsBesideTheFirstOncePerCauseAndIsOfferedNotDemanded() {
        CaseWalk walk = CaseWalk.received(inWiesbaden());
        Instant until =
                STAGE.clock.instant().plus(Duration.ofDays(9)).truncatedTo(java.time.temporal.ChronoUnit.MILLIS);

        String first = start(walk, "cause-1", until);

        assertThat(start(walk, "cause-1", until)).isEqualTo(first);
        assertThat(start(walk, "cause-2", until)).isNotEqualTo(first);
        assertThat(STAGE.bean(Processes.class).running(walk.id))
                .extracting(RunningProcess::processId)
                .containsExactlyInAnyOrder("building-permit", "follow-up", "follow-up");
        List<CaseProcess> all =
                STAGE.in(walk.id, () -> STAGE.bean(CaseProcesses.class).of(walk.id));
        assertThat(all).extracting(CaseProcess::service).containsExactly("permit", SERVICE, SERVICE);
        assertThat(all.get(0).bundle()).isNotEqualTo(all.get(1).bundle());
        assertThat(task(walk, first)).satisfies(task -> {
            assertThat(task.voluntary()).isTrue();
            assertThat(task.due()).contains(until);
            assertThat(task.bundle()).isEqualTo(all.get(1).bundle());
        });
        assertThat(walk.task(STAGE.clerkInWiesbaden, "checkCompleteness").voluntary())
                .isFalse();
    }

    @Test
    void itsDatesFollowOnTheWorkList() {
        CaseWalk walk = CaseWalk.received(inWiesbaden());
        String process = start(walk, "cause", STAGE.clock.instant().plus(Duration.ofDays(9)));
        Instant later = Instant.parse("2041-05-06T00:00:00Z");

        STAGE.bean(Processes.class).moveDate(process, "askUntil", later);
        assertThat(task(walk, process).due()).contains(later);

        STAGE.bean(Processes.class).moveDate(process, "askUntil", Instant.parse("9999-01-01T00:00:00Z"));
        assertThat(task(walk, process).due()).isEqualTo(Optional.empty());
    }

    @Test
    void theApplicantAnswersItWhileTheFirstGoesOn() {
        CaseWalk walk = CaseWalk.received(inWiesbaden());
        String process = start(walk, "cause", STAGE.clock.instant().plus(Duration.ofDays(9)));

        assertThat(walk.complete(
                        task(walk, process).taskId(), STAGE.applicant, Map.of("wish", List.of("Bitte länger"))))
                .isInstanceOf(CompletionOutcome.Completed.class);

        assertThat(STAGE.bean(Processes.class).running(walk.id))
                .extracting(RunningProcess::processId)
                .containsExactly("building-permit");
        assertThat(STAGE.bean(Scopes.class).within(Scope.of(walk.id), () -> STAGE.bean(CaseProcesses.class)
                        .of(walk.id)))
                .hasSize(2);
    }

    @Test
    void aServiceWithoutModelsStartsNothing() {
        CaseWalk walk = CaseWalk.received(inWiesbaden());

        assertThatThrownBy(() ->
                        STAGE.in(walk.id, () -> STAGE.bean(FollowUps.class).start(walk.id, "nowhere", Map.of())))
                .hasMessageContaining("no live bundle");
    }

    private static String start(CaseWalk walk, String cause, Instant until) {
        return STAGE.in(
                walk.id, () -> STAGE.bean(FollowUps.class).start(walk.id, cause, SERVICE, Map.of("askUntil", until)));
    }

    private static InboxTask task(CaseWalk walk, String process) {
        return STAGE.in(walk.id, () -> STAGE.bean(Inbox.class).ofCase(walk.id).stream()
                .filter(task -> task.processInstanceId().equals(process))
                .findFirst()
                .orElseThrow());
    }
}
