package org.bauweg.workflow.engine;

import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * The second lock behind the bundle check: a model that reached the engine some other way is still not deployed if it
 * could run code.
 */
final class ForbiddenElements extends AbstractBpmnParseListener {

    private static final Set<String> ELEMENTS = Set.of(
            "scriptTask",
            "script",
            "sendTask",
            "executionListener",
            "taskListener",
            "connector",
            "inputOutput",
            "field",
            "formData",
            "errorEventDefinition");
    private static final Set<String> ATTRIBUTES = Set.of(
            "class",
            "expression",
            "resource",
            "formHandlerClass",
            "variableMappingClass",
            "variableMappingDelegateExpression",
            "topic");
    private static final String SCHEMA_TYPE = "http://www.w3.org/2001/XMLSchema-instance:type";

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        inspect(process);
    }

    private void inspect(Element element) {
        if (ELEMENTS.contains(element.getTagName())) {
            throw new ProcessEngineException("element " + element.getTagName() + " is not available in models");
        }
        for (String attribute : element.attributes()) {
            if (forbidden(attribute)) {
                throw new ProcessEngineException("attribute " + attribute + " is not available in models");
            }
        }
        element.elements().forEach(this::inspect);
    }

    /** {@code camunda:type} makes a task send mail, run a command or wait for a foreign worker. */
    private static boolean forbidden(String attribute) {
        String name = attribute.substring(attribute.lastIndexOf(':') + 1);
        return ATTRIBUTES.contains(name) || (name.equals("type") && !attribute.equals(SCHEMA_TYPE));
    }
}
