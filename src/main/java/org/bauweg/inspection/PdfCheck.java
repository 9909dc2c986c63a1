package org.bauweg.inspection;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Reads the structure of one PDF, from its file, without drawing anything. Whatever the file does, the result is a list of
 * findings; only running out of memory or time ends without one, and that is the worker's business.
 */
final class PdfCheck {

    private static final int MOST_OBJECTS = 1_000_000;
    private static final int MOST_SHEETS = 60;
    private static final Duration READING = Duration.ofSeconds(8);
    private static final long MOST_STEPS = 30_000_000;

    private final Path file;
    private final FileEnds ends;
    private final List<PlanReader> readers;
    private final NoteBook notes;

    PdfCheck(Path file, FileEnds ends, List<PlanReader> readers, NoteBook notes) {
        this.file = file;
        this.ends = ends;
        this.readers = readers;
        this.notes = notes;
    }

    FileFacts facts() {
        PdfEnvelope.check(ends, notes);
        try {
            return parsed();
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
            notes.note(FindingCode.PDF_UNREADABLE);
            return FileFacts.NONE;
        }
    }

    /** Strictly first: PDFBox mends broken files when asked to, and says nothing. */
    private FileFacts parsed() throws IOException {
        try (StructureParser strict = open()) {
            try (PDDocument document = strict.parse(false)) {
                return described(document);
            } catch (IOException | RuntimeException | LinkageError e) {
                if (passwordNeeded(strict, e)) {
                    return FileFacts.NONE;
                }
            }
        }
        try (StructureParser mending = open()) {
            try (PDDocument document = mending.parse(true)) {
                FileFacts facts = described(document);
                notes.note(FindingCode.PDF_REPAIRED);
                return facts;
            } catch (IOException | RuntimeException | LinkageError e) {
                if (!passwordNeeded(mending, e)) {
                    notes.note(FindingCode.PDF_UNREADABLE);
                }
                return FileFacts.NONE;
            }
        }
    }

    private boolean passwordNeeded(StructureParser parser, Throwable failure) {
        if (!parser.encrypted() || failure instanceof ClassCastException) {
            return false;
        }
        notes.note(
                parser.onlyAttachmentsEncrypted() ? FindingCode.PDF_ENCRYPTED_ATTACHMENT : FindingCode.PDF_ENCRYPTED);
        return true;
    }

    private FileFacts described(PDDocument document) throws IOException {
        if (document.isEncrypted()) {
            notes.note(FindingCode.PDF_RESTRICTED);
        }
        if (document.getDocument().getXrefTable().size() > MOST_OBJECTS) {
            notes.note(FindingCode.PDF_TOO_MANY_OBJECTS);
            return FileFacts.NONE;
        }
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        List<PdfPage> pages = new PageTree(notes).pages(catalog.getCOSDictionary(COSName.PAGES));
        active(catalog, pages);
        new StreamWalk(notes).examine(pages);
        return read(document, pages);
    }

    private void active(COSDictionary catalog, List<PdfPage> pages) {
        ContentWalk walk = new ContentWalk(pages, notes);
        pages.forEach(walk::page);
        walk.catalog(catalog);
        walk.summarise();
    }

    private FileFacts read(PDDocument document, List<PdfPage> pages) {
        PageSizes sizes = new PageSizes();
        pages.forEach(sizes::add);
        PlanReader.FactsSoFar facts = new PlanReader.FactsSoFar(new FileFacts(pages.size(), sizes.counted(), null));
        if (notes.rejects()) {
            return facts.facts();
        }
        List<Sheet> sheets = PageScan.all(pages, MOST_SHEETS, new ReadingBudget(READING, MOST_STEPS));
        if (sheets.size() < Math.min(MOST_SHEETS, pages.size())) {
            notes.note(FindingCode.CHECK_INCOMPLETE);
        }
        PlanReader.Plan plan = new PlanReader.Plan(document, pages, sheets, file, notes, facts);
        for (PlanReader reader : readers) {
            try {
                reader.read(plan);
            } catch (IOException | RuntimeException | StackOverflowError e) {
                notes.note(FindingCode.CHECK_INCOMPLETE);
            }
        }
        return facts.facts();
    }

    private StructureParser open() throws IOException {
        return new StructureParser(new RandomAccessReadBufferedFile(file));
    }
}
