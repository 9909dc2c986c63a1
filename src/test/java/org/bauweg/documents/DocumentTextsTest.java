package org.bauweg.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.bauweg.inspection.FileFacts;
import org.bauweg.inspection.Finding;
import org.bauweg.inspection.FindingCode;
import org.bauweg.inspection.FindingTexts;
import org.junit.jupiter.api.Test;

class DocumentTextsTest {

    private final DocumentTexts texts = new DocumentTexts(new FindingTexts());

    @Test
    void everyFindingHasASentenceInBothLanguages() {
        for (FindingCode code : FindingCode.values()) {
            for (Locale locale : List.of(Locale.GERMAN, Locale.ENGLISH)) {
                assertThat(texts.sentence(code.example(), locale))
                        .as("%s %s", code, locale)
                        .endsWith(".")
                        .doesNotContain("{");
            }
        }
    }

    @Test
    void bothBundlesHaveTheSameKeys() {
        assertThat(ResourceBundle.getBundle("documents-messages", Locale.ENGLISH)
                        .keySet())
                .isEqualTo(ResourceBundle.getBundle("documents-messages", Locale.GERMAN)
                        .keySet());
    }

    @Test
    void findingsNameTheirPageAndCount() {
        assertThat(texts.sentence(Finding.onPage(FindingCode.PDF_EMPTY_PAGE, 7), Locale.GERMAN))
                .startsWith("Seite 7: Die Seite ist leer.");
        assertThat(texts.sentence(Finding.of(FindingCode.PDF_EMBEDDED_FILES, "1"), Locale.GERMAN))
                .contains("steckt eine weitere Datei");
        assertThat(texts.sentence(Finding.of(FindingCode.PDF_EMBEDDED_FILES, "3"), Locale.GERMAN))
                .contains("stecken 3 weitere Dateien");
    }

    @Test
    void factsAreOneLine() {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        sizes.put("over-a0", 1);
        sizes.put("A3", 2);
        assertThat(texts.facts(new FileFacts(3, sizes, "2b"), Locale.GERMAN))
                .isEqualTo("3 Seiten (1 × größer als A0, 2 × A3), PDF/A-2b");
        assertThat(texts.facts(new FileFacts(1, Map.of("A4", 1), null), Locale.GERMAN))
                .isEqualTo("1 Seite (1 × A4)");
        assertThat(texts.facts(FileFacts.NONE, Locale.GERMAN)).isEmpty();
    }
}
