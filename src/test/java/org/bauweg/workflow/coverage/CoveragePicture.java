package org.bauweg.workflow.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Draws a model from its own diagram: green what was passed, red and dashed what was not. */
final class CoveragePicture {

    private static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
    private static final String WAY = "http://www.omg.org/spec/DD/20100524/DI";
    private static final double CHARACTER = 6.1;
    private static final int LINE = 13;

    private final ShippedModel model;
    private final Set<String> passed;
    private final Map<String, Element> elements = new HashMap<>();
    private final StringBuilder svg = new StringBuilder();

    private CoveragePicture(ShippedModel model, Set<String> passed) {
        this.model = model;
        this.passed = passed;
        model.elements(ShippedModel.BPMN, "*").forEach(each -> elements.put(each.getAttribute("id"), each));
    }

    static String of(ShippedModel model, Set<String> passed) {
        return new CoveragePicture(model, passed).draw();
    }

    private String draw() {
        List<Element> shapes = new ArrayList<>(model.elements(DI, "BPMNShape"));
        // what contains others first
        shapes.sort(Comparator.comparingDouble((Element shape) -> -area(shape)));
        shapes.stream().filter(shape -> area(shape) > 20_000).forEach(this::shape);
        model.elements(DI, "BPMNEdge").forEach(this::edge);
        shapes.stream().filter(shape -> area(shape) <= 20_000).forEach(this::shape);
        return frame(shapes);
    }

    private String frame(List<Element> shapes) {
        double left = shapes.stream().mapToDouble(each -> box(each).x()).min().orElse(0) - 30;
        double top = shapes.stream().mapToDouble(each -> box(each).y()).min().orElse(0) - 30;
        double right = shapes.stream()
                        .mapToDouble(each -> box(each).x() + box(each).width())
                        .max()
                        .orElse(0)
                + 60;
        double bottom = shapes.stream()
                        .mapToDouble(each -> box(each).y() + box(each).height())
                        .max()
                        .orElse(0)
                + 60;
        return text(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%.0f %.0f %.0f %.0f\" font-family=\"sans-serif\" font-size=\"11\">",
                        left, top, right - left, bottom - top)
                + "<defs><marker id=\"tip\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"8\" markerHeight=\"8\""
                + " orient=\"auto\"><path d=\"M0 0L10 5L0 10z\"/></marker></defs>\n"
                + svg + "</svg>\n";
    }

    private void shape(Element shape) {
        Element element = elements.get(shape.getAttribute("bpmnElement"));
        if (element == null) {
            return;
        }
        Box box = box(shape);
        String kind = element.getLocalName();
        String look = ShippedModel.isNode(element) ? look(element.getAttribute("id")) : "fill=\"none\" stroke=\"#888\"";
        if (kind.endsWith("Event")) {
            event(element, kind, box, look);
        } else if (kind.endsWith("Gateway")) {
            add(
                    "<path d=\"M%.1f %.1fL%.1f %.1fL%.1f %.1fL%.1f %.1fz\" %s/>",
                    box.middleX(),
                    box.y(),
                    box.right(),
                    box.middleY(),
                    box.middleX(),
                    box.bottom(),
                    box.x(),
                    box.middleY(),
                    look);
            centred(mark(kind), box.middleX(), box.middleY() + 5, 18);
        } else {
            add(
                    "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"%d\" %s/>",
                    box.x(), box.y(), box.width(), box.height(), ShippedModel.isNode(element) ? 8 : 0, look);
        }
        label(shape, element, kind, box);
    }

