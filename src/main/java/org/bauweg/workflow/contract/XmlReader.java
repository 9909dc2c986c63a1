package org.bauweg.workflow.contract;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads XML without ever leaving the file: no document type, no entities, bounded in size and depth. */
final class XmlReader {

    private static final int MAX_BYTES = 1_000_000;
    private static final int MAX_DEPTH = 40;
    private static final int MAX_ELEMENTS = 20_000;
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final Deque<Draft> open = new ArrayDeque<>();
    private int elements;
    private @Nullable XmlNode root;

    private XmlReader(XMLStreamReader reader) {
        this.reader = reader;
    }

    /**
     * Parses a file.
     *
     * @throws UnreadableXmlException with the reason in German
     */
    static XmlNode read(byte[] content) throws UnreadableXmlException {
        if (content.length > MAX_BYTES) {
            throw new UnreadableXmlException("Die Datei ist größer als 1 MB.");
        }
        try {
            return new XmlReader(FACTORY.createXMLStreamReader(new ByteArrayInputStream(content))).document();
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new UnreadableXmlException("Die Datei ist kein gültiges XML (Zeile " + line + ").");
        }
    }

    private XmlNode document() throws XMLStreamException, UnreadableXmlException {
        String encoding = reader.getCharacterEncodingScheme();
        if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
            throw new UnreadableXmlException("Die Datei ist nicht in UTF-8 gespeichert.");
        }
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text();
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new UnreadableXmlException("Die Datei enthält eine Dokumenttyp- oder Entity-Angabe.");
                case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                    throw new UnreadableXmlException("Die Datei enthält eine Verarbeitungsanweisung (<?…?>).");
                default -> {
                    // comments and white space say nothing to the engine
                }
            }
        }
        return Objects.requireNonNull(root);
    }

    private void start() throws UnreadableXmlException {
        elements++;
        if (open.size() >= MAX_DEPTH || elements > MAX_ELEMENTS) {
            throw new UnreadableXmlException("Die Datei ist zu tief verschachtelt oder hat zu viele Elemente.");
        }
        Map<XmlName, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(
                    new XmlName(
                            Objects.requireNonNullElse(reader.getAttributeNamespace(i), ""),
                            reader.getAttributeLocalName(i)),
                    reader.getAttributeValue(i));
        }
        XmlName name = new XmlName(Objects.requireNonNullElse(reader.getNamespaceURI(), ""), reader.getLocalName());
        open.push(new Draft(name, attributes, new ArrayList<>(), new StringBuilder()));
    }

    private void end() {
        Draft draft = open.pop();
        XmlNode node = new XmlNode(
                draft.name(),
                Map.copyOf(draft.attributes()),
                List.copyOf(draft.children()),
                draft.text().toString().strip());
        Draft parent = open.peek();
        if (parent == null) {
            root = node;
        } else {
            parent.children().add(node);
        }
    }

    private void text() {
        Draft draft = open.peek();
        if (draft != null) {
            draft.text().append(reader.getText());
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external content");
        });
        return factory;
    }

    private record Draft(XmlName name, Map<XmlName, String> attributes, List<XmlNode> children, StringBuilder text) {}
}
