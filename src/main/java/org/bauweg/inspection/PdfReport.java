package org.bauweg.inspection;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the worker process found in one PDF; crosses the process border as JSON. */
record PdfReport(
        @Nullable Integer pages,
        Map<String, Integer> pageSizes,
        @Nullable String pdfa,
        List<Note> findings) {

    record Note(String code, @Nullable Integer page, List<String> arguments) {}

    /** Translates what the worker said; null when it said something we do not know. */
    @Nullable
    List<Finding> known() {
        List<Finding> known = findings.stream()
                .flatMap(note -> FindingCode.of(note.code()).stream()
                        .map(code -> new Finding(code.code(), code.severity(), note.page(), note.arguments())))
                .toList();
        return known.size() == findings.size() ? known : null;
    }

    FileFacts facts() {
        return new FileFacts(pages, pageSizes, pdfa);
    }
}
