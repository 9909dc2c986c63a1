package org.bauweg.notices;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Turns the markup of a template into a document whose text can be printed: composed letters (NFC), no invisible or
 * direction-changing characters, citations kept on one line, and a visible replacement character for everything the fonts lack.
 */
final class PrintableMarkup {

    private static final int REPLACEMENT = 0xFFFD;
    private static final Pattern CITATION = Pattern.compile("(§|Abs\\.|Satz|Nr\\.) (?=[0-9IVX])");

    private final IntPredicate printable;

    PrintableMarkup(IntPredicate printable) {
        this.printable = printable;
    }

    /** Parses well-formed markup; external entities and document types are refused. */
    Document parse(String markup) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(legalXml(markup))));
            clean(document);
            return document;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("Template gives no well-formed markup", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void clean(Node node) {
        if (node instanceof Text text) {
            text.setData(printable(text.getData()));
        }
        var attributes = node.getAttributes();
        for (int i = 0; attributes != null && i < attributes.getLength(); i++) {
            attributes.item(i).setNodeValue(printable(attributes.item(i).getNodeValue()));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            clean(child);
        }
    }

    /** Only for single texts: composing across a tag would eat its bracket. */
    String printable(String text) {
        var clean = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> appendPrintable(clean, c));
        return CITATION.matcher(clean).replaceAll("$1\u00A0");
    }

    private void appendPrintable(StringBuilder text, int c) {
        int type = Character.getType(c);
        if (c == '\n' || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR || c == 0x85) {
            text.append('\n');
        } else if (Character.isWhitespace(c)) {
            text.append(' ');
        } else if (type != Character.FORMAT && !isVariationSelector(c)) {
            text.appendCodePoint(printable.test(c) ? c : REPLACEMENT);
        }
    }

    private static boolean isVariationSelector(int c) {
        return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
    }

    private static String legalXml(String markup) {
        var legal = new StringBuilder(markup.length());
        markup.codePoints().forEach(c -> legal.appendCodePoint(isLegalXml(c) ? c : REPLACEMENT));
        return legal.toString();
    }

    private static boolean isLegalXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
