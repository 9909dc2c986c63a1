package org.bauweg.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bauweg.notices.DecisionNotice.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

class NoticesTest {

    private static final Notices NOTICES = new Notices();
    private static final Path OUTPUT = Path.of("target", "notices");

    @BeforeAll
    static void prepare() throws IOException {
        VeraGreenfieldFoundryProvider.initialise();
        Files.createDirectories(OUTPUT);
    }

    static Stream<Arguments> letters() {
        return Stream.of(
                Arguments.of(
                        "receipt",
                        Samples.receipt(),
                        List.of(
                                "Eingangsbestätigung zu Ihrem Bauantrag",
                                "26. November 2026 um 10:15:28 Uhr",
                                "28. Dezember 2026",
                                "§ 70 Abs. 2 Satz 1 und 2 HBO",
                                "0a1b2c3d4e5f6071",
                                "1,5 MB",
                                "≤ 7 m",
                                "keine Angabe",
                                "63-2026-004711",
                                "Seite 1 von 2")),
                Arguments.of(
                        "permit",
                        Samples.permit(),
                        List.of(
                                "Die Baugenehmigung für das oben bezeichnete Vorhaben wird erteilt (§ 74 HBO).",
                                "Magistrat der Landeshauptstadt Wiesbaden",
                                "Jürgen Łuczak-Groß",
                                "Gemarkung Sonnenberg, Flur 12, Flurstück 345/6",
                                "Auflage: Die Feuerwehrzufahrt",
                                "Grund: Die Zufahrt sichert",
                                "innerhalb eines Monats nach seiner Bekanntgabe Widerspruch",
                                "Gustav-Stresemann-Ring 15, 65189 Wiesbaden",
                                "§ 74 Abs. 7 HBO",
                                "§ 75 Abs. 3 HBO",
                                "Dr. Katharina Weiß",
                                "§ 62 Abs. 4 Satz 1 HBO")),
                Arguments.of(
                        "refusal",
                        Samples.refusal(),
                        List.of(
                                "Die Baugenehmigung für das oben bezeichnete Vorhaben wird versagt.",
                                "Rechtsbehelfsbelehrung")),
                Arguments.of(
                        "request",
                        Samples.request(),
                        List.of(
                                "bis zum 11. Januar 2027",
                                "Liegenschaftsplan (Maßstab 1:500)",
                                "§ 70 Abs. 2 Satz 4 und 5 HBO")),
                Arguments.of(
                        "fee",
                        Samples.fee(),
                        List.of(
                                "Gebührenbescheid",
                                "Für die oben bezeichnete Amtshandlung wird eine Gebühr von 650,00 EUR festgesetzt.",
                                "80 angefangene 1.000 EUR; 80 ×",
                                "Ein Teil der Prüfung lag aus einer Bauvoranfrage vor.",
                                "Rechtsgrundlage: Gebührenverzeichnis vom 20.12.2024; § 14 HVwKostG.",
                                "IBAN DE00 0000 0000 0000 0000 00",
                                "Verwendungszweck: 63-2026-004711-G1",
                                "innerhalb eines Monats nach der Bekanntgabe",
                                "§ 80 Abs. 2 Satz 1 Nr. 1 VwGO",
                                "innerhalb eines Monats nach seiner Bekanntgabe Widerspruch",
                                "Sabine Bauer")),
                Arguments.of(
                        "withdrawn",
                        Samples.withdrawn(),
                        List.of("gilt als zurückgenommen", "§ 70 Abs. 2 Satz 5 HBO", "7. Dezember 2026")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("letters")
    void every_letter_is_an_archivable_and_tagged_pdf_with_its_key_sentences(
            String name, Notice notice, List<String> sentences) throws Exception {
        NOTICES.render(notice, OUTPUT.resolve(name + ".pdf"));

        byte[] pdf = Files.readAllBytes(OUTPUT.resolve(name + ".pdf"));
        assertThat(text(pdf)).contains(sentences);
        assertValid(pdf, PDFAFlavour.PDFA_2_B);
        assertValid(pdf, PDFAFlavour.PDFUA_1);
        assertTagged(pdf, notice);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script><img src='file:///etc/passwd'/></p></body> & \"quoted\" ]]> ${7*7} [[${7*7}]]",
                "Haus \uD83C\uDFE0 mit Familie \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 und Herz \u2764\uFE0F",
                "DIN 91379: Ĉ̦ǧ K̦ẞ ĿŁ Ŵ Ẁ ḩ Ț ẑ H̱ Ọ́ C̨̆ ʼn Ə ə Ω Ж \u0338am Anfang",
                "Steuerzeichen \u0000\u0007\u000B \uFFFE \uDBFF und Richtung \u202Egnal\u202C \u05D0\u05D1 \u4E2D\u6587",
            })
    void hostile_text_neither_breaks_nor_changes_the_letter(String hostile) throws Exception {
        Letter letter = Samples.letter(hostile, hostile, "63-2026-1");

        byte[] pdf = render(Samples.decision(letter, Outcome.GRANTED, hostile));

        assertValid(pdf, PDFAFlavour.PDFA_2_B);
        assertThat(text(pdf))
                .contains(
                        "Die Baugenehmigung für das oben bezeichnete Vorhaben wird erteilt", "Rechtsbehelfsbelehrung");
    }

    @Test
    void markup_and_expressions_are_printed_as_they_were_typed() throws Exception {
        Letter letter = Samples.letter("<b>fett</b> ${7*7} [[${7*7}]] &amp;", "Haus", "1");

        assertThat(text(render(Samples.decision(letter, Outcome.GRANTED, "Grund"))))
                .contains("<b>fett</b> ${7*7} [[${7*7}]] &amp;");
    }

    @Test
    void what_the_fonts_lack_is_visibly_replaced_and_invisible_characters_vanish() throws Exception {
        Letter letter = Samples.letter("Haus \uD83C\uDFE0 am\u202E See\u200B", "Haus", "1");

        assertThat(text(render(Samples.decision(letter, Outcome.GRANTED, "Grund"))))
                .contains("Haus \uFFFD am See");
    }

    @Test
    void letters_of_din_91379_are_printed_as_such() throws Exception {
        Letter letter = Samples.letter("Ĉ̦ẞ ḩ Ț Ŵ Ə ẑ Ł č Ő H̱ Ọ́ C̨̆ ǧ", "Haus", "1");
        byte[] pdf = render(Samples.decision(letter, Outcome.GRANTED, "Grund"));
        Files.write(OUTPUT.resolve("din-91379.pdf"), pdf);

        assertThat(text(pdf)).doesNotContain("\uFFFD").contains("ẞ ḩ Ț Ŵ Ə ẑ Ł č Ő");
    }

    @Test
    void long_words_and_twenty_thousand_characters_stay_on_the_paper() throws Exception {
        String word = "Donaudampfschifffahrt".repeat(15);
        String reasons = ("Das Vorhaben fügt sich ein. ".repeat(90) + "\n").repeat(8) + word;
        DecisionNotice notice = Samples.decision(Samples.letter(word, word, "63-2026-1"), Outcome.GRANTED, reasons);

        byte[] pdf = render(notice);
        Files.write(OUTPUT.resolve("long.pdf"), pdf);

        assertThat(reasons).hasSizeGreaterThan(20_000);
        assertValid(pdf, PDFAFlavour.PDFA_2_B);
        String flat = text(pdf).replaceAll("\\s", "");
        assertThat(flat.split(word, -1))
                .as("the word is printed whole each time")
                .hasSizeGreaterThanOrEqualTo(4);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isBetween(6, 20);
            var positions = new RightmostGlyph();
            positions.getText(document);
            assertThat(positions.right).as("right edge of the text in points").isLessThanOrEqualTo(595 - 56);
        }
    }

    @Test
    void a_second_rendering_gives_the_same_bytes() throws Exception {
        assertThat(render(Samples.permit())).isEqualTo(render(Samples.permit()));
        assertThat(new Notices()).satisfies(other -> {
            var out = new ByteArrayOutputStream();
            other.render(Samples.receipt(), out);
            assertThat(out.toByteArray()).isEqualTo(render(Samples.receipt()));
        });
    }

    private static byte[] render(Notice notice) throws IOException {
        var out = new ByteArrayOutputStream();
        NOTICES.render(notice, out);
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("[\\s\u00A0]+", " ");
        }
    }

    private static void assertTagged(byte[] pdf, Notice notice) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getLanguage()).isEqualTo("de-DE");
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo(notice.subject() + ", Aktenzeichen "
                            + notice.letter().fileNumber());
        }
    }

    private static void assertValid(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTestAssertions())
                    .as(flavour.toString())
                    .filteredOn(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .extracting(assertion -> Map.of(
                            "rule", assertion.getRuleId().toString(),
                            "message", assertion.getMessage(),
                            "context", assertion.getLocation().getContext()))
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }
}
