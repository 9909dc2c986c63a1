package org.bauweg.workflow;

import java.util.Map;
import java.util.Set;

/**
 * A step of Bauweg that a process model may call. Task id in the model, bean name and class name are one:
 * {@code <serviceTask id="renderNotice" camunda:delegateExpression="${renderNotice}">} calls the bean
 * {@code renderNotice} of class {@code RenderNotice}. A model that needs a step at several places adds a word to the
 * id: {@code renderNoticeOfRefusal}.
 *
 * <p>A step reads, calls one facade, and returns the variables it declared. It runs in the scope of its case and in the
 * transaction of the process; an exception means a bug or an outage, is retried, and then becomes an incident that
 * staff see. Expected outcomes are return values.
 */
public abstract class CaseTask {

    /** The variables {@link #perform} may return; by default none. */
    public Set<Variable> produces() {
        return Set.of();
    }

    /**
     * Whether the step depends on something that may be down (mail, object store, rendering). A model must then run it
     * on its own, with retries.
     */
    public boolean canFail() {
        return false;
    }

    /**
     * Names of the properties by which a model tells this task what to do at one place of the way; see
     * {@link CaseStep#setting}. The gate refuses any other.
     */
    public Set<String> settings() {
        return Set.of();
    }

    /**
     * Does the step, once per {@link CaseStep#effectKey()}.
     *
     * @return values for variables named in {@link #produces()}, each of its declared type; a point in time may be a
     *     {@link java.time.Instant}, a {@link java.util.Date}, or a {@link org.bauweg.deadlines.LedgerDeadline}: then the
     *     timers and due dates that use the variable follow the period when it changes.
     *     Variables left out keep their value.
     */
    public abstract Map<String, Object> perform(CaseStep step);
}
