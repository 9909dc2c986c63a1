package org.bauweg.workflow.contract;

import java.util.Map;

/** What BPMN and DMN files may contain. */
final class Grammars {

    private static final String TASK_PALETTE = "Verwenden Sie eine Serviceaufgabe aus der Bauweg-Palette.";

    private static final Map<String, String> REMEDIES = Map.ofEntries(
            Map.entry("bpmn:scriptTask", "Skripte führt Bauweg nicht aus. " + TASK_PALETTE),
            Map.entry("bpmn:script", "Skripte führt Bauweg nicht aus. " + TASK_PALETTE),
            Map.entry("camunda:script", "Skripte führt Bauweg nicht aus. " + TASK_PALETTE),
            Map.entry("camunda:class", "Java-Klassen sind aus Modellen nicht erreichbar. " + TASK_PALETTE),
            Map.entry("camunda:expression", "Java-Aufrufe sind aus Modellen nicht möglich. " + TASK_PALETTE),
            Map.entry("camunda:connector", "Konnektoren sind nicht verfügbar. " + TASK_PALETTE),
            Map.entry("camunda:executionListener", "Listener sind nicht verfügbar. " + TASK_PALETTE),
            Map.entry("camunda:taskListener", "Listener sind nicht verfügbar. " + TASK_PALETTE),
            Map.entry("camunda:inputOutput", "Entfernen Sie die Ein- und Ausgabeparameter."),
            Map.entry("bpmn:sendTask", TASK_PALETTE),
            Map.entry("bpmn:task", "Machen Sie daraus eine Benutzer- oder Serviceaufgabe."),
            Map.entry("bpmn:manualTask", "Machen Sie daraus eine Benutzer- oder Serviceaufgabe."),
            Map.entry("bpmn:errorEventDefinition", "Verzweigen Sie nach einer Variable der Aufgabe."),
            Map.entry("bpmn:conditionalEventDefinition", "Verwenden Sie eine Nachricht oder eine Frist."),
            Map.entry("bpmn:signalEventDefinition", "Verwenden Sie eine bekannte Nachricht."),
            Map.entry("bpmn:receiveTask", "Verwenden Sie ein Nachrichtenereignis mit einer bekannten Nachricht."),
            Map.entry("bpmn:timeDuration", "Verwenden Sie „Datum“ mit der Variable einer Serviceaufgabe."),
            Map.entry("bpmn:timeCycle", "Verwenden Sie „Datum“ mit der Variable einer Serviceaufgabe."),
            Map.entry("camunda:formKey", "Verwenden Sie ein Camunda-Formular (formRef) aus dem Ordner forms."),
            Map.entry("camunda:formData", "Verwenden Sie ein Camunda-Formular (formRef) aus dem Ordner forms."),
            Map.entry("camunda:assignee", "Vergeben Sie die Aufgabe an eine Rolle (candidateGroups)."),
            Map.entry("camunda:candidateUsers", "Vergeben Sie die Aufgabe an eine Rolle (candidateGroups)."),
            Map.entry("camunda:collection", "Verwenden Sie „Loop cardinality“ mit einer Zahl oder Variable."),
            Map.entry("language", "Bedingungen sind immer Ausdrücke der Form ${feld == 'wert'}."));

    private static final Map<String, String> MACROS = Map.of(
            "flow",
            "bpmn:startEvent bpmn:endEvent bpmn:userTask bpmn:serviceTask bpmn:callActivity bpmn:businessRuleTask "
                    + "bpmn:subProcess bpmn:exclusiveGateway bpmn:inclusiveGateway bpmn:parallelGateway "
                    + "bpmn:eventBasedGateway bpmn:intermediateCatchEvent bpmn:intermediateThrowEvent "
                    + "bpmn:boundaryEvent bpmn:sequenceFlow",
            "notes",
            "bpmn:documentation bpmn:textAnnotation bpmn:association",
            "node",
            "bpmn:documentation bpmn:incoming bpmn:outgoing");

