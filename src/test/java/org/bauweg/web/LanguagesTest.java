package org.bauweg.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LanguagesTest {

    private static final Pattern VALUE = Pattern.compile("\\{(\\d)");

    static Stream<String> bundles() {
        return Languages.BUNDLES.stream().filter(Languages::exists);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextExistsInBothLanguagesAndIsNotEmpty(String bundle) throws IOException {
        Properties german = load(bundle + "_de.properties");
        Properties english = load(bundle + "_en.properties");
        assertThat(german.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(german.values()).doesNotContain("");
        assertThat(english.values()).doesNotContain("");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesFillInTheSameValues(String bundle) throws IOException {
        Properties german = load(bundle + "_de.properties");
        Properties english = load(bundle + "_en.properties");
        assertThat(english.stringPropertyNames()).allSatisfy(key -> assertThat(values(english.getProperty(key)))
                .as(key)
                .isEqualTo(values(german.getProperty(key))));
    }

    @Test
    void aLanguageNobodyOffersReadsGerman() {
        var messages = new Languages().messageSource();
        assertThat(messages.getMessage("login.title", null, Locale.FRENCH)).isEqualTo("Anmelden");
        assertThat(messages.getMessage("login.title", null, Locale.ENGLISH)).isEqualTo("Sign in");
    }

    /** The numbers of the values a text has a place for, each once. */
    private static Set<String> values(String text) {
        return VALUE.matcher(text).results().map(place -> place.group(1)).collect(Collectors.toSet());
    }

    private static Properties load(String file) throws IOException {
        var properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(LanguagesTest.class.getClassLoader().getResourceAsStream(file), file),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
