package org.bauweg.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bauweg.workflow.CaseChecks.open;
import static org.bauweg.workflow.CaseChecks.over;
import static org.bauweg.workflow.SampleApplication.inTaunusstein;
import static org.bauweg.workflow.ScenarioStage.STAGE;
import static org.bauweg.workflow.Steps.complete;
import static org.bauweg.workflow.Steps.consult;
import static org.bauweg.workflow.Steps.grant;
import static org.bauweg.workflow.Steps.sign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bauweg.casefile.CaseStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A designer edits files and restarts: good changes run for new cases, bad ones change nothing. */
@ExtendWith(ScenarioStaging.class)
class BundleChangeTest {

    private static final String MODEL = "building-permit.bpmn";
    private static final String PROJECT = "application-project.form";
    private static final String WEIGHING = "weigh-statements.form";
    private static final SampleApplication NEW_ANSWERS =
            inTaunusstein().with("application-project", "heating", "heatPump");

    @TempDir
    private Path folder;

    @Test
    void newCasesRunTheNewBundleAndRunningCasesFinishOnTheirs() throws IOException {
        String service = "reviewed";
        copyShippedFiles(service);
        PublishedBundle first = live(restart(service));
        CaseWalk old = CaseWalk.submitted(service, inTaunusstein());
        old.runJobs();
        CaseWalk begun = CaseWalk.drafted(service, inTaunusstein());

        addQuestion(service);
        addReview(service);
        BundleState changed = restart(service);
        assertThat(changed.findings()).isEmpty();
        PublishedBundle second = live(changed);
        assertThat(second.id()).isNotEqualTo(first.id());

        assertThat(begun.submit())
                .as("a draft answers the questions of the day it is sent")
                .isInstanceOf(SubmissionOutcome.Incomplete.class);
        begun.save("application-project", NEW_ANSWERS.step("application-project"));
        assertThat(begun.submit()).isInstanceOf(SubmissionOutcome.Submitted.class);
        begun.runJobs();
        assertThat(begun.file().answers("application-project")).containsEntry("heating", "heatPump");

        complete(begun);
        open(begun, CaseStatus.RECEIVED, "reviewEnergy");
        begun.does(STAGE.clerk, "reviewEnergy", "energy", "bad");
        open(begun, CaseStatus.RECEIVED, "checkCompleteness");
        complete(begun);
        begun.does(STAGE.clerk, "reviewEnergy", "energy", "good");
        finish(begun);

        assertThat(old.task(STAGE.clerk, "checkCompleteness").bundle()).isEqualTo(first.id());
        complete(old);
        finish(old);
    }

