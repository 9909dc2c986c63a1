package org.bauweg.workflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bauweg.workflow.ChoiceTables;
import org.bauweg.workflow.coverage.CoveredRules;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;

/** The shipped tables of the choice of procedure on the decision engine alone; remembers which rules were hit. */
final class DmnTables implements ChoiceTables {

    private static final Path FOLDER = Path.of("processes/choice");

    private final Map<String, DmnDecision> tables = new TreeMap<>();
    private final Set<String> hits = new TreeSet<>();
    private final DmnEngine engine;

    DmnTables() {
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.setCustomPostDecisionTableEvaluationListeners(List.of(CoveredRules.listener(), this::record));
        engine = configuration.buildEngine();
        try (Stream<Path> files = Files.list(FOLDER)) {
            files.forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            engine.parseDecisions(in).forEach(decision -> tables.put(decision.getKey(), decision));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void record(DmnDecisionTableEvaluationEvent event) {
        event.getMatchingRules()
                .forEach(rule -> hits.add(event.getDecisionTable().getKey() + "/" + rule.getId()));
    }

    @Override
    public List<Map<String, Object>> evaluate(String table, Map<String, Object> facts) {
        return engine.evaluateDecisionTable(tables.get(table), facts).getResultList().stream()
                .map(DmnTables::filled)
                .toList();
    }

    private static Map<String, Object> filled(Map<String, Object> row) {
        Map<String, Object> filled = new HashMap<>(row);
        filled.values().removeIf(Objects::isNull);
        return filled;
    }

    /** Table and rule, for every rule of every table. */
    Set<String> rules() {
        return tables.values().stream()
                .flatMap(table -> ((DmnDecisionTableImpl) table.getDecisionLogic())
                        .getRules().stream().map(rule -> table.getKey() + "/" + rule.getId()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> hits() {
        return hits;
    }
}
