package org.bauweg.workflow.coverage;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A model or table of this repository. */
record ShippedModel(String service, String name, String content, Document xml) {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    /** Every file with the ending below {@code processes}. */
    static List<ShippedModel> all(String ending) {
        try (Stream<Path> files = Files.walk(Path.of("processes"), 2)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .map(ShippedModel::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String processId() {
        return elements(BPMN, "process").get(0).getAttribute("id");
    }

    /** Ids of events, tasks, calls, gateways and sub-processes. */
    List<String> nodes() {
        return elements(BPMN, "*").stream()
                .filter(ShippedModel::isNode)
                .map(node -> node.getAttribute("id"))
                .toList();
    }

    String decisionId() {
        return elements(DMN, "decision").get(0).getAttribute("id");
    }

    /** Ids of the rows of a table. */
    List<String> rules() {
        return elements(DMN, "rule").stream()
                .map(rule -> rule.getAttribute("id"))
                .toList();
    }

    List<Element> elements(String namespace, String localName) {
        return list(xml.getElementsByTagNameNS(namespace, localName));
    }

    static List<Element> list(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .map(Element.class::cast)
                .toList();
    }

    static boolean isNode(Element element) {
        String name = element.getLocalName();
        return name.endsWith("Task")
                || name.endsWith("Event")
                || name.endsWith("Gateway")
                || name.equals("callActivity")
                || name.equals("subProcess");
    }

    private static ShippedModel read(Path file) {
        try {
            String content = Files.readString(file);
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            return new ShippedModel(
                    String.valueOf(file.getName(1)),
                    String.valueOf(file.getFileName()),
                    content,
                    factory.newDocumentBuilder().parse(new InputSource(new StringReader(content))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }
}
