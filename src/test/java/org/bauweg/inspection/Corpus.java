package org.bauweg.inspection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Real files beside the checkout ({@code ../shared/corpus}, or the system property {@code bauweg.corpus}); may be missing. */
public final class Corpus {

    private static final Path ROOT = Path.of(System.getProperty("bauweg.corpus", "../shared/corpus"));

    private Corpus() {}

    public static boolean present() {
        return Files.isDirectory(ROOT);
    }

    /** The files of one folder, by name; none when there is no corpus. */
    public static List<Path> files(String folder) {
        if (!present()) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
