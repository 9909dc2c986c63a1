package org.bauweg.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Lageplan.pdf, Lageplan.pdf",
        "Grundriss 1.OG.pdf, Grundriss 1.OG.pdf",
        "../../etc/passwd, passwd",
        "'C:\\Users\\Müller\\Pläne\\Schnitt.pdf', Schnitt.pdf",
        "'  Ansicht   Süd .pdf ', Ansicht Süd .pdf",
        "'a<b>:c|d?*.pdf', a_b__c_d__.pdf",
        "CON.pdf, _CON.pdf",
        "lpt1, _lpt1",
        "..., Datei",
        "'', Datei",
        "/, Datei",
        ".htaccess, htaccess",
    })
    void namesBecomeSafeAndStayReadable(String raw, String clean) {
        assertThat(FileNames.clean(raw)).isEqualTo(clean);
    }

    @Test
    void invisibleCharactersGo() {
        assertThat(FileNames.clean("Plan\u202Efdp.exe")).isEqualTo("Planfdp.exe");
        assertThat(FileNames.clean("a\u0000b\r\nc\u200B\u2066d\uFEFF.pdf")).isEqualTo("abcd.pdf");
        assertThat(FileNames.clean("x\uD800y.pdf")).isEqualTo("xy.pdf");
    }

    @Test
    void decomposedUmlautsAreComposed() {
        assertThat(FileNames.clean("Gela\u0308nde.pdf")).isEqualTo("Gelände.pdf");
    }

    @Test
    void namesOfForeignOwnersAndEmojiSurvive() {
        assertThat(FileNames.clean("Şimşek Łukasz Đorđe 🏠.pdf")).isEqualTo("Şimşek Łukasz Đorđe 🏠.pdf");
    }

    @Test
    void longNamesAreCutBeforeTheirEnding() {
        for (String letter : new String[] {"a", "ü", "🏠"}) {
            String clean = FileNames.clean(letter.repeat(500) + ".pdf");
            assertThat(clean).endsWith(letter + ".pdf");
            assertThat(clean.codePointCount(0, clean.length())).isLessThanOrEqualTo(120);
            assertThat(clean.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(200);
        }
        assertThat(FileNames.clean("x." + "y".repeat(300))).hasSize(120);
    }
}
