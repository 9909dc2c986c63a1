package org.bauweg.inspection;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Examines one PDF in a process of its own and prints one JSON object. A file that brings this process down takes nothing
 * with it; whoever started it sees that no report came.
 */
public final class PdfWorker {

    private PdfWorker() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream report = System.out;
        // a library that prints must not spoil the report
        System.setOut(System.err);
        PdfReport result = new PdfInspection(Path.of(arguments[0])).report();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), report)) {
            write(result, json);
        }
        report.flush();
        // no thread of a library keeps this process alive
        System.exit(0);
    }

    private static void write(PdfReport report, JsonGenerator json) {
        json.writeStartObject();
        if (report.pages() != null) {
            json.writeNumberProperty("pages", report.pages());
        }
        json.writeObjectPropertyStart("pageSizes");
        for (Map.Entry<String, Integer> size : report.pageSizes().entrySet()) {
            json.writeNumberProperty(size.getKey(), size.getValue());
        }
        json.writeEndObject();
        if (report.pdfa() != null) {
            json.writeStringProperty("pdfa", report.pdfa());
        }
        json.writeArrayPropertyStart("findings");
        for (PdfReport.Note note : report.findings()) {
            write(note, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(PdfReport.Note note, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("code", note.code());
        if (note.page() != null) {
            json.writeNumberProperty("page", note.page());
        }
        json.writeArrayPropertyStart("arguments");
        note.arguments().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }
}
