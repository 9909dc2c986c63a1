package org.bauweg.workflow.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** Keeps the order of the test classes, but puts the look at what they covered at the end; and knows which there are. */
public final class CoverageLast implements ClassOrderer {

    private static final Set<String> PLANNED = new ConcurrentSkipListSet<>();

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors().stream()
                .map(ClassDescriptor::getTestClass)
                .map(Class::getName)
                .forEach(PLANNED::add);
        context.getClassDescriptors()
                .sort(Comparator.comparing(each -> each.getTestClass() == ModelCoverageTest.class));
    }

    /** The test classes of this build that this run leaves out; empty if the whole suite runs. */
    static Set<String> leftOut() {
        Set<String> all = new TreeSet<>(built());
        all.removeAll(PLANNED);
        return all;
    }

    private static Set<String> built() {
        Path root = root();
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith("Test.class") && !name.contains("$") && !name.contains("/bench/"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .filter(CoverageLast::hasTests)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasTests(String name) {
        try {
            Class<?> type = Class.forName(name, false, CoverageLast.class.getClassLoader());
            return !Modifier.isAbstract(type.getModifiers())
                    && Stream.concat(Stream.of(type), Arrays.stream(type.getDeclaredClasses()))
                            .flatMap(each -> Arrays.stream(each.getDeclaredMethods()))
                            .anyMatch(method -> AnnotationSupport.isAnnotated(method, Testable.class));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path root() {
        try {
            return Path.of(CoverageLast.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
