package org.bauweg.workflow.coverage;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** The rows of decision tables that were hit in this JVM. */
public final class CoveredRules {

    private static final Map<String, Set<String>> HITS = new ConcurrentHashMap<>();

    private CoveredRules() {}

    /** Counts a row of a table as hit; for tests that evaluate tables without an engine that is watched. */
    public static void hit(String decisionId, String ruleId) {
        HITS.computeIfAbsent(decisionId, id -> ConcurrentHashMap.newKeySet()).add(ruleId);
    }

    /** Counts what an engine's tables hit from now on. */
    public static void watch(ProcessEngine engine) {
        DefaultDmnEngineConfiguration tables =
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getDmnEngineConfiguration();
        tables.getDecisionTableEvaluationListeners().add(listener());
    }

    /** For a table engine of a test's own. */
    public static DmnDecisionTableEvaluationListener listener() {
        return event -> event.getMatchingRules()
                .forEach(rule -> hit(event.getDecisionTable().getKey(), rule.getId()));
    }

    static Set<String> of(String decisionId) {
        return Set.copyOf(HITS.getOrDefault(decisionId, Set.of()));
    }
}