    /** Process models. */
    static final Grammar BPMN = Grammar.of("""
            bpmn:definitions | id name targetNamespace exporter exporterVersion modeler:executionPlatform modeler:executionPlatformVersion | bpmn:process bpmn:collaboration bpmn:message bpmndi:BPMNDiagram
            bpmn:collaboration | id name | bpmn:participant %notes
            bpmn:participant | id name processRef | bpmn:documentation
            bpmn:message | id name
            bpmn:process | id name isExecutable processType camunda:versionTag camunda:historyTimeToLive camunda:isStartableInTasklist | bpmn:laneSet %notes %flow
            bpmn:laneSet | id name | bpmn:lane
            bpmn:lane | id name | bpmn:flowNodeRef bpmn:documentation
            bpmn:flowNodeRef | | | text
            bpmn:documentation | id textFormat | | text
            bpmn:textAnnotation | id textFormat | bpmn:text
            bpmn:text | | | text
            bpmn:association | id sourceRef targetRef associationDirection
            bpmn:incoming | | | text
            bpmn:outgoing | | | text
            bpmn:sequenceFlow | id name sourceRef targetRef | bpmn:conditionExpression bpmn:documentation
            bpmn:conditionExpression | id xsi:type | | expr
            bpmn:startEvent | id name isInterrupting camunda:modelerTemplate camunda:modelerTemplateVersion | bpmn:extensionElements bpmn:messageEventDefinition bpmn:timerEventDefinition %node
            bpmn:extensionElements@bpmn:startEvent | | camunda:properties camunda:failedJobRetryTimeCycle
            camunda:properties | | camunda:property
            camunda:property | name value
            bpmn:endEvent | id name | bpmn:terminateEventDefinition %node
            bpmn:terminateEventDefinition | id
            bpmn:userTask | id name camunda:formRef camunda:formRefBinding camunda:candidateGroups camunda:dueDate$ camunda:modelerTemplate camunda:modelerTemplateVersion | bpmn:extensionElements %node
            bpmn:extensionElements@bpmn:userTask | | camunda:properties
            bpmn:serviceTask | id name camunda:delegateExpression$ camunda:asyncBefore camunda:asyncAfter camunda:exclusive camunda:modelerTemplate camunda:modelerTemplateVersion | bpmn:extensionElements %node
            bpmn:extensionElements@bpmn:serviceTask | | camunda:failedJobRetryTimeCycle camunda:properties
            camunda:failedJobRetryTimeCycle | | | text
            bpmn:callActivity | id name calledElement camunda:calledElementBinding camunda:modelerTemplate camunda:modelerTemplateVersion | bpmn:extensionElements bpmn:multiInstanceLoopCharacteristics %node
            bpmn:extensionElements@bpmn:callActivity | | camunda:in
            camunda:in | businessKey$ source target
            bpmn:multiInstanceLoopCharacteristics | id isSequential | bpmn:loopCardinality
            bpmn:loopCardinality | id xsi:type | | expr
            bpmn:businessRuleTask | id name camunda:decisionRef camunda:decisionRefBinding camunda:mapDecisionResult camunda:resultVariable camunda:modelerTemplate camunda:modelerTemplateVersion | %node
            bpmn:subProcess | id name triggeredByEvent | %notes %node %flow
            bpmn:exclusiveGateway | id name default gatewayDirection | %node
            bpmn:inclusiveGateway | id name default gatewayDirection | %node
            bpmn:parallelGateway | id name gatewayDirection | %node
            bpmn:eventBasedGateway | id name gatewayDirection | %node
            bpmn:intermediateCatchEvent | id name | bpmn:timerEventDefinition bpmn:messageEventDefinition bpmn:extensionElements %node
            bpmn:intermediateThrowEvent | id name | %node
            bpmn:boundaryEvent | id name attachedToRef cancelActivity | bpmn:timerEventDefinition bpmn:messageEventDefinition bpmn:extensionElements %node
            bpmn:extensionElements@bpmn:intermediateCatchEvent | | camunda:failedJobRetryTimeCycle
            bpmn:extensionElements@bpmn:boundaryEvent | | camunda:failedJobRetryTimeCycle
            bpmn:timerEventDefinition | id | bpmn:timeDate
            bpmn:timeDate | id xsi:type | | expr
            bpmn:messageEventDefinition | id messageRef
            bpmndi:BPMNDiagram | id name | bpmndi:BPMNPlane
            bpmndi:BPMNPlane | id bpmnElement | bpmndi:BPMNShape bpmndi:BPMNEdge
            bpmndi:BPMNShape | id bpmnElement isHorizontal isExpanded isMarkerVisible bioc:stroke bioc:fill color:background-color color:border-color | dc:Bounds bpmndi:BPMNLabel
            bpmndi:BPMNEdge | id bpmnElement bioc:stroke bioc:fill color:background-color color:border-color | di:waypoint bpmndi:BPMNLabel
            bpmndi:BPMNLabel | id color:color | dc:Bounds
            dc:Bounds | x y width height
            di:waypoint | x y
            """, MACROS, REMEDIES);

    /** Decision tables. */
    static final Grammar DMN =
            Grammar.of("""
            dmn:definitions | id name namespace exporter exporterVersion modeler:executionPlatform modeler:executionPlatformVersion | dmn:decision dmn:inputData dmn:description dmndi:DMNDI
            dmn:description | | | text
            dmn:inputData | id name | dmn:variable
            dmn:variable | id name typeRef
            dmn:decision | id name cdmn:historyTimeToLive cdmn:versionTag | dmn:description dmn:variable dmn:informationRequirement dmn:decisionTable
            dmn:informationRequirement | id | dmn:requiredInput
            dmn:requiredInput | href
            dmn:decisionTable | id hitPolicy preferredOrientation biodi:annotationsWidth | dmn:input dmn:output dmn:rule
            dmn:input | id label cdmn:inputVariable biodi:width | dmn:inputExpression dmn:inputValues
            dmn:inputExpression | id typeRef expressionLanguage | dmn:text
            dmn:inputValues | id expressionLanguage | dmn:text
            dmn:output | id label name typeRef biodi:width | dmn:outputValues
            dmn:outputValues | id expressionLanguage | dmn:text
            dmn:rule | id | dmn:description dmn:inputEntry dmn:outputEntry
            dmn:inputEntry | id expressionLanguage | dmn:text
            dmn:outputEntry | id expressionLanguage | dmn:text
            dmn:text | | | text
            dmndi:DMNDI | | dmndi:DMNDiagram
            dmndi:DMNDiagram | id name | dmndi:DMNShape dmndi:DMNEdge
            dmndi:DMNShape | id dmnElementRef | ddc:Bounds
            dmndi:DMNEdge | id dmnElementRef | ddi:waypoint
            ddc:Bounds | x y width height
            ddi:waypoint | x y
            """, MACROS, Map.of("dmn:literalExpression", "Verwenden Sie eine Entscheidungstabelle."));

    private Grammars() {}
}
