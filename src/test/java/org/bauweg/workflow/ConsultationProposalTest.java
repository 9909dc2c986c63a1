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

    @ParameterizedTest(name = "{0} {1} {2} {3} {4} {5} → {6}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            planSimple    | -               | -                 | gk1 | construction | false | gemeinde CONSENT D06
            planSimple    | -               | none              | gk1 | construction | true  | -
            unknown       | -               | -                 | gk3 | construction | false | gemeinde CONSENT D06
            planQualified | -               | -                 | gk1 | construction | false | gemeinde STATEMENT D04
            planQualified | developmentPlan | -                 | gk1 | construction | false | gemeinde CONSENT D06
            planQualified | developmentPlan | -                 | gk1 | construction | true  | -
            outerArea     | -               | -                 | gk1 | construction | false | gemeinde CONSENT D06, naturschutz STATEMENT D05
            outerArea     | -               | protectedSpecies  | gk1 | changeOfUse  | true  | naturschutz STATEMENT D05
            innerArea     | -               | natureProtection  | gk1 | construction | true  | naturschutz STATEMENT D05
            innerArea     | -               | natureProtection  | gk1 | changeOfUse  | true  | naturschutz STATEMENT D04
            innerArea     | -               | -                 | gk1 | changeOfUse  | true  | -
            planQualified | -               | protectedSpecies  | gk1 | construction | true  | naturschutz STATEMENT D04
            planQualified | fireSafety      | -                 | gk5 | construction | true  | brandschutz STATEMENT D04
            planQualified | -               | -                 | gk4 | construction | true  | brandschutz STATEMENT D04
            planQualified | -               | -                 | gk3 | construction | true  | -
            planQualified | -               | listed            | gk1 | construction | true  | denkmalschutz STATEMENT D05
            planQualified | -               | waterProtection   | gk1 | construction | true  | wasser STATEMENT D04
            planQualified | -               | floodArea         | gk1 | construction | true  | wasser STATEMENT D04
            planQualified | -               | federalRoad       | gk1 | construction | true  | strassen STATEMENT D12
            planQualified | -               | stateRoad         | gk1 | construction | true  | strassen STATEMENT D05
            planQualified | -               | stateRoad;federalRoad | gk1 | construction | true | strassen STATEMENT D12
            """)
    void aPlotAndAProjectDecideWhoIsHeard(
            String area,
            @Nullable String deviations,
            @Nullable String features,
            String buildingClass,
            String projectKind,
            boolean ownAuthority,
            @Nullable String expected) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "planningArea", area,
                "buildingClass", buildingClass,
                "projectKind", projectKind,
                "municipalityIsAuthority", ownAuthority));
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
