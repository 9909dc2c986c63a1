package org.bauweg.inspection;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.tika.Tika;

/** Says what a file is by its bytes: our own signatures for what may be accepted, Tika for all the rest. In the worker only. */
final class TypeDetection {

    private static final Pattern DWG = Pattern.compile("AC1(?:0\\d\\d|\\.\\d\\d).*", Pattern.DOTALL);
    /** Group codes and values in turns; comments may come first. */
    private static final Pattern DXF =
            Pattern.compile("\\s*(?:999\\s*\\R[^\\n]*\\R\\s*){0,50}0\\s*\\R\\s*SECTION\\s*\\R.*", Pattern.DOTALL);

    private static final String BINARY_DXF = "AutoCAD Binary DXF\r\n\u001a\0";
    private static final List<String> MARKUP =
            List.of("<!doctype html", "<html", "<script", "<iframe", "<body", "<svg", "<?php", "<object", "<embed");
    /** What may stand before the header of a PDF without making it something else. */
    private static final Pattern PADDING = Pattern.compile("[\\s\\x00\\xef\\xbb\\xbf]*");

    private final Tika tika = new Tika();

    String detect(FileEnds ends, Notes notes) {
        int pdf = ends.start().indexOf("%pdf-");
        if (pdf == 0
                || (pdf > 0 && PADDING.matcher(ends.head().substring(0, pdf)).matches())) {
            foreign(ends, "PDF", notes);
            return FileType.PDF.mediaType();
        }
        String type = ours(ends);
        if (pdf > 0) {
            return wrapped(type, notes);
        }
        if (type.startsWith("image/")) {
            foreign(ends, FileType.label(type), notes);
        }
        return looksLikePdf(ends, type) ? headless(notes) : type;
    }

    private String ours(FileEnds ends) {
        String head = ends.head();
        if (DWG.matcher(head).matches()) {
            return FileType.DWG.mediaType();
        }
        if (head.startsWith(BINARY_DXF) || DXF.matcher(head).matches()) {
            return FileType.DXF.mediaType();
        }
        if (head.startsWith("ISO-10303-21;") && head.contains("IFC")) {
            return FileType.IFC.mediaType();
        }
        String type = tika.detect(ends.headBytes());
        int parameters = type.indexOf(';');
        return parameters < 0 ? type : type.substring(0, parameters);
    }

    /** Something stands before the PDF. If it is nothing, it is junk; if it is something, the file is two things. */
    private static String wrapped(String type, Notes notes) {
        boolean nothing = type.equals(FileType.PDF.mediaType())
                || type.equals("application/octet-stream")
                || type.equals("text/plain");
        if (nothing) {
            notes.note(FindingCode.PDF_JUNK);
            return FileType.PDF.mediaType();
        }
        notes.note(FindingCode.FILE_POLYGLOT, null, FileType.label(type), "PDF");
        return type;
    }

    private static void foreign(FileEnds ends, String label, Notes notes) {
        if (ends.endsAsZip()) {
            notes.note(FindingCode.FILE_POLYGLOT, null, label, "ZIP");
        }
        if (MARKUP.stream().anyMatch(ends.start()::contains)) {
            notes.note(FindingCode.FILE_POLYGLOT, null, label, "HTML");
        }
    }

    private static boolean looksLikePdf(FileEnds ends, String type) {
        boolean vague = type.equals("application/octet-stream") || type.startsWith("text/plain");
        return vague && ends.head().contains(" obj") && ends.tail().contains("startxref");
    }

    private static String headless(Notes notes) {
        notes.note(FindingCode.PDF_NO_HEADER);
        return FileType.PDF.mediaType();
    }
}
