package org.bauweg.inspection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Looks at one file: type first, then by type. Safety is decided before anything is read for advice. In the worker only. */
final class CheckTask implements WorkerTask<CheckRequest, CheckAnswer> {

    /** What reads plans for advice, in this order, once nothing speaks against the file. */
    private static final List<PlanReader> READERS = List.of(
            new PdfaClaim(),
            new EmptyPages(),
            new SheetSizes(),
            new ScanQuality(),
            new TextQuality(),
            new Layers(),
            new Scales(),
            new PlanContent(),
            new Signatures());

    /** Nobody writes descriptions on these. */
    private static final Set<String> LARGE = Set.of("over-a0", "A0", "A1", "A2");

    private static final String SMALLEST = """
            %PDF-1.4
            1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
            2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
            3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 842 595]/Contents 4 0 R/Resources<<>>>> endobj
            4 0 obj <</Length 8>>
            stream
            0 0 m h
            endstream
            endobj
            trailer <</Root 1 0 R/Size 5>>
            startxref
            0
            %%EOF
            """;

    private final TypeDetection types = new TypeDetection();

    @Override
    public CheckAnswer perform(CheckRequest request) throws IOException {
        Path file = Path.of(request.file());
        NoteBook notes = new NoteBook();
        if (Files.size(file) == 0) {
            notes.note(FindingCode.FILE_EMPTY);
            return CheckAnswer.of("application/octet-stream", FileFacts.NONE, notes.notes());
        }
        FileEnds ends = FileEnds.of(file);
        String type = types.detect(ends, notes);
        TypeCheck.check(type, request, notes);
        boolean wanted = request.allowed().contains(type);
        FileFacts facts = wanted ? look(type, file, ends, notes) : FileFacts.NONE;
        if (FileNames.saysNothing(request.name())) {
            notes.note(FindingCode.FILE_NAME_VAGUE, null, request.name());
        }
        return CheckAnswer.of(type, facts.with(named(facts, request.name())), notes.notes());
    }

    /** A name is written by somebody who knows what the file is, and so it comes before titles in it. */
    private static PlanFacts named(FileFacts facts, String name) {
        boolean large = facts.pageSizes().keySet().stream().anyMatch(LARGE::contains);
        List<String> kinds = Stream.concat(
                        PlanKind.ofName(name).stream().map(PlanKind::slot), facts.plan().kinds().stream())
                .distinct()
                .filter(slot ->
                        !large || PlanKind.of(slot).map(PlanKind::drawing).orElse(false))
                .toList();
        return facts.plan().withContent(kinds, facts.plan().extract());
    }

    private static FileFacts look(String type, Path file, FileEnds ends, NoteBook notes) throws IOException {
        FileType known = FileType.of(type).orElse(null);
        if (known == null) {
            return FileFacts.NONE;
        }
        return switch (known) {
            case PDF -> new PdfCheck(file, ends, READERS, notes).facts();
            case JPEG, PNG, TIFF -> ImageCheck.of(known, file, notes);
            case DWG, DXF, IFC -> DrawingCheck.of(known, ends, notes);
        };
    }

    @Override
    public void warmUp(Path folder) throws IOException {
        Path sample = Files.writeString(folder.resolve("sample"), SMALLEST, StandardCharsets.ISO_8859_1);
        List<String> pdf = List.of(FileType.PDF.mediaType());
        perform(new CheckRequest(sample.toString(), "sample.pdf", null, pdf));
        Files.delete(sample);
    }
}
