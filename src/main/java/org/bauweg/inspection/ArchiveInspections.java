package org.bauweg.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Verifies levels of PDF/A, in processes of their own. That takes seconds where a check takes milliseconds, and it is advice: nobody
 * waits for it.
 */
public class ArchiveInspections implements AutoCloseable {

    private final WorkerPool<PdfaRequest, PdfaAnswer> workers;
    private final WorkFolders folders;

    ArchiveInspections(WorkerPool<PdfaRequest, PdfaAnswer> workers, WorkFolders folders) {
        this.workers = workers;
        this.folders = folders;
    }

    /**
     * Says whether a PDF meets a level.
     *
     * @param level as {@link FileFacts#pdfa} names it
     * @param content opened once, read to its end and closed; what it throws comes through
     * @return empty when it cannot be done now, through no fault of the file: ask again later
     */
    public Optional<ArchiveVerdict> verify(String level, Supplier<InputStream> content) {
        try {
            Path folder = folders.create();
            try {
                Path copy = folder.resolve("file");
                try (InputStream bytes = content.get()) {
                    Files.copy(bytes, copy);
                }
                return verdict(level, workers.run(new PdfaRequest(copy.toString(), level)));
            } finally {
                folders.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ArchiveVerdict> verdict(String level, TaskOutcome<PdfaAnswer> outcome) {
        if (outcome instanceof TaskOutcome.Answered<PdfaAnswer> answered) {
            PdfaAnswer answer = answered.answer();
            List<PdfaRule> broken = Arrays.stream(PdfaRule.values())
                    .filter(rule -> answer.broken().contains(rule.name()))
                    .toList();
            boolean honest = broken.size() == answer.broken().size();
            return Optional.of(
                    answer.known() && honest ? ArchiveVerdict.of(level, broken) : ArchiveVerdict.unknown(level));
        }
        return outcome instanceof TaskOutcome.Stopped<PdfaAnswer>
                ? Optional.of(ArchiveVerdict.unknown(level))
                : Optional.empty();
    }

    @Override
    public void close() {
        workers.close();
    }
}
