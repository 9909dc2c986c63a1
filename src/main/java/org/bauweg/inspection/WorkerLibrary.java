package org.bauweg.inspection;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * What a worker's JVM is started with: only the jars it needs and our own classes of this module. Found on the class path or unpacked from the packaged jar, once per start of Bauweg.
 */
final class WorkerLibrary {

    private static final String NESTED = "jar:nested:";
    private static final String OURS = "org/bauweg/inspection/";
    private static final String NESTED_CLASSES = "BOOT-INF/classes/";
    private static final String NESTED_JARS = "BOOT-INF/lib/";
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private final Path folder;
    private final List<String> jars;
    private final List<String> more;
    private List<String> classPath = List.of();

    /**
     * @param folder ours alone; what is in it is replaced
     * @param jars the beginnings of the names of those needed
     * @param more entries of the class path beside the usual ones
     */
    WorkerLibrary(Path folder, List<String> jars, String... more) {
        this.folder = folder;
        this.jars = jars;
        this.more = List.of(more);
    }

    /** The java command with its options and class path. */
    synchronized List<String> java(Path workerFolder) throws IOException {
        if (classPath.isEmpty()) {
            classPath = collect();
        }
        List<String> command = new ArrayList<>(options(workerFolder));
        command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath)));
        return command;
    }

    private static List<String> options(Path workerFolder) {
        return List.of(
                JAVA.toString(),
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:CompressedClassSpaceSize=64m",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:+DisplayVMOutputToStderr",
                "-Xlog:disable",
                "-Xss2m",
                "-XX:ErrorFile=/dev/null",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + workerFolder,
                "-Duser.home=" + workerFolder,
                // what a library would log may quote the file
                "-Dorg.apache.commons.logging.LogFactory=org.apache.commons.logging.impl.LogFactoryImpl",
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog");
    }

    private List<String> collect() throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> old = Files.list(folder)) {
            for (Path file : old.toList()) {
                Files.deleteIfExists(file);
            }
        }
        String location = location();
        List<String> entries = location.startsWith(NESTED)
                ? unpack(Path.of(URI.create("file:" + location.substring(NESTED.length(), location.indexOf("/!")))))
                : pick(Path.of(URI.create(location)));
        entries.addAll(more);
        return entries;
    }

    private List<String> pick(Path classes) throws IOException {
        List<String> entries = new ArrayList<>();
        Path ours = folder.resolve("inspection.jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(ours));
                Stream<Path> files = Files.walk(classes.resolve(OURS))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                jar.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, jar);
            }
        }
        entries.add(ours.toString());
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> needed(Path.of(entry).getFileName().toString()))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .forEach(entries::add);
        return entries;
    }

    private List<String> unpack(Path packaged) throws IOException {
        List<String> entries = new ArrayList<>();
        Path ours = folder.resolve("inspection.jar");
        try (JarFile jar = new JarFile(packaged.toFile());
                JarOutputStream classes = new JarOutputStream(Files.newOutputStream(ours))) {
            for (JarEntry entry : jar.stream().toList()) {
                String name = entry.getName();
                try (InputStream content = jar.getInputStream(entry)) {
                    if (name.startsWith(NESTED_CLASSES + OURS) && name.endsWith(".class")) {
                        classes.putNextEntry(new JarEntry(name.substring(NESTED_CLASSES.length())));
                        content.transferTo(classes);
                    } else if (name.startsWith(NESTED_JARS) && needed(name.substring(NESTED_JARS.length()))) {
                        Path copy = folder.resolve(name.substring(NESTED_JARS.length()));
                        try (OutputStream out = Files.newOutputStream(copy)) {
                            content.transferTo(out);
                        }
                        entries.add(copy.toString());
                    }
                }
            }
        }
        entries.add(0, ours.toString());
        return entries;
    }

    private boolean needed(String jar) {
        return jars.stream().anyMatch(jar::startsWith);
    }

    private static String location() {
        var source = WorkerLibrary.class.getProtectionDomain().getCodeSource();
        URL location = source == null ? null : source.getLocation();
        return location == null ? "" : location.toString();
    }
}