    private void event(Element element, String kind, Box box, String look) {
        double radius = box.width() / 2;
        String width = kind.equals("endEvent") ? " stroke-width=\"3\"" : "";
        add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" %s%s/>", box.middleX(), box.middleY(), radius, look, width);
        if (kind.equals("boundaryEvent") || kind.startsWith("intermediate")) {
            add(
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"none\" stroke=\"#444\"/>",
                    box.middleX(), box.middleY(), radius - 3);
        }
        if (has(element, "timerEventDefinition")) {
            add("<path d=\"M%.1f %.1fv-8m0 8h6\" stroke=\"#444\" fill=\"none\"/>", box.middleX(), box.middleY());
        } else if (has(element, "messageEventDefinition")) {
            add(
                    "<path d=\"M%.1f %.1fh16v10h-16zl8 6l8 -6\" stroke=\"#444\" fill=\"none\"/>",
                    box.middleX() - 8, box.middleY() - 5);
        } else if (has(element, "terminateEventDefinition")) {
            add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"/>", box.middleX(), box.middleY(), radius - 6);
        }
    }

    private void edge(Element edge) {
        StringBuilder points = new StringBuilder();
        ShippedModel.list(edge.getElementsByTagNameNS(WAY, "waypoint"))
                .forEach(point -> points.append(point.getAttribute("x"))
                        .append(',')
                        .append(point.getAttribute("y"))
                        .append(' '));
        Element flow = elements.get(edge.getAttribute("bpmnElement"));
        boolean arrow = flow != null && flow.getLocalName().equals("sequenceFlow");
        add(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"#444\"%s/>",
                points.toString().strip(), arrow ? " marker-end=\"url(#tip)\"" : " stroke-dasharray=\"2 3\"");
        Box place = labelBox(edge);
        if (flow != null && place != null) {
            lines(flow.getAttribute("name"), place, true);
        }
    }

    private void label(Element shape, Element element, String kind, Box box) {
        Box place = labelBox(shape);
        boolean inside = kind.endsWith("Task") || kind.equals("callActivity");
        if (kind.equals("lane") || kind.equals("participant")) {
            add(
                    "<text transform=\"translate(%.1f %.1f) rotate(-90)\" text-anchor=\"middle\">%s</text>",
                    box.x() + 18, box.middleY(), escaped(element.getAttribute("name")));
        } else if (kind.equals("textAnnotation")) {
            lines(element.getTextContent().strip(), box, false);
        } else if (kind.equals("subProcess")) {
            lines(element.getAttribute("name"), new Box(box.x(), box.y() + 4, box.width(), LINE), true);
        } else if (inside || place != null) {
            lines(element.getAttribute("name"), inside || place == null ? box : place, !inside);
        } else {
            lines(element.getAttribute("name"), new Box(box.x() - 30, box.bottom() + 4, box.width() + 60, LINE), true);
        }
    }

    private void lines(String name, Box place, boolean fromTop) {
        List<String> lines = wrapped(name.replace('\n', ' '), Math.max(8, (int) (place.width() / CHARACTER)));
        double first = fromTop ? place.y() + LINE - 2 : place.middleY() - (lines.size() - 1) * LINE / 2.0 + 4;
        for (int i = 0; i < lines.size(); i++) {
            centred(lines.get(i), place.middleX(), first + i * LINE, 11);
        }
    }

    private static List<String> wrapped(String name, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : name.split("\\s+", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private String look(String id) {
        return passed.contains(id)
                ? "fill=\"#d9f2d9\" stroke=\"#1b7a1b\""
                : "fill=\"#fbd9d9\" stroke=\"#b00020\" stroke-dasharray=\"5 3\"";
    }

    private static String mark(String gateway) {
        return switch (gateway) {
            case "parallelGateway" -> "+";
            case "inclusiveGateway" -> "○";
            case "eventBasedGateway" -> "◎";
            default -> "×";
        };
    }

    private static boolean has(Element element, String child) {
        return ShippedModel.list(element.getElementsByTagNameNS(ShippedModel.BPMN, child)).stream()
                .anyMatch(each -> each.getParentNode() == element);
    }

    private void centred(String line, double x, double y, int size) {
        add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\" font-size=\"%d\">%s</text>", x, y, size, escaped(line));
    }

    private void add(String format, Object... values) {
        svg.append(text(format, values)).append('\n');
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static double area(Element shape) {
        return box(shape).width() * box(shape).height();
    }

    private static Box box(Element shape) {
        return Box.of(ShippedModel.list(shape.getElementsByTagNameNS(DC, "Bounds")).stream()
                .filter(bounds -> bounds.getParentNode() == shape)
                .findFirst()
                .orElseThrow());
    }

    private static @Nullable Box labelBox(Element shape) {
        return ShippedModel.list(shape.getElementsByTagNameNS(DC, "Bounds")).stream()
                .filter(bounds -> "BPMNLabel".equals(bounds.getParentNode().getLocalName()))
                .map(Box::of)
                .findFirst()
                .orElse(null);
    }

    private record Box(double x, double y, double width, double height) {

        static Box of(Element bounds) {
            return new Box(number(bounds, "x"), number(bounds, "y"), number(bounds, "width"), number(bounds, "height"));
        }

        private static double number(Element bounds, String name) {
            return Double.parseDouble(bounds.getAttribute(name));
        }

        double middleX() {
            return x + width / 2;
        }

        double middleY() {
            return y + height / 2;
        }

        double right() {
            return x + width;
        }

        double bottom() {
            return y + height;
        }
    }
}
