package org.bauweg.workflow.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * When the whole suite has run, its scenarios have passed nearly every element of every shipped model and hit every row of
 * every shipped table. Runs last ({@link CoverageLast}); draws what was covered to {@code target/coverage-models},
 * whatever ran. A part of the suite cannot cover everything, so only the whole is held to it.
 */
class ModelCoverageTest {

    private static final double ENOUGH = 0.95;
    private static final Path FOLDER = Path.of("target", "coverage-models");

    private final List<String> summary = new ArrayList<>();
    private final List<String> gaps = new ArrayList<>();

    @Test
    void theSuiteCoversWhatIsShipped() throws IOException {
        Set<String> leftOut = CoverageLast.leftOut();
        summary.add(
                leftOut.isEmpty()
                        ? "The whole suite."
                        : "A part of the suite, without " + leftOut.size() + " classes.");
        for (ShippedModel model : ShippedModel.all(".bpmn")) {
            process(model);
        }
        ShippedModel.all(".dmn").forEach(this::table);
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve("summary.txt"), summary);

        if (leftOut.isEmpty()) {
            assertThat(gaps).as("see " + FOLDER.resolve("summary.txt")).isEmpty();
        }
    }

    @Test
    void thereIsSomethingToCover() {
        assertThat(ShippedModel.all(".bpmn"))
                .isNotEmpty()
                .allSatisfy(model -> assertThat(model.nodes()).isNotEmpty().doesNotHaveDuplicates());
        assertThat(ShippedModel.all(".dmn")).isNotEmpty().allSatisfy(table -> assertThat(table.rules())
                .isNotEmpty()
                .doesNotContain("")
                .doesNotHaveDuplicates());
    }

    private void process(ShippedModel model) throws IOException {
        Set<String> passed = PassedNodes.of(model);
        List<String> nodes = model.nodes();
        List<String> missed =
                nodes.stream().filter(node -> !passed.contains(node)).toList();
        double share = 1 - (double) missed.size() / nodes.size();
        summary.add(String.format(
                Locale.ROOT,
                "%s/%s: %d of %d elements, %.1f %%%s",
                model.service(),
                model.name(),
                nodes.size() - missed.size(),
                nodes.size(),
                share * 100,
                missed.isEmpty() ? "" : "; never passed: " + String.join(", ", missed)));
        if (share < ENOUGH) {
            gaps.add(summary.get(summary.size() - 1));
        }
        Path picture = FOLDER.resolve(model.service()).resolve(model.name().replace(".bpmn", ".svg"));
        Files.createDirectories(picture.getParent());
        Files.writeString(picture, CoveragePicture.of(model, passed));
    }

    private void table(ShippedModel table) {
        Set<String> hit = CoveredRules.of(table.decisionId());
        List<String> missed =
                table.rules().stream().filter(rule -> !hit.contains(rule)).toList();
        summary.add("%s/%s: %d of %d rows%s"
                .formatted(
                        table.service(),
                        table.name(),
                        table.rules().size() - missed.size(),
                        table.rules().size(),
                        missed.isEmpty() ? "" : "; never hit: " + String.join(", ", missed)));
        if (!missed.isEmpty()) {
            gaps.add(summary.get(summary.size() - 1));
        }
    }
}
