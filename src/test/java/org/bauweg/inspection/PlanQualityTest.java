package org.bauweg.inspection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanQualityTest {

    private static final String TITLE = "Neubau eines Wohnhauses, Gartenstraße 3";

    private final CheckTask task = new CheckTask();

    @TempDir
    private Path folder;

    @Test
    void aGoodPlanHasFactsAndNothingToSay() throws IOException {
        try (PlanSheets sheets = new PlanSheets()) {
            FileInspection plan = check(sheets.drawn(PlanSheets.LYING_A1, TITLE, "Grundriss Erdgeschoss", "M 1:100"));
            assertThat(plan.findings()).isEmpty();
            assertThat(plan.facts().plan().scales()).containsExactly(100);
            assertThat(plan.facts().plan().kinds()).containsExactly("floorPlans");
            assertThat(plan.facts().plan().dpi()).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "M 1:100 | 100",
                "M. 1 : 50 | 50",
                "Maßstab 1:1.000 | 1000",
                "Massstab: 1:25 000 | 25000",
                "M=1:200 | 200",
                "1:500 | 500",
                "Lageplan 1:500 | 500",
                "Maßstab 1:75 | 75",
                "Scale 1:250 | 250",
                "M 1:100/1:50 | 50,100",
            })
    void scalesAreRead(String line, String expected) throws IOException {
        assertThat(scales(line))
                .isEqualTo(
                        Arrays.stream(expected.split(",")).map(Integer::valueOf).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gefälle 1:50",
                "Rampe mit Neigung 1:100",
                "Mischungsverhältnis 1:3",
                "11:50 Uhr",
                "1:30",
                "Höhe 1:12",
                "Flur 11:100",
                "01:50:00",
            })
    void whatIsNoScaleIsNone(String line) throws IOException {
        assertThat(scales(line)).isEmpty();
    }

    @Test
    void aDrawingWithoutScaleIsNamedALetterIsNot() throws IOException {
        try (PlanSheets drawing = new PlanSheets();
                PlanSheets letter = new PlanSheets()) {
            assertThat(codes(check(drawing.drawn(PlanSheets.LYING_A3, TITLE)))).containsExactly("scale.missing");
            assertThat(codes(check(letter.drawn(PDRectangle.A4, TITLE)))).isEmpty();
        }
    }

    @Test
    void scalesMustSuitTheSheet() throws IOException {
        try (PlanSheets near = new PlanSheets();
                PlanSheets far = new PlanSheets();
                PlanSheets feet = new PlanSheets();
                PlanSheets shrunk = new PlanSheets()) {
            assertThat(sentences(check(near.drawn(PlanSheets.LYING_A3, TITLE, "Maßstab 1:1"))))
                    .singleElement()
                    .asString()
                    .contains("1:1 passt nicht", "nur 42 cm");
            assertThat(codes(check(far.drawn(PlanSheets.LYING_A3, TITLE, "Maßstab 1:500000"))))
                    .containsExactly("scale.unlikely");
            assertThat(sentences(check(feet.drawn(PlanSheets.LYING_A3, TITLE, "1/8\" = 1'-0\""))))
                    .singleElement()
                    .asString()
                    .contains("in Fuß und Zoll angegeben (1/8\" = 1'-0\")");
            assertThat(sentences(check(shrunk.drawn(PlanSheets.LYING_A3, TITLE, "M 1:100", "Format: DIN A1"))))
                    .singleElement()
                    .asString()
                    .contains("Blattformat A1", "die Seite ist aber A3");
        }
    }

    @Test
    void sizesOfOtherCountriesAreNamed() throws IOException {
        try (PlanSheets sheets = new PlanSheets()) {
            sheets.drawn(new PDRectangle(1224, 792), TITLE, "M 1:100");
            sheets.drawn(new PDRectangle(2551, 4252), TITLE, "M 1:100");
            assertThat(codes(check(sheets))).containsExactlyInAnyOrder("page.foreignSize", "page.overA0");
        }
    }

    @Test
    void scansSayHowFineTheyAre() throws IOException {
        try (PlanSheets fine = new PlanSheets();
                PlanSheets coarse = new PlanSheets();
                PlanSheets large = new PlanSheets()) {
            FileInspection good = check(fine.scanned(PlanSheets.LYING_A3, 300));
            assertThat(codes(good)).containsExactlyInAnyOrder("scan.page", "text.missing");
            assertThat(good.facts().plan().dpi()).isEqualTo(300);
            assertThat(codes(check(coarse.scanned(PDRectangle.A4, 120)))).contains("scan.resolution");
            assertThat(codes(check(large.scanned(PlanSheets.LYING_A1, 160)))).doesNotContain("scan.resolution");
        }
    }

    @Test
    void textThatIsDrawnOrInAForeignFontIsNamed() throws IOException {
        try (PlanSheets drawn = new PlanSheets();
                PlanSheets foreign = new PlanSheets()) {
            assertThat(codes(check(drawn.withoutText(PlanSheets.LYING_A3)))).containsExactly("text.missing");
            FileInspection plan = check(foreign.inForeignFont(PlanSheets.LYING_A3, TITLE, "M 1:100"));
            assertThat(sentences(plan)).singleElement().asString().contains("„Helvetica“");
            assertThat(plan.facts().plan().scales()).containsExactly(100);
        }
    }

    @Test
    void aPageThatDrawsNothingIsEmpty() throws IOException {
        try (PlanSheets sheets = new PlanSheets()) {
            sheets.drawn(PDRectangle.A4, TITLE).blank(PDRectangle.A4);
            assertThat(sentences(check(sheets))).singleElement().asString().startsWith("Seite 2: Die Seite ist leer.");
        }
    }

    @Test
    void hiddenLayersAreNamed() throws IOException {
        try (PlanSheets sheets = new PlanSheets()) {
            sheets.drawn(PlanSheets.LYING_A3, TITLE, "M 1:100");
            COSArray groups = new COSArray();
            for (String name : List.of("Wände", "Möbel", "Maße")) {
                COSDictionary group = new COSDictionary();
                group.setName(COSName.TYPE, "OCG");
                group.setString(COSName.NAME, name);
                groups.add(group);
            }
            COSDictionary standard = new COSDictionary();
            COSDictionary properties = new COSDictionary();
            properties.setItem(COSName.OCGS, groups);
            properties.setItem(COSName.D, standard);
            sheets.document().getDocumentCatalog().getCOSObject().setItem(COSName.OCPROPERTIES, properties);
            FileInspection shown = check(sheets);
            assertThat(shown.findings()).isEmpty();
            assertThat(shown.facts().plan().layers()).isEqualTo(3);
            COSArray off = new COSArray();
            off.add(groups.get(1));
            standard.setItem(COSName.OFF, off);
            assertThat(sentences(check(sheets))).singleElement().asString().contains("Von 3 Ebenen des Plans ist eine");
        }
    }

    @Test
    void aSignatureIsIntactOrNot() throws IOException, GeneralSecurityException {
        try (PlanSheets sheets = new PlanSheets()) {
            byte[] signed = SignedPlans.sign(
                    sheets.drawn(PlanSheets.LYING_A3, TITLE, "M 1:100").bytes());
            FileInspection intact = check(signed, "Grundriss.pdf");
            assertThat(intact.findings()).isEmpty();
            assertThat(intact.facts().plan().signature()).isEqualTo("intact");

            byte[] changed = signed.clone();
            changed[new String(signed, ISO_8859_1).indexOf("/MediaBox") + 12]++;
            assertThat(codes(check(changed, "Grundriss.pdf"))).contains("signature.changed");

            byte[] added = Arrays.copyOf(signed, signed.length + 1);
            added[signed.length] = '\n';
            FileInspection extended = check(added, "Grundriss.pdf");
            assertThat(codes(extended)).containsExactly("signature.extended");
            assertThat(extended.facts().plan().signature()).isEqualTo("extended");
        }
    }

    @Test
    void severalKindsOfDrawingsAreNamed() throws IOException {
        try (PlanSheets sheets = new PlanSheets()) {
            sheets.drawn(PlanSheets.LYING_A3, "Grundriss EG M 1:100", "Schnitt A-A M 1:100", "Hinweis: Ansicht folgt");
            assertThat(sentences(check(sheets))).singleElement().asString().contains("Grundrisse, Schnitte.");
        }
    }

    @Test
    void theDayOfACadastralExtractIsRead() throws IOException {
        try (PlanSheets sheets = new PlanSheets()) {
            sheets.drawn(
                    PlanSheets.LYING_A3,
                    "1:500",
                    "Erstellt am 10.03.2025",
                    "Amt für Bodenmanagement",
                    "Auszug aus dem Liegenschaftskataster");
            assertThat(check(sheets).facts().plan().extract()).isEqualTo("2025-03-10");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Grundriss_EG_2026-03-31.pdf, floorPlans",
        "003 Lageplan.pdf, sitePlan",
        "Übersichtsplan.pdf, overviewMap",
        "GebäudeSchnitt A-A.pdf, sectionDrawings",
        "Freiflächenplan.pdf, openSpacePlan",
        "Ansichten Nord Ost.pdf, elevationDrawings",
        "Baubeschreibung Müller.pdf, buildingDescription",
        "Brandschutzkonzept.pdf, fireConcept",
        "Vollmacht.pdf, powerOfAttorney",
    })
    void aNameTellsWhereAFileBelongs(String name, String slot) throws IOException {
        try (PlanSheets sheets = new PlanSheets()) {
            byte[] content = sheets.drawn(PDRectangle.A4, TITLE).bytes();
            assertThat(check(content, name).facts().plan().kinds()).startsWith(slot);
        }
    }

    @Test
    void nobodyWritesADescriptionOnA1() throws IOException {
        try (PlanSheets sheets = new PlanSheets()) {
            byte[] content = sheets.drawn(PlanSheets.LYING_A1, "Ansichten", "M 1:100", "GRZ 0,3")
                    .bytes();
            assertThat(check(content, "Baubeschreibung.pdf").facts().plan().kinds())
                    .containsExactly("elevationDrawings");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Scan_0001.pdf, true",
        "IMG_2041.pdf, true",
        "Dokument1 (2).pdf, true",
        "20260331_134400.pdf, true",
        "final final v2.pdf, true",
        "Grundriss EG.pdf, false",
        "GR1.pdf, false",
        "Scan Lageplan.pdf, false",
        "Nachweis.pdf, false",
    })
    void namesThatSayNothingAreNamed(String name, boolean vague) {
        assertThat(FileNames.saysNothing(name)).isEqualTo(vague);
    }

    @Test
    void whatAWorkerSaysIsBelievedWithinBounds() {
        PlanFacts odd = new PlanFacts(List.of(), null, 0, null, List.of("<script>"), null, null);
        assertThat(new CheckAnswer("application/pdf", 1, Map.of(), null, null, odd, List.of()).inspection("a.pdf"))
                .isEmpty();
        CheckAnswer.Note uncounted = new CheckAnswer.Note("layers.hidden", null, List.of("many", "all"));
        assertThat(new CheckAnswer("application/pdf", 1, Map.of(), null, null, PlanFacts.NONE, List.of(uncounted))
                        .inspection("a.pdf"))
                .isEmpty();
        CheckAnswer.Note reference = new CheckAnswer.Note("scan.page", 1, List.of("@pdf.javascript.what"));
        assertThat(new CheckAnswer("application/pdf", 1, Map.of(), null, null, PlanFacts.NONE, List.of(reference))
                        .inspection("a.pdf"))
                .isEmpty();
    }

    @Test
    void readingEndsWhenItCostsTooMuch() throws IOException {
        byte[] content = "0 0 m 9 9 l S\n".repeat(9_000_000).getBytes(ISO_8859_1);
        byte[] plan = RawPdf.page("/Contents 4 0 R", "").stream("", content).bytes();
        assertThat(codes(check(plan, "Grundriss.pdf"))).contains("check.incomplete");
    }

    private List<Integer> scales(String line) throws IOException {
        try (PlanSheets sheets = new PlanSheets()) {
            return check(sheets.drawn(PlanSheets.LYING_A3, line)).facts().plan().scales();
        }
    }

    private FileInspection check(PlanSheets sheets) throws IOException {
        return check(sheets.bytes(), "Unterlage.pdf");
    }

    private FileInspection check(byte[] content, String name) throws IOException {
        Path file = Files.write(folder.resolve("sample"), content);
        return task.perform(new CheckRequest(file.toString(), name, null, List.of("application/pdf")))
                .inspection(name)
                .orElseThrow();
    }

    private static List<String> codes(FileInspection inspection) {
        return inspection.findings().stream().map(Finding::code).toList();
    }

    private static List<String> sentences(FileInspection inspection) {
        FindingTexts texts = new FindingTexts();
        return inspection.findings().stream()
                .map(finding -> texts.sentence(finding, Locale.GERMAN))
                .toList();
    }
}
