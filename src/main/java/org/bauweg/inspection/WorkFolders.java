package org.bauweg.inspection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** Private folders for files on their way: while they come in, and while they are checked. */
public final class WorkFolders {

    private static final Logger LOG = LoggerFactory.getLogger(WorkFolders.class);

    private static final String PREFIX = "check-";

    private final Path root;

    WorkFolders(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** A new folder that only we may enter. */
    public Path create() throws IOException {
        Files.createDirectories(root);
        return Files.createTempDirectory(root, PREFIX);
    }

    /** A folder that stays while Bauweg runs; what an earlier run left in it is removed. */
    Path lasting(String name) {
        Path folder = root.resolve(name);
        delete(folder);
        return folder;
    }

    /** Removes a folder with what is in it; what cannot be removed now goes with {@link #deleteOlderThan}. */
    public void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            LOG.warn("document check: folder stays for now: {}", e.getClass().getSimpleName());
        }
    }

    /** Removes what a crash left. */
    void deleteOlderThan(Instant limit) {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> children = Files.list(root)) {
            List<Path> left = children.filter(
                            child -> child.getFileName().toString().startsWith(PREFIX))
                    .filter(child -> isOlder(child, limit))
                    .toList();
            left.forEach(this::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOlder(Path folder, Instant limit) {
        try {
            return Files.getLastModifiedTime(folder).toInstant().isBefore(limit);
        } catch (IOException removedMeanwhile) {
            return false;
        }
    }
}
