package org.bauweg.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at files before anybody else does. Holds no transaction and no byte longer than the look takes. */
public class FileInspections implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FileInspections.class);
    private static final String UNKNOWN = "application/octet-stream";

    private final WorkerPool<CheckRequest, CheckAnswer> workers;
    private final CheckPlaces places;
    private final WorkFolders folders;
    private final VirusScanner scanner;

    FileInspections(
            WorkerPool<CheckRequest, CheckAnswer> workers,
            CheckPlaces places,
            WorkFolders folders,
            VirusScanner scanner) {
        this.workers = workers;
        this.places = places;
        this.folders = folders;
        this.scanner = scanner;
    }

    /**
     * Says what a file is and what is to be said of it. A file that cannot be checked is rejected by its finding.
     *
     * @param content opened once, read to its end and closed; what it throws comes through
     * @return empty when it cannot be done now, through no fault of the file: ask again later
     */
    public Optional<FileInspection> inspect(InspectFile file, Supplier<InputStream> content) {
        try (CheckPlaces.Place place = places.take()) {
            return place == null ? Optional.empty() : look(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many files are looked at at once. */
    public int places() {
        return places.most();
    }

    /** How it stands with the virus scanner; asks it. */
    public ScannerState scanner() {
        return scanner.state();
    }

    /** Removes what a crash left behind before {@code limit}. */
    public void tidy(Instant limit) {
        folders.deleteOlderThan(limit);
    }

    /** Starts workers ahead, so that the first file need not wait for one. */
    public void prepare() {
        workers.prepare();
    }

    @Override
    public void close() {
        workers.close();
    }

    private Optional<FileInspection> look(InspectFile file, Supplier<InputStream> content) throws IOException {
        Path folder = folders.create();
        try {
            Path copy = folder.resolve("file");
            if (!fetch(content, copy, file.sha256())) {
                LOG.error("file inspection: what is stored has another hash");
                return Optional.of(FileInspection.failed(UNKNOWN, file.fileName(), FindingCode.FILE_CHANGED));
            }
            return checked(file, copy)
                    .flatMap(inspection -> inspection.rejected() ? Optional.of(inspection) : scanned(inspection, copy));
        } finally {
            folders.delete(folder);
        }
    }

    /** False when the bytes are not those that were received. */
    private static boolean fetch(Supplier<InputStream> content, Path copy, @Nullable String sha256) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream bytes = new DigestInputStream(content.get(), digest)) {
            Files.copy(bytes, copy);
        }
        return sha256 == null || HexFormat.of().formatHex(digest.digest()).equals(sha256);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<FileInspection> checked(InspectFile file, Path copy) {
        TaskOutcome<CheckAnswer> outcome = workers.run(
                new CheckRequest(copy.toString(), file.fileName(), file.declaredType(), List.copyOf(file.allowed())));
        if (outcome instanceof TaskOutcome.Answered<CheckAnswer> answered) {
            FileInspection failed = FileInspection.failed(UNKNOWN, file.fileName());
            return Optional.of(answered.answer().inspection(file.fileName()).orElse(failed));
        }
        if (outcome instanceof TaskOutcome.Stopped<CheckAnswer> stopped) {
            return Optional.of(FileInspection.failed(
                    UNKNOWN, file.fileName(), stopped.reason().code()));
        }
        return Optional.empty();
    }

    private Optional<FileInspection> scanned(FileInspection inspection, Path copy) {
        return switch (scanner.scan(copy)) {
            case CLEAN -> Optional.of(inspection);
            case INFECTED -> Optional.of(with(inspection, FindingCode.VIRUS_FOUND));
            case TOO_LARGE -> Optional.of(with(inspection, FindingCode.VIRUS_NOT_SCANNED));
            case UNAVAILABLE -> Optional.empty();
        };
    }

    private static FileInspection with(FileInspection inspection, FindingCode code) {
        List<Finding> findings = new ArrayList<>(inspection.findings());
        findings.add(Finding.of(code));
        return new FileInspection(inspection.mediaType(), inspection.fileName(), findings, inspection.facts());
    }
}
