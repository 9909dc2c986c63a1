package org.bauweg.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FindingTextsTest {

    private final FindingTexts texts = new FindingTexts();

    @Test
    void everyFindingSaysWhatIsAndWhatToDoInBothLanguages() {
        for (FindingCode code : FindingCode.values()) {
            for (Locale locale : List.of(Locale.GERMAN, Locale.ENGLISH)) {
                Finding finding = code.example();
                assertThat(texts.what(finding, locale))
                        .as("%s %s", code, locale)
                        .endsWith(".")
                        .doesNotContain("{");
                assertThat(texts.todo(finding, locale))
                        .as("%s %s", code, locale)
                        .endsWith(".")
                        .doesNotContain("{");
                assertThat(texts.title(finding, locale))
                        .as("%s %s", code, locale)
                        .isNotBlank()
                        .doesNotEndWith(".");
            }
        }
    }

    @Test
    void everyFindingHasItsOwnPlaceInHelp() {
        Set<String> anchors = new HashSet<>();
        for (FindingCode code : FindingCode.values()) {
            assertThat(anchors.add(texts.anchor(code.example()))).as("%s", code).isTrue();
        }
        assertThat(texts.help(Finding.of(FindingCode.PDF_JAVASCRIPT))).isEqualTo("/hilfe/dokumente#pdf-javascript");
    }
}
