package org.bauweg.workflow.contract;

import java.util.Map;
import java.util.Objects;

/** Name of an element or attribute with its namespace; the empty namespace for plain attributes. */
record XmlName(String namespace, String local) {

    private static final Map<String, String> NAMESPACES = Map.ofEntries(
            Map.entry("bpmn", "http://www.omg.org/spec/BPMN/20100524/MODEL"),
            Map.entry("bpmndi", "http://www.omg.org/spec/BPMN/20100524/DI"),
            Map.entry("dc", "http://www.omg.org/spec/DD/20100524/DC"),
            Map.entry("di", "http://www.omg.org/spec/DD/20100524/DI"),
            Map.entry("bioc", "http://bpmn.io/schema/bpmn/biocolor/1.0"),
            Map.entry("color", "http://www.omg.org/spec/BPMN/non-normative/color/1.0"),
            Map.entry("camunda", "http://camunda.org/schema/1.0/bpmn"),
            Map.entry("modeler", "http://camunda.org/schema/modeler/1.0"),
            Map.entry("xsi", "http://www.w3.org/2001/XMLSchema-instance"),
            Map.entry("dmn", "https://www.omg.org/spec/DMN/20191111/MODEL/"),
            Map.entry("dmndi", "https://www.omg.org/spec/DMN/20191111/DMNDI/"),
            Map.entry("ddc", "http://www.omg.org/spec/DMN/20180521/DC/"),
            Map.entry("ddi", "http://www.omg.org/spec/DMN/20180521/DI/"),
            Map.entry("biodi", "http://bpmn.io/schema/dmn/biodi/2.0"),
            Map.entry("cdmn", "http://camunda.org/schema/1.0/dmn"));

    /** {@code bpmn:userTask} or, for a plain attribute, {@code id}; the prefixes are fixed here, not those of a file. */
    static XmlName of(String prefixed) {
        int colon = prefixed.indexOf(':');
        return colon < 0
                ? new XmlName("", prefixed)
                : new XmlName(
                        Objects.requireNonNull(NAMESPACES.get(prefixed.substring(0, colon)), prefixed),
                        prefixed.substring(colon + 1));
    }

    /** As a designer knows it: with the usual prefix of a known namespace. */
    @Override
    public String toString() {
        return NAMESPACES.entrySet().stream()
                .filter(known -> known.getValue().equals(namespace))
                .map(known -> known.getKey() + ":" + local)
                .findFirst()
                .orElse(local);
    }
}
