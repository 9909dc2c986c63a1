package org.bauweg.inspection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code src/test/resources/inspection/hostile.txt}: a file of the corpus and its codes on each line. */
final class HostileTable {

    private static final Path TABLE = Path.of("src", "test", "resources", "inspection", "hostile.txt");

    private HostileTable() {}

    static Map<String, List<String>> read() throws IOException {
        try (Stream<String> lines = Files.lines(TABLE)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+", 2))
                    .collect(Collectors.toMap(line -> line[0], line -> Arrays.asList(line[1].split("[ ,]+"))));
        }
    }
}
