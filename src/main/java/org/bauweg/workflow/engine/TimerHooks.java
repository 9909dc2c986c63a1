package org.bauweg.workflow.engine;

import java.util.Date;
import java.util.Map;
import org.bauweg.shared.CaseId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * A timer that fires takes its case first, as people do, and then asks its variable once more: it may have been moved
 * while the timer was already on its way to a thread. A process that ends lets its dates go.
 */
final class TimerHooks extends AbstractBpmnParseListener {

    private final StepFrame frame;

    TimerHooks(StepFrame frame) {
        this.frame = frame;
    }

    /** However a process ends, its dates follow no period any more. */
    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        definition.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener)
                execution -> frame.within(CaseId.of(execution.getProcessBusinessKey()), () -> {
                    frame.bindings().ended(execution.getProcessInstanceId());
                    return Map.of();
                }));
    }

    @Override
    public void parseBoundaryTimerEventDefinition(Element timer, boolean interrupting, ActivityImpl event) {
        watch(timer, event, ExecutionListener.EVENTNAME_START);
    }

    /** A catching event starts when the case begins to wait and ends when the time has come. */
    @Override
    public void parseIntermediateTimerEventDefinition(Element timer, ActivityImpl event) {
        watch(timer, event, ExecutionListener.EVENTNAME_END);
    }

    @Override
    public void parseStartEvent(Element start, ScopeImpl scope, ActivityImpl event) {
        Element timer = start.element("timerEventDefinition");
        if (timer != null) {
            watch(timer, event, ExecutionListener.EVENTNAME_START);
        }
    }

    private void watch(Element timer, ActivityImpl event, String name) {
        Element date = timer.element("timeDate");
        String variable = date == null ? null : DateUses.variable(date.getText());
        event.addBuiltInListener(name, (ExecutionListener) execution -> fired(execution, variable));
    }

    private void fired(DelegateExecution execution, @Nullable String variable) {
        // an event also ends when another timer interrupts the step it stands in
        if (!(Context.getCommandContext().getCurrentJob() instanceof TimerEntity) || execution.isCanceled()) {
            return;
        }
        frame.alone(CaseId.of(execution.getProcessBusinessKey()), Map::of);
        Object due = variable == null ? null : execution.getVariable(variable);
        if (due instanceof Date date
                && date.toInstant().isAfter(ClockUtil.getCurrentTime().toInstant())) {
            throw new TimerMovedException(date.toInstant());
        }
    }
}
