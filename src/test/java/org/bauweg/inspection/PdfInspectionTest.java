package org.bauweg.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class PdfInspectionTest {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    @Test
    void aPlanHasFactsAndNothingToSay() throws IOException {
        PDRectangle lyingA1 = new PDRectangle(2384, 1684);
        PDRectangle roll = new PDRectangle(PDRectangle.A0.getWidth(), PDRectangle.A0.getHeight() * 2);
        PdfReport report = inspect(SamplePdfs.plan(PDRectangle.A3, lyingA1, PDRectangle.A3, roll));
        assertThat(report.findings()).isEmpty();
        assertThat(report.pages()).isEqualTo(4);
        assertThat(report.pageSizes()).containsExactlyInAnyOrderEntriesOf(Map.of("A3", 2, "A1", 1, "over-a0", 1));
    }

    @Test
    void eachDangerHasItsName() throws IOException {
        assertThat(codes(inspect(SamplePdfs.javaScript()))).containsExactly("pdf.javascript");
        assertThat(codes(inspect(SamplePdfs.launch()))).contains("pdf.launch");
        assertThat(codes(inspect(SamplePdfs.submit()))).contains("pdf.submit");
        assertThat(codes(inspect(SamplePdfs.printing()))).containsExactly("pdf.openAction");
        assertThat(codes(inspect(SamplePdfs.encrypted("secret")))).containsExactly("pdf.encrypted");
        assertThat(codes(inspect(SamplePdfs.encrypted("")))).containsExactly("pdf.restricted");
        assertThat(codes(inspect(SamplePdfs.withEmbedded("rechnung.csv")))).containsExactly("pdf.embeddedFiles");
        assertThat(codes(inspect(SamplePdfs.withEmbedded("rechnung.pdf.EXE"))))
                .containsExactlyInAnyOrder("pdf.embeddedFiles", "pdf.executableInside");
    }

    @Test
    void anEmptyPageIsNamedWithItsNumber() throws IOException {
        assertThat(inspect(SamplePdfs.withEmptyPage()).findings())
                .containsExactly(new PdfReport.Note("pdf.emptyPage", 2, List.of()));
    }

    @Test
    void aTruncatedFileIsDamagedAtEveryLength() throws IOException {
        byte[] whole = SamplePdfs.plan(PDRectangle.A4);
        for (int length = 9; length < whole.length; length += 37) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThat(codes(inspect(part)))
                    .as("first %d bytes", length)
                    .containsAnyOf("pdf.unreadable", "pdf.noPages", "pdf.repaired");
        }
    }

    @TestFactory
    Stream<DynamicTest> everyRealPlanIsReadWithoutComplaint() {
        return Corpus.files("plans").stream()
                .map(plan -> DynamicTest.dynamicTest(name(plan), () -> {
                    PdfReport report = inspect(plan);
                    assertThat(rejections(report)).isEmpty();
                    assertThat(report.pages()).isPositive();
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyArchiveFileIsReadAndClaimsItsLevel() {
        return Corpus.files("pdfa").stream()
                .map(file -> DynamicTest.dynamicTest(name(file), () -> {
                    PdfReport report = inspect(file);
                    assertThat(codes(report)).doesNotContain("pdf.encrypted", "pdf.unreadable");
                    if (name(file).contains("-pass-")) {
                        assertThat(report.pdfa()).isNotNull();
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyHostileFileEndsInAReport() {
        return Corpus.files("hostile").stream()
                .map(file -> DynamicTest.dynamicTest(
                        name(file), () -> assertThat(inspect(file).known()).isNotNull()));
    }

    @TestFactory
    Stream<DynamicTest> hostileFilesAreNamedForWhatTheyAre() {
        return Map.ofEntries(
                        Map.entry("format-corpus__encryption_openpassword.pdf", "pdf.encrypted"),
                        Map.entry("pdfbox__PasswordSample-40bit.pdf", "pdf.encrypted"),
                        Map.entry("pdfbox__PasswordSample-256bit.pdf", "pdf.encrypted"),
                        Map.entry("pdfjs__saslprep-r6.pdf", "pdf.encrypted"),
                        Map.entry("format-corpus__simple-password-nocopy.pdf", "pdf.restricted"),
                        Map.entry("format-corpus__externalLink.pdf", "pdf.launch"),
                        Map.entry("pdfjs__js-authors.pdf", "pdf.javascript"),
                        Map.entry("tika__testPDF_jsActionOnPage.pdf", "pdf.javascript"),
                        Map.entry("pdfjs__annotation-fileattachment.pdf", "pdf.embeddedFiles"),
                        Map.entry("pdfbox__embedded_zip.pdf", "pdf.embeddedFiles"),
                        Map.entry("tika__testPDFPackage.pdf", "pdf.portfolio"),
                        Map.entry("tika__testPDF_XFA_govdocs1_258578.pdf", "pdf.xfa"),
                        Map.entry("format-corpus__T04_007_premature-EOF-only.pdf", "pdf.unreadable"),
                        Map.entry("pdfjs__poppler-395-0-fuzzed.pdf", "pdf.unreadable"))
                .entrySet()
                .stream()
                .filter(entry -> Corpus.present())
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    Path file = Corpus.files("hostile").stream()
                            .filter(path -> name(path).equals(entry.getKey()))
                            .findFirst()
                            .orElseThrow();
                    assertThat(codes(inspect(file))).contains(entry.getValue());
                }));
    }

    private PdfReport inspect(byte[] content) throws IOException {
        return inspect(Files.write(folder.resolve("sample.pdf"), content));
    }

    private static PdfReport inspect(Path file) {
        return assertTimeoutPreemptively(LONGEST, () -> new PdfInspection(file).report());
    }

    private static List<String> codes(PdfReport report) {
        return report.findings().stream().map(PdfReport.Note::code).toList();
    }

    private static List<Finding> rejections(PdfReport report) {
        List<Finding> known = report.known();
        assertThat(known).isNotNull();
        return known == null
                ? List.of()
                : known.stream().filter(Finding::rejects).toList();
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
