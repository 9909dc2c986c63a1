package org.bauweg.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the tables of the assistant say in sentences, they say in English too. */
class TranslatedTablesTest {

    static Stream<Path> tables() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes/choice"))) {
            return files.filter(file -> file.toString().endsWith(".dmn")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void noSentenceIsMissingInEnglish(Path file) {
        DecisionTable table = table(file);
        List<String> names = table.getOutputs().stream().map(Output::getName).toList();
        List<String> missing = new ArrayList<>();
        for (String name : List.of("reason", "advice")) {
            if (names.contains(name)) {
                table.getRules().stream()
                        .filter(rule -> isEmpty(rule, names.indexOf(name)) != isEmpty(rule, names.indexOf(name + "En")))
                        .forEach(rule -> missing.add(rule.getId() + " " + name));
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Without the column every row is empty. */
    private static boolean isEmpty(Rule rule, int column) {
        if (column < 0) {
            return true;
        }
        return List.copyOf(rule.getOutputEntries())
                .get(column)
                .getText()
                .getTextContent()
                .isBlank();
    }

    private static DecisionTable table(Path file) {
        try (var stream = Files.newInputStream(file)) {
            return Dmn.readModelFromStream(stream)
                    .getModelElementsByType(DecisionTable.class)
                    .iterator()
                    .next();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
