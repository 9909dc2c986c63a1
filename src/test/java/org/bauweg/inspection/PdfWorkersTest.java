package org.bauweg.inspection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PdfWorkersTest {

    private static final Duration TIME = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @Test
    void theProcessReportsWhatAFileIs() throws IOException {
        assertThat(examine(PdfWorker.class, SamplePdfs.plan(PDRectangle.A2), TIME))
                .hasValueSatisfying(report -> {
                    assertThat(report.facts()).isEqualTo(new FileFacts(1, Map.of("A2", 1), null));
                    assertThat(report.findings()).isEmpty();
                });
        assertThat(examine(PdfWorker.class, SamplePdfs.withEmptyPage(), TIME))
                .hasValueSatisfying(report ->
                        assertThat(report.known()).containsExactly(Finding.onPage(FindingCode.PDF_EMPTY_PAGE, 2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"crash", "eat", "talk", "nonsense"})
    void aProcessThatFailsGivesNoReport(String what) throws IOException {
        assertThat(examine(BadWorker.class, what.getBytes(UTF_8), TIME)).isEmpty();
    }

    @Test
    void aProcessThatHangsIsKilled() throws IOException {
        long start = System.nanoTime();
        assertThat(examine(BadWorker.class, "hang".getBytes(UTF_8), Duration.ofSeconds(2)))
                .isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(ProcessHandle.current()
                        .children()
                        .filter(ProcessHandle::isAlive)
                        .map(ProcessHandle::info)
                        .map(info -> info.commandLine().orElse(""))
                        .filter(line -> line.contains(folder.toString())))
                .isEmpty();
    }

    @Test
    void aReportWithUnknownWordsIsNotTrusted() throws IOException {
        assertThat(examine(BadWorker.class, "lie".getBytes(UTF_8), TIME))
                .hasValueSatisfying(report -> assertThat(report.known()).isNull());
    }

    @Test
    void theProcessSeesNoneOfOurEnvironment() throws IOException {
        assertThat(examine(BadWorker.class, "snoop".getBytes(UTF_8), TIME))
                .hasValueSatisfying(
                        report -> assertThat(report.pageSizes().keySet()).isSubsetOf("0", "1", "2", "3", "4"));
    }

    @Test
    void theProcessHasNoNetworkWhereThePlatformLetsUsTakeIt() throws IOException {
        assumeThat(Seclusion.prefix()).isNotEmpty();
        assertThat(examine(BadWorker.class, "call".getBytes(UTF_8), TIME))
                .hasValueSatisfying(report -> assertThat(report.pageSizes()).containsOnlyKeys("0"));
    }

    private Optional<PdfReport> examine(Class<?> main, byte[] content, Duration time) throws IOException {
        Path file = Files.write(folder.resolve("file"), content);
        WorkerCommand command = new WorkerCommand(main.getName(), 128, time);
        return new PdfWorkers(command, time, JsonMapper.builder().build()).examine(file, folder);
    }
}
