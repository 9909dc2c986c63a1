package org.bauweg.e2e;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The clock of a server under test: time goes on from wherever the test moves it to, also over a restart. */
final class TimeMachine {

    static final String CLOCK_FILE = "bauweg.test.clock-file";

    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");
    private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(File.pathSeparator));

    private final Path folder;

    /** @param folder empty, of the test */
    TimeMachine(Path folder, LocalDateTime now) {
        this.folder = folder;
        travelTo(now);
    }

    /** From now on it is this time in Germany. */
    void travelTo(LocalDateTime time) {
        long offset = Instant.now().until(time.atZone(GERMANY).toInstant(), java.time.temporal.ChronoUnit.MILLIS);
        try {
            Files.createDirectories(folder);
            Path next = Files.writeString(folder.resolve("clock.new"), Long.toString(offset));
            Files.move(next, clockFile(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The arguments of {@code java} that start the product with this clock, and nothing else of the tests. */
    List<String> command() {
        List<String> classPath = new ArrayList<>(
                List.of(own().toString(), Path.of("target", "classes").toString()));
        String tests = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        SEPARATOR
                .splitAsStream(tests)
                .filter(entry -> entry.endsWith(".jar") && !entry.contains("bauweg-"))
                .forEach(classPath::add);
        return List.of(
                "-D" + CLOCK_FILE + "=" + clockFile().toAbsolutePath(),
                "-cp",
                String.join(File.pathSeparator, classPath),
                TravellingApplication.class.getName());
    }

    /** The classes of ours that the server needs, away from the other test classes, which it would take for its own. */
    private Path own() {
        try {
            for (Class<?> type : List.of(
                    TravellingApplication.class,
                    TravellingApplication.Time.class,
                    TravellingApplication.FileClock.class)) {
                String file = type.getName().replace('.', '/') + ".class";
                Path copy = folder.resolve("classes").resolve(file);
                Files.createDirectories(copy.getParent());
                try (InputStream in = type.getClassLoader().getResourceAsStream(file)) {
                    Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return folder.resolve("classes").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path clockFile() {
        return folder.resolve("clock");
    }
}
