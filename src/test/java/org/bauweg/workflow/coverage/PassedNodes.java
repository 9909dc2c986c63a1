package org.bauweg.workflow.coverage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/** The elements of models that cases have passed on the watched engines, as their history tells. */
public final class PassedNodes {

    private static final List<ProcessEngine> ENGINES = new CopyOnWriteArrayList<>();

    private PassedNodes() {}

    /** Counts the cases of an engine; its history is read when the suite ends, so it must be open till then. */
    public static void watch(ProcessEngine engine) {
        ENGINES.add(engine);
    }

    /** Ids of what was passed in exactly this model: reached and left, not interrupted. */
    static Set<String> of(ShippedModel model) {
        Set<String> passed = new HashSet<>();
        for (ProcessEngine engine : ENGINES) {
            engine
                    .getRepositoryService()
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(model.processId())
                    .list()
                    .stream()
                    .filter(definition -> content(engine, definition).equals(model.content()))
                    .flatMap(definition -> engine
                            .getHistoryService()
                            .createHistoricActivityInstanceQuery()
                            .processDefinitionId(definition.getId())
                            .finished()
                            .list()
                            .stream())
                    .filter(activity -> !activity.isCanceled() || isChoiceOfEvents(activity))
                    .map(HistoricActivityInstance::getActivityId)
                    .forEach(passed::add);
        }
        return passed;
    }

    /** The engine calls such a gateway cancelled when one of its events has happened. */
    private static boolean isChoiceOfEvents(HistoricActivityInstance activity) {
        return activity.getActivityType().equals(ActivityTypes.GATEWAY_EVENT_BASED);
    }

    private static String content(ProcessEngine engine, ProcessDefinition definition) {
        try (InputStream in = engine.getRepositoryService().getProcessModel(definition.getId())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
