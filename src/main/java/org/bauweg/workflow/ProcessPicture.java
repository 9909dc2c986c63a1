package org.bauweg.workflow;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What a published model's picture holds.
 *
 * @param processId id of the process, which is also the file's name
 * @param name what the model calls it, in German
 * @param steps name of every task and call by its id, in the file's order
 * @param people roles of user tasks by their id
 * @param calls id of a called process by the id of the element that calls it
 */
public record ProcessPicture(
        String processId,
        String name,
        Map<String, String> steps,
        Map<String, String> people,
        Map<String, String> calls) {

    public ProcessPicture {
        steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
        people = Map.copyOf(people);
        calls = Map.copyOf(calls);
    }

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** Reads a model that was checked and published before. */
    static ProcessPicture read(String bpmn) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return new Reading().of(factory.createXMLStreamReader(new StringReader(bpmn)));
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a published model is not readable", e);
        }
    }

    /** The ids of this picture to mark: the active elements, and those that call a process in which something is active. */
    public Set<String> marked(Set<String> active, List<ProcessPicture> all) {
        Set<String> marked = new HashSet<>(active);
        marked.retainAll(steps.keySet());
        calls.forEach((element, called) -> all.stream()
                .filter(other -> other.processId.equals(called))
                .filter(other -> other.steps.keySet().stream().anyMatch(active::contains))
                .findFirst()
                .ifPresent(other -> marked.add(element)));
        return marked;
    }

    /** The processes this one calls, each once. */
    List<String> called() {
        return new ArrayList<>(new LinkedHashSet<>(calls.values()));
    }

    private static final class Reading {

        private String processId = "";
        private String name = "";
        private final Map<String, String> steps = new LinkedHashMap<>();
        private final Map<String, String> people = new LinkedHashMap<>();
        private final Map<String, String> calls = new LinkedHashMap<>();

        ProcessPicture of(XMLStreamReader xml) throws XMLStreamException {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && BPMN.equals(xml.getNamespaceURI())) {
                    element(xml);
                }
            }
            return new ProcessPicture(processId, name, steps, people, calls);
        }

        private void element(XMLStreamReader xml) {
            String id = attribute(xml, null, "id");
            switch (xml.getLocalName()) {
                case "process" -> {
                    processId = id;
                    name = attribute(xml, null, "name");
                }
                case "userTask" -> {
                    steps.put(id, attribute(xml, null, "name"));
                    people.put(id, attribute(xml, CAMUNDA, "candidateGroups"));
                }
                case "callActivity" -> {
                    steps.put(id, attribute(xml, null, "name"));
                    calls.put(id, attribute(xml, null, "calledElement"));
                }
                case "serviceTask" -> steps.put(id, attribute(xml, null, "name"));
                default -> {
                    // other elements are no steps
                }
            }
        }

        private static String attribute(XMLStreamReader xml, @Nullable String space, String key) {
            String value = xml.getAttributeValue(space, key);
            return value == null ? "" : value;
        }
    }
}
