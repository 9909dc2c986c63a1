package org.bauweg.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Finds the files of all services: {@code processes/<service>/*.bpmn, *.dmn} and {@code forms/<service>/*.form}. Files
 * with other endings and deeper folders are left alone.
 */
final class BundleFiles {

    private static final Pattern PLACE =
            Pattern.compile("(processes/([^/]+)/([^/]+\\.(?:bpmn|dmn))|forms/([^/]+)/([^/]+\\.form))$");
    private static final Pattern SERVICE = Pattern.compile("[a-z][a-z0-9-]{0,59}");
    static final int MAX_BYTES = 1_000_000;

    private BundleFiles() {}

    /** The bundles in {@code directory}, which holds the folders {@code processes} and {@code forms}. */
    static List<Bundle> in(Path directory) {
        Map<String, Map<String, byte[]>> services = new TreeMap<>();
        for (String folder : List.of("processes", "forms")) {
            Path root = directory.resolve(folder);
            if (Files.isDirectory(root)) {
                try (var files = Files.walk(root, 2)) {
                    files.filter(Files::isRegularFile)
                            .forEach(file -> put(services, unixPath(directory, file), new FileSystemResource(file)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return bundles(services);
    }

    /** The bundles that travel in the jar. */
    static List<Bundle> onClassPath() {
        Map<String, Map<String, byte[]>> services = new TreeMap<>();
        var resolver = new PathMatchingResourcePatternResolver(BundleFiles.class.getClassLoader());
        for (String pattern : List.of("processes/*/*.bpmn", "processes/*/*.dmn", "forms/*/*.form")) {
            try {
                for (Resource resource : resolver.getResources("classpath*:" + pattern)) {
                    put(services, resource.getURL().toString(), resource);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return bundles(services);
    }

    private static String unixPath(Path directory, Path file) {
        return directory.relativize(file).toString().replace('\\', '/');
    }

    private static void put(Map<String, Map<String, byte[]>> services, String path, Resource resource) {
        Matcher place = PLACE.matcher(path);
        if (!place.find()) {
            return;
        }
        boolean process = place.group(2) != null;
        String service = process ? place.group(2) : place.group(4);
        String name = process ? place.group(3) : place.group(5);
        if (SERVICE.matcher(service).matches()) {
            services.computeIfAbsent(service, key -> new TreeMap<>()).put(name, content(resource));
        }
    }

    /** At most one byte more than allowed: the check refuses the file, the heap survives it. */
    private static byte[] content(Resource resource) {
        try (var in = resource.getInputStream()) {
            return in.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Bundle> bundles(Map<String, Map<String, byte[]>> services) {
        return services.entrySet().stream()
                .map(service -> new Bundle(service.getKey(), service.getValue()))
                .toList();
    }
}
