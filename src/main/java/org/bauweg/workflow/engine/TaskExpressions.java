package org.bauweg.workflow.engine;

import java.lang.reflect.Method;
import org.camunda.bpm.dmn.engine.impl.spi.el.ElProvider;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.FunctionMapper;

/**
 * Expressions of models: they compare variables and name task beans. They reach no other object, no property, no
 * method and no function, and a variable never hides a bean.
 */
final class TaskExpressions extends JuelExpressionManager {

    private final TaskBeans tasks;

    TaskExpressions(TaskBeans tasks) {
        this.tasks = tasks;
    }

    @Override
    public Expression createExpression(String expression) {
        return CaseKeyExpression.TEXT.equals(expression) ? new CaseKeyExpression() : super.createExpression(expression);
    }

    @Override
    protected ELResolver createElResolver() {
        return new TaskResolver(tasks);
    }

    /** The engine offers date and user functions; none is known here. */
    @Override
    public void addFunction(String name, Method function) {}

    @Override
    protected FunctionMapper createFunctionMapper() {
        return new NoFunctions();
    }

    /** Decision tables speak FEEL only. */
    @Override
    protected ElProvider createElProvider() {
        return text -> {
            throw RefusedLanguages.refusal("decision tables speak FEEL only");
        };
    }

    private static final class NoFunctions extends FunctionMapper {
        @Override
        @SuppressWarnings("NullAway") // null is how the interface says "unknown"
        public Method resolveFunction(String prefix, String localName) {
            return null;
        }
    }
}
