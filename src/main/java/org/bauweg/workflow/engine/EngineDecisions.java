package org.bauweg.workflow.engine;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bauweg.workflow.BundleId;
import org.bauweg.workflow.Decisions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;

/** Evaluates tables by the engine's decision service. */
final class EngineDecisions implements Decisions {

    private final ProcessEngine engine;
    private final Map<String, String> definitions = new ConcurrentHashMap<>();

    EngineDecisions(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public List<Map<String, Object>> evaluate(BundleId bundle, String decisionId, Map<String, Object> facts) {
        String definition = definitions.computeIfAbsent(bundle + "/" + decisionId, key -> find(bundle, decisionId));
        return engine
                .getDecisionService()
                .evaluateDecisionTableById(definition)
                .variables(new HashMap<>(facts))
                .evaluate()
                .getResultList()
                .stream()
                .map(EngineDecisions::scalars)
                .toList();
    }

    private String find(BundleId bundle, String decisionId) {
        DecisionDefinition found = engine.getRepositoryService()
                .createDecisionDefinitionQuery()
                .deploymentId(bundle.value())
                .decisionDefinitionKey(decisionId)
                .singleResult();
        if (found == null) {
            throw new IllegalArgumentException("bundle " + bundle + " has no decision " + decisionId);
        }
        return found.getId();
    }

    private static Map<String, Object> scalars(Map<String, Object> row) {
        Map<String, Object> scalars = new HashMap<>();
        row.forEach((name, value) -> {
            Object scalar = scalar(name, value);
            if (scalar != null) {
                scalars.put(name, scalar);
            }
        });
        return scalars;
    }

    private static @Nullable Object scalar(String name, @Nullable Object value) {
        if (value == null || value instanceof String || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Number number) {
            BigDecimal exact = new BigDecimal(number.toString());
            return exact.stripTrailingZeros().scale() <= 0
                    ? (Object) exact.longValueExact()
                    : (Object) exact.doubleValue();
        }
        throw new IllegalStateException("decision output " + name + " is no scalar");
    }
}
