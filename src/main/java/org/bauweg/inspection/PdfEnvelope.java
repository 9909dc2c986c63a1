package org.bauweg.inspection;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at the header and the end of a PDF as they lie in the file: parsers mend both without a word. */
final class PdfEnvelope {

    private static final Pattern HEADER = Pattern.compile("%PDF-\\d\\.\\d");
    private static final Pattern START = Pattern.compile("startxref\\s+(\\d{1,19})\\s*$");
    private static final Pattern FILLING = Pattern.compile("[\\s\\x00\\x1a]*");
    private static final Pattern OBJECT = Pattern.compile("\\d+ \\d+ obj|endstream|endobj|xref");
    private static final String END = "%%EOF";

    private PdfEnvelope() {}

    static void check(FileEnds ends, Notes notes) {
        int header = ends.head().indexOf("%PDF-");
        if (header < 0
                || !HEADER.matcher(ends.head())
                        .region(header, ends.head().length())
                        .lookingAt()) {
            notes.note(FindingCode.PDF_NO_HEADER);
        }
        int end = ends.tail().lastIndexOf(END);
        if (end < 0) {
            notes.note(FindingCode.PDF_TRUNCATED);
            return;
        }
        String rest = ends.tail().substring(end + END.length());
        if (OBJECT.matcher(rest).find()) {
            notes.note(FindingCode.PDF_TRUNCATED);
        } else if (!FILLING.matcher(rest).matches()) {
            notes.note(FindingCode.PDF_JUNK);
        }
        Matcher start = START.matcher(ends.tail().substring(Math.max(0, end - 1024), end));
        if (!start.find() || Long.parseLong(start.group(1)) >= ends.size()) {
            notes.note(FindingCode.PDF_TRUNCATED);
        }
    }
}