    @Test
    void aRestartWithoutAChangePublishesNothing() throws IOException {
        copyShippedFiles("unchanged");

        assertThat(live(restart("unchanged"))).isEqualTo(live(restart("unchanged")));
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of(
                        "unknown-bean", MODEL, "recordWeighing", replaced("${recordWeighing}", "${recordWhatever}")),
                Arguments.of("missing-form", MODEL, "weighStatements", replaced("weigh-statements", "weigh-nothing")),
                Arguments.of(
                        "script-task",
                        MODEL,
                        "recordWeighing",
                        replaced(
                                "<bpmn:serviceTask id=\"recordWeighing\" name=\"Abwägung festhalten\" camunda:delegateExpression=\"${recordWeighing}\">",
                                "<bpmn:scriptTask id=\"recordWeighing\" scriptFormat=\"groovy\"><bpmn:script>System.exit(1)</bpmn:script></bpmn:scriptTask><bpmn:serviceTask id=\"other\" camunda:delegateExpression=\"${recordWeighing}\">")),
                Arguments.of(
                        "undeclared-variable",
                        MODEL,
                        "lapseResult_to_extendDocumentDeadline",
                        replaced("${lapse == 'extend'}", "${laps == 'extend'}")),
                Arguments.of(
                        "unsupported-field",
                        WEIGHING,
                        "lateReason",
                        replaced("\"type\": \"textarea\"", "\"type\": \"iframe\"")),
                Arguments.of(
                        "field-named-like-a-task",
                        WEIGHING,
                        null,
                        replaced("\"key\": \"weighing\"", "\"key\": \"signDecision\"")),
                Arguments.of(
                        "java-class",
                        MODEL,
                        "recordWeighing",
                        replaced(
                                "camunda:delegateExpression=\"${recordWeighing}\"",
                                "camunda:class=\"java.lang.Runtime\"")),
                Arguments.of(
                        "reflection",
                        MODEL,
                        "lapseResult_to_extendDocumentDeadline",
                        replaced("${lapse == 'extend'}", "${''.getClass().forName('java.lang.Runtime') != null}")),
                Arguments.of(
                        "external-entity",
                        MODEL,
                        null,
                        replaced(
                                "<bpmn:definitions",
                                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><bpmn:definitions")));
    }

    @ParameterizedTest
    @MethodSource
    void broken(
            String kind, String file, @org.jspecify.annotations.Nullable String element, UnaryOperator<String> change)
            throws IOException {
        String service = "broken-" + kind;
        copyShippedFiles(service);
        PublishedBundle good = live(restart(service));
        change(service, file, change);

        BundleState state = restart(service);

        assertThat(state.refusedVersion()).isPresent();
        assertThat(live(state)).as("the last good version stays live").isEqualTo(good);
        assertThat(state.findings())
                .anySatisfy(finding -> {
                    assertThat(finding.file()).isEqualTo(file);
                    if (element != null) {
                        assertThat(finding.elementId()).isEqualTo(element);
                    }
                })
                .allSatisfy(finding -> {
                    assertThat(finding.problem()).isNotBlank();
                    assertThat(finding.remedy()).isNotBlank();
                });
        assertThat(STAGE.bean(Bundles.class).live(service)).contains(good);
    }

    private static void finish(CaseWalk walk) {
        consult(walk, List.of());
        grant(walk);
        sign(walk);
        walk.runJobs();
        Steps.waiveFee(walk);
        over(walk, CaseStatus.NOTIFIED, PermitSteps.RECEIPT, PermitSteps.COMPLETE, PermitSteps.NOTICE);
    }

    /** What a start of Bauweg does with the files. */
    private BundleState restart(String service) {
        Bundles bundles = new Bundles(STAGE.bean(BundleCheck.class), STAGE.bean(BundleStore.class), folder.toString());
        bundles.afterSingletonsInstantiated();
        return bundles.states().stream()
                .filter(state -> state.service().equals(service))
                .findFirst()
                .orElseThrow();
    }

    private static PublishedBundle live(BundleState state) {
        assertThat(state.live()).as(state.findings().toString()).isPresent();
        return state.live().orElseThrow();
    }

    private void copyShippedFiles(String service) throws IOException {
        for (String kind : List.of("processes", "forms")) {
            Path target = Files.createDirectories(folder.resolve(kind).resolve(service));
            try (Stream<Path> files = Files.list(Path.of(kind, "permit"))) {
                for (Path file : files.toList()) {
                    Files.copy(file, target.resolve(file.getFileName()));
                }
            }
        }
    }

    private Path file(String service, String name) {
        return folder.resolve(name.endsWith(".form") ? "forms" : "processes")
                .resolve(service)
                .resolve(name);
    }

    private void change(String service, String name, UnaryOperator<String> change) throws IOException {
        Path file = file(service, name);
        Files.writeString(file, change.apply(Files.readString(file)));
    }

    private static UnaryOperator<String> replaced(String before, String after) {
        return text -> {
            assertThat(text).contains(before);
            int at = text.indexOf(before);
            return text.substring(0, at) + after + text.substring(at + before.length());
        };
    }

    private void addQuestion(String service) throws IOException {
        change(service, PROJECT, replaced("\"components\": [\n", """
                "components": [
                    {"type": "textfield", "id": "Field_heating", "key": "heating", "label": "Heizung",
                     "validate": {"required": true}},
                """));
    }

    /** After the check somebody looks at the energy proof; if it is bad, the check begins anew. */
    private void addReview(String service) throws IOException {
        Files.writeString(file(service, "review-energy.form"), """
                {"type": "default", "id": "review-energy", "schemaVersion": 19, "executionPlatform": "Camunda Platform",
                 "executionPlatformVersion": "7.24.0", "components": [
                  {"type": "text", "id": "Text_1", "text": "# Energienachweis prüfen"},
                  {"type": "radio", "id": "Field_energy", "key": "energy", "label": "Energienachweis",
                   "values": [{"label": "gut", "value": "good"}, {"label": "schlecht", "value": "bad"}],
                   "validate": {"required": true}}]}""");
        Map<String, String> edits = Map.of(
                "name=\"ja\" sourceRef=\"completenessResult\" targetRef=\"confirmCompleteness\"",
                "name=\"ja\" sourceRef=\"completenessResult\" targetRef=\"reviewEnergy\"",
                "<bpmn:incoming>completenessResult_to_confirmCompleteness</bpmn:incoming>",
                "<bpmn:incoming>energyResult_to_confirmCompleteness</bpmn:incoming>",
                "    <bpmn:serviceTask id=\"confirmCompleteness\"",
                """
                    <bpmn:userTask id="reviewEnergy" name="Energienachweis prüfen" camunda:formRef="review-energy" camunda:formRefBinding="deployment" camunda:candidateGroups="clerk">
                      <bpmn:incoming>completenessResult_to_confirmCompleteness</bpmn:incoming>
                      <bpmn:outgoing>reviewEnergy_to_energyResult</bpmn:outgoing>
                    </bpmn:userTask>
                    <bpmn:sequenceFlow id="reviewEnergy_to_energyResult" sourceRef="reviewEnergy" targetRef="energyResult" />
                    <bpmn:exclusiveGateway id="energyResult" default="energyResult_to_checkCompleteness">
                      <bpmn:incoming>reviewEnergy_to_energyResult</bpmn:incoming>
                      <bpmn:outgoing>energyResult_to_confirmCompleteness</bpmn:outgoing>
                      <bpmn:outgoing>energyResult_to_checkCompleteness</bpmn:outgoing>
                    </bpmn:exclusiveGateway>
                    <bpmn:sequenceFlow id="energyResult_to_confirmCompleteness" sourceRef="energyResult" targetRef="confirmCompleteness">
                      <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${energy == 'good'}</bpmn:conditionExpression>
                    </bpmn:sequenceFlow>
                    <bpmn:sequenceFlow id="energyResult_to_checkCompleteness" sourceRef="energyResult" targetRef="checkCompleteness" />
                    <bpmn:serviceTask id="confirmCompleteness\"""",
                "</bpmndi:BPMNPlane>",
                drawn("reviewEnergy", "energyResult")
                        + edges(
                                "reviewEnergy_to_energyResult",
                                "energyResult_to_confirmCompleteness",
                                "energyResult_to_checkCompleteness")
                        + "</bpmndi:BPMNPlane>");
        for (Map.Entry<String, String> edit : edits.entrySet()) {
            change(service, MODEL, replaced(edit.getKey(), edit.getValue()));
        }
    }

    private static String drawn(String... ids) {
        StringBuilder shapes = new StringBuilder();
        for (String id : ids) {
            shapes.append("<bpmndi:BPMNShape id=\"%s_di\" bpmnElement=\"%s\">".formatted(id, id))
                    .append("<dc:Bounds x=\"0\" y=\"0\" width=\"50\" height=\"50\" /></bpmndi:BPMNShape>");
        }
        return shapes.toString();
    }

    private static String edges(String... ids) {
        StringBuilder edges = new StringBuilder();
        for (String id : ids) {
            edges.append("<bpmndi:BPMNEdge id=\"%s_di\" bpmnElement=\"%s\">".formatted(id, id))
                    .append("<di:waypoint x=\"0\" y=\"0\" /><di:waypoint x=\"9\" y=\"9\" /></bpmndi:BPMNEdge>");
        }
        return edges.toString();
    }
}
