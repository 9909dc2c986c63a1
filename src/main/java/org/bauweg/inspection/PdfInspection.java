package org.bauweg.inspection;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * Reads the structure of one PDF, from its file, without drawing anything. Whatever the file does, the result is a report;
 * only running out of memory or time ends without one, and that is the worker's business.
 */
final class PdfInspection {

    private static final int MOST_PAGES = 5000;

    private final Path file;
    private final Map<String, PdfReport.Note> notes = new LinkedHashMap<>();
    private final PageSizes sizes = new PageSizes();
    private @Nullable Integer pages;
    private @Nullable String pdfa;

    PdfInspection(Path file) {
        this.file = file;
    }

    PdfReport report() {
        try {
            inspect();
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
            note(FindingCode.PDF_UNREADABLE, null);
        }
        return new PdfReport(pages, sizes.counted(), pdfa, List.copyOf(notes.values()));
    }

    private void inspect() throws IOException {
        try (StructureParser parser = open()) {
            PDDocument document;
            try {
                document = parser.parse(true);
            } catch (IOException | RuntimeException | LinkageError e) {
                note(parser.encrypted() ? FindingCode.PDF_ENCRYPTED : FindingCode.PDF_UNREADABLE, null);
                return;
            }
            try (document) {
                describe(document);
            }
            if (!parser.encrypted()) {
                parseStrictly();
            }
        }
    }

    private void describe(PDDocument document) {
        if (document.isEncrypted()) {
            note(FindingCode.PDF_RESTRICTED, null);
        }
        Set<COSDictionary> found = pages(document);
        pages = found.size();
        if (found.isEmpty()) {
            note(FindingCode.PDF_NO_PAGES, null);
        }
        ContentWalk walk = new ContentWalk(found, this::note);
        int number = 0;
        for (COSDictionary page : found) {
            walk.page(page, ++number);
        }
        walk.catalog(document.getDocumentCatalog().getCOSObject());
        walk.summarise();
        pdfa = PdfaClaim.of(document);
    }

    private Set<COSDictionary> pages(PDDocument document) {
        Set<COSDictionary> found = new LinkedHashSet<>();
        for (PDPage page : document.getPages()) {
            if (found.size() == MOST_PAGES) {
                note(FindingCode.CHECK_FAILED, null);
                break;
            }
            if (found.add(page.getCOSObject())) {
                sizes.add(page);
                if (isEmpty(page.getCOSObject())) {
                    note(FindingCode.PDF_EMPTY_PAGE, found.size());
                }
            }
        }
        return found;
    }

    private static boolean isEmpty(COSDictionary page) {
        COSBase contents = page.getDictionaryObject(COSName.CONTENTS);
        COSBase annotations = page.getDictionaryObject(COSName.ANNOTS);
        return isNothing(contents) && isNothing(annotations);
    }

    private static boolean isNothing(@Nullable COSBase value) {
        return value == null
                || value instanceof COSNull
                || (value instanceof COSArray array && array.size() == 0)
                || (value instanceof COSStream stream && stream.getLength() == 0);
    }

    /** PDFBox mends broken files when asked to; that it had to is worth a hint. */
    private void parseStrictly() throws IOException {
        try (StructureParser strict = open()) {
            strict.parse(false).close();
        } catch (IOException | RuntimeException e) {
            note(FindingCode.PDF_REPAIRED, null);
        }
    }

    private StructureParser open() throws IOException {
        return new StructureParser(new RandomAccessReadBufferedFile(file));
    }

    /** Keeps the first of each kind: a page number helps, a list of five hundred does not. */
    private void note(FindingCode code, @Nullable Integer page, String... arguments) {
        notes.putIfAbsent(code.code(), new PdfReport.Note(code.code(), page, List.of(arguments)));
    }
}
