package org.bauweg.workflow.engine;

import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.jspecify.annotations.Nullable;

/**
 * The one expression by which a called process gets the case id of its caller. Answered here, so that
 * {@code execution} need not be visible to expressions.
 */
final class CaseKeyExpression implements Expression {

    static final String TEXT = "#{execution.processBusinessKey}";

    @Override
    public @Nullable Object getValue(VariableScope scope) {
        return scope instanceof DelegateExecution execution ? execution.getProcessBusinessKey() : null;
    }

    @Override
    public @Nullable Object getValue(VariableScope scope, @Nullable BaseDelegateExecution context) {
        return getValue(scope);
    }

    @Override
    public void setValue(@Nullable Object value, VariableScope scope) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setValue(@Nullable Object value, VariableScope scope, @Nullable BaseDelegateExecution context) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getExpressionText() {
        return TEXT;
    }

    @Override
    public boolean isLiteralText() {
        return false;
    }
}
