package org.bauweg.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class PdfaTaskTest {

    @TempDir
    private Path folder;

    /** The name says level and verdict: {@code PDF_A-2b__...-fail-c.pdf}. */
    @TestFactory
    Stream<DynamicTest> everyVerdictIsThatOfTheName() {
        PdfaTask task = new PdfaTask();
        return Corpus.files("pdfa").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    String name = file.getFileName().toString();
                    PdfaAnswer answer = task.perform(new PdfaRequest(file.toString(), name.substring(6, 8)));
                    assertThat(answer.known()).isTrue();
                    assertThat(answer.broken().isEmpty()).as(answer.toString()).isEqualTo(name.contains("-pass-"));
                }));
    }

    @Test
    void aPlanThatIsNoPdfaIsToldWhyInAProcessOfItsOwn() throws IOException {
        Path plan = Files.write(folder.resolve("plan.pdf"), SamplePdfs.plan(PDRectangle.A3));
        try (ArchiveInspections inspections = WorkerPools.archive(folder, Duration.ofSeconds(60))) {
            ArchiveVerdict verdict = inspections.verify("2b", () -> open(plan)).orElseThrow();
            assertThat(verdict.met()).isFalse();
            assertThat(new FindingTexts().sentence(verdict.findings().get(0), Locale.GERMAN))
                    .contains("gibt sich als PDF/A-2b aus", "Metadaten");
            assertThat(inspections.verify("9z", () -> open(plan)).orElseThrow())
                    .isEqualTo(ArchiveVerdict.unknown("9z"));
        }
    }

    @Test
    void clausesBelongToGroups() {
        assertThat(List.of(
                        PdfaRule.of(1, "6.3.5"),
                        PdfaRule.of(2, "6.3.1"),
                        PdfaRule.of(2, "6.2.11.4.1"),
                        PdfaRule.of(2, "6.2.2"),
                        PdfaRule.of(3, "6.8"),
                        PdfaRule.of(1, "6.1.12"),
                        PdfaRule.of(4, "6.7.3"),
                        PdfaRule.of(2, "7.1")))
                .containsExactly(
                        PdfaRule.FONTS,
                        PdfaRule.ANNOTATIONS,
                        PdfaRule.FONTS,
                        PdfaRule.DRAWING,
                        PdfaRule.ATTACHMENTS,
                        PdfaRule.STRUCTURE,
                        PdfaRule.OTHER,
                        PdfaRule.OTHER);
    }

    private static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
