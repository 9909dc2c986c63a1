package org.bauweg.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The tables of the README say what the code says. */
class ReadmeTest {

    private static final Pattern IN_CODE = Pattern.compile(
            "\\$\\{(bauweg\\.[a-z0-9.-]+)|ConditionalOnProperty\\((?:name = )?\"(bauweg\\.[a-z0-9.-]+)\"");
    private static final Pattern IN_TABLE = Pattern.compile("(?m)^\\| `(bauweg\\.[a-z0-9.-]+)` \\|");

    @Test
    void theTableOfSettingsNamesEverySettingAndNoOther() throws IOException {
        Set<String> known = new TreeSet<>(namedInCode());
        known.addAll(bound());
        Set<String> told = IN_TABLE.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(told).containsExactlyElementsOf(known);
    }

    private static Set<String> namedInCode() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> IN_CODE.matcher(read(file)).results())
                    .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                    .collect(Collectors.toSet());
        }
    }

    private static Set<String> bound() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scan.findCandidateComponents("org.bauweg").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .flatMap(ReadmeTest::settings)
                .collect(Collectors.toSet());
    }

    private static Stream<String> settings(Class<?> type) {
        String prefix = type.getAnnotation(ConfigurationProperties.class).value();
        return Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> prefix + "." + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
