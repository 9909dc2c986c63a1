package org.bauweg.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks at files before anybody else does. Holds no transaction and no byte longer than the look takes. */
public class FileInspections {

    private static final String PDF = "application/pdf";

    private final TypeCheck types = new TypeCheck();
    private final PdfWorkers workers;
    private final CheckPlaces places;
    private final WorkFolders folders;

    FileInspections(PdfWorkers workers, CheckPlaces places, WorkFolders folders) {
        this.workers = workers;
        this.places = places;
        this.folders = folders;
    }

    /**
     * Says what a file is and what is to be said of it. A file that cannot be checked is rejected by its finding.
     *
     * @param content opened once, read to its end and closed; what it throws comes through
     * @return empty when it cannot be done now, through no fault of the file: ask again later
     */
    public Optional<FileInspection> inspect(InspectFile file, Supplier<InputStream> content) {
        try (CheckPlaces.Place place = places.take()) {
            return place == null ? Optional.empty() : Optional.of(look(file, content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what a crash left behind before {@code limit}. */
    public void tidy(Instant limit) {
        folders.deleteOlderThan(limit);
    }

    private FileInspection look(InspectFile file, Supplier<InputStream> content) throws IOException {
        Path folder = folders.create();
        try {
            Path copy = folder.resolve("file");
            try (InputStream bytes = content.get()) {
                Files.copy(bytes, copy);
            }
            return look(file, copy, folder);
        } finally {
            folders.delete(folder);
        }
    }

    private FileInspection look(InspectFile file, Path copy, Path folder) throws IOException {
        TypeCheck.Verdict verdict = types.check(copy, file.fileName(), file.declaredType(), file.allowed());
        boolean dangerous = verdict.findings().stream().anyMatch(Finding::rejects);
        if (dangerous || !verdict.mediaType().equals(PDF)) {
            return new FileInspection(verdict.mediaType(), verdict.fileName(), verdict.findings(), FileFacts.NONE);
        }
        Optional<PdfReport> report = workers.examine(copy, folder);
        List<Finding> known = report.map(PdfReport::known).orElse(null);
        if (report.isEmpty() || known == null) {
            return FileInspection.failed(verdict.mediaType(), verdict.fileName());
        }
        List<Finding> findings = new ArrayList<>(verdict.findings());
        findings.addAll(known);
        return new FileInspection(
                verdict.mediaType(), verdict.fileName(), findings, report.get().facts());
    }
}
