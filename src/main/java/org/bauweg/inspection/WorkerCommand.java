package org.bauweg.inspection;

import java.io.File;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The command line of the process that examines one file, from a class path or from the packaged jar. */
final class WorkerCommand {

    private static final Path LIMITER = Path.of("/usr/bin/prlimit");
    private static final String NESTED = "jar:nested:";
    private static final long ADDRESS_SPACE = 4L << 30;
    private static final long LARGEST_FILE = 1 << 20;

    private final String mainClass;
    private final long heapMegabytes;
    private final Duration time;

    WorkerCommand(String mainClass, long heapMegabytes, Duration time) {
        this.mainClass = mainClass;
        this.heapMegabytes = heapMegabytes;
        this.time = time;
    }

    List<String> of(Path file, Path folder) {
        List<String> command = new ArrayList<>(Seclusion.prefix());
        if (Files.isExecutable(LIMITER)) {
            // CPU seconds of all threads together, so twice the time by the clock
            command.addAll(List.of(
                    LIMITER.toString(),
                    "--cpu=" + 2 * Math.max(1, time.toSeconds()),
                    "--as=" + (ADDRESS_SPACE + (heapMegabytes << 20)),
                    "--fsize=" + LARGEST_FILE,
                    "--nofile=512",
                    "--core=0"));
        }
        command.addAll(java(folder));
        command.addAll(program());
        command.add(file.toString());
        return command;
    }

    private List<String> java(Path folder) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:CompressedClassSpaceSize=64m",
                "-XX:ReservedCodeCacheSize=64m",
                "-Xss2m",
                "-XX:ErrorFile=/dev/null",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-Duser.home=" + folder,
                // what a library would log may quote the file
                "-Dorg.apache.commons.logging.LogFactory=org.apache.commons.logging.impl.LogFactoryImpl",
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog");
    }

    private List<String> program() {
        String location = location();
        if (location.startsWith(NESTED)) {
            String jar = location.substring(NESTED.length(), location.indexOf("/!"));
            return List.of(
                    "-cp",
                    Path.of(URI.create("file:" + jar)).toString(),
                    "-Dloader.main=" + mainClass,
                    "org.springframework.boot.loader.launch.PropertiesLauncher");
        }
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        return List.of("-cp", classPath, mainClass);
    }

    private static String location() {
        var source = WorkerCommand.class.getProtectionDomain().getCodeSource();
        URL location = source == null ? null : source.getLocation();
        return location == null ? "" : location.toString();
    }
}
