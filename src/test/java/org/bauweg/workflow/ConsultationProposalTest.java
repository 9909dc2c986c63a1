package org.bauweg.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.bauweg.workflow.engine.MovableClock;
import org.bauweg.workflow.engine.TestEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom the shipped table proposes to hear, row by row. */
class ConsultationProposalTest {

    private static final String TABLE = "consultation-proposal";

    @SuppressWarnings("NullAway.Init")
    private static TestEngine test;

    @SuppressWarnings("NullAway.Init")
    private static BundleId bundle;

    @BeforeAll
    static void start() throws IOException {
        test = TestEngine.start(Map.of(), new Nothing(), new Nothing(), new MovableClock());
        bundle = test.bundles()
                .publish(new Bundle(
                        "permit",
                        Map.of(TABLE + ".dmn", Files.readAllBytes(Path.of("processes/permit", TABLE + ".dmn")))))
                .id();
    }

    @AfterAll
    static void stop() {
        test.close();
    }

    @ParameterizedTest(name = "{0} {1} {2} {3} {4} {5} {6} {7} → {8}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            planSimple | - | - | gk1 | construction | false | - | housing | gemeinde CONSENT D06
            planSimple | - | none | gk1 | construction | true | none | housing | stadtplanung STATEMENT D04
            unknown | - | - | gk3 | construction | false | none | housing | gemeinde CONSENT D06
            unknown | - | unknown | gk3 | construction | true | - | housing | stadtplanung STATEMENT D04
            planQualified | - | - | gk1 | construction | false | - | housing | gemeinde STATEMENT D04
            planQualified | - | - | gk1 | construction | true | - | housing | -
            planQualified | developmentPlan | - | gk1 | construction | false | - | housing | gemeinde CONSENT D06, nachbarschaft NEIGHBOUR D16
            planQualified | developmentPlan | - | gk1 | construction | true | - | housing | stadtplanung STATEMENT D04, nachbarschaft NEIGHBOUR D16
            planQualified | spacing | - | gk1 | construction | true | - | housing | nachbarschaft NEIGHBOUR D16
            planQualified | localStatute | - | gk1 | construction | true | - | housing | -
            planQualified | - | - | gk1 | construction | false | plan31 | housing | gemeinde APPROVAL D07, nachbarschaft NEIGHBOUR D16
            planQualified | - | - | gk1 | construction | true | plan31 | housing | gemeinde APPROVAL D07, nachbarschaft NEIGHBOUR D16
            innerArea | - | - | gk1 | alteration | false | inner34 | housing | gemeinde APPROVAL D07
            outerArea | - | - | gk1 | alteration | false | turbo246e | housing | gemeinde APPROVAL D07, naturschutz STATEMENT D05, nachbarschaft NEIGHBOUR D16
            planQualified | spacing | - | gk1 | construction | false | plan31 | housing | gemeinde APPROVAL D07, nachbarschaft NEIGHBOUR D16
            outerArea | - | - | gk1 | construction | false | - | housing | gemeinde CONSENT D06, naturschutz STATEMENT D05
            planQualified | - | protectedSpecies | gk1 | changeOfUse | true | - | housing | naturschutz STATEMENT D04
            innerArea | - | natureProtection | gk1 | construction | false | - | housing | gemeinde CONSENT D06, naturschutz STATEMENT D11
            innerArea | - | natureProtection | gk1 | changeOfUse | false | - | housing | gemeinde CONSENT D06, naturschutz STATEMENT D04
            innerArea | - | - | gk1 | changeOfUse | false | - | housing | gemeinde CONSENT D06
            planQualified | fireSafety | - | gk5 | construction | true | - | housing | brandschutz STATEMENT D04, nachbarschaft NEIGHBOUR D16
            planQualified | - | - | gk4 | construction | true | - | housing | brandschutz STATEMENT D04
            planQualified | - | - | gk3 | construction | true | - | housing | -
            planQualified | - | listed | gk1 | construction | true | - | housing | denkmalschutz STATEMENT D05
            planQualified | - | waterProtection | gk1 | construction | true | - | housing | wasser STATEMENT D04
            planQualified | - | floodArea | gk1 | construction | true | - | housing | wasser STATEMENT D04
            planQualified | - | federalRoad | gk1 | construction | true | - | housing | strassen STATEMENT D12
            planQualified | - | stateRoad | gk1 | construction | true | - | housing | strassen STATEMENT D05
            planQualified | - | stateRoad;federalRoad | gk1 | construction | true | - | housing | strassen STATEMENT D12
            planQualified | - | emissions | gk1 | construction | true | - | housing | immissionsschutz STATEMENT D04
            planQualified | - | emissions | gk1 | construction | true | - | commercial | immissionsschutz STATEMENT D04
            planQualified | - | - | gk1 | construction | true | - | public | gesundheit STATEMENT D04
            planQualified | - | forest | gk1 | construction | true | - | housing | forst STATEMENT D04
            planQualified | - | airfield | gk1 | construction | true | - | housing | luftfahrt STATEMENT D05
            planQualified | - | mining | gk1 | construction | true | - | housing | bergbau STATEMENT D04
            planQualified | - | contaminated | gk1 | construction | true | - | housing | boden STATEMENT D04
            planQualified | - | redevelopment | gk1 | construction | false | - | housing | gemeinde STATEMENT D04, gemeinde CONSENT D13
            planQualified | - | redevelopment | gk1 | construction | true | - | housing | stadtplanung STATEMENT D04
            planQualified | - | preservation | gk1 | construction | false | - | housing | gemeinde STATEMENT D04, gemeinde CONSENT D14
            planQualified | - | preservation | gk1 | construction | true | - | housing | stadtplanung STATEMENT D04
            """)
    void aPlotAndAProjectDecideWhoIsHeard(
            String area,
            @Nullable String deviations,
            @Nullable String features,
            String buildingClass,
            String projectKind,
            boolean ownAuthority,
            @Nullable String turbo,
            String use,
            @Nullable String expected) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "planningArea", area,
                "buildingClass", buildingClass,
                "projectKind", projectKind,
                "municipalityIsAuthority", ownAuthority,
                "buildingUse", use));
        if (turbo != null) {
            facts.put("buildingTurbo", turbo);
        }
        if (deviations != null) {
            facts.put("deviationSubjects", List.of(deviations));
        }
        if (features != null) {
            facts.put("plotFeatures", List.of(features.split(";", -1)));
        }

        List<Map<String, Object>> rows = test.decisions().evaluate(bundle, TABLE, facts);

        assertThat(rows)
                .extracting(row -> row.get("body") + " " + row.get("kind") + " " + row.get("deadline"))
                .containsExactlyInAnyOrderElementsOf(
                        expected == null ? List.of() : Arrays.asList(expected.split(", ", -1)));
        assertThat(rows).allSatisfy(row -> assertThat(row).containsKeys("norm", "reason", "documents"));
    }

    /** No case ever runs here. */
    private static final class Nothing implements TaskAnswers, UserTaskEvents {

        @Override
        public OrganisationId authority(CaseId caseId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void hold(CaseId caseId) {}

        @Override
        public Optional<AnsweredTask> latest(CaseStep step, String formId) {
            return Optional.empty();
        }

        @Override
        public void created(TaskCreated task) {}

        @Override
        public void ended(CaseId caseId, String taskId) {}
    }
}
