package org.bauweg.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

class ClamdTest {

    /** In two parts, so that no scanner takes this test for a virus. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    @TempDir
    private Path folder;

    @Test
    @EnabledIf("org.bauweg.inspection.ClamdServer#installed")
    void theRealScannerSaysWhatItFinds() throws IOException, InterruptedException {
        try (ClamdServer server = ClamdServer.start(folder, "1M")) {
            scans(server.port);
            assertThat(scanner(server.port).state().version()).startsWith("ClamAV ");
            server.close();
            assertThat(scanner(ClamdServer.freePort()).scan(file("clean"))).isEqualTo(VirusScanner.Verdict.UNAVAILABLE);
        }
    }

    @Test
    void theStandInIsUnderstoodTheSameWay() throws IOException {
        try (ClamdStandIn server = new ClamdStandIn(1 << 20)) {
            scans(server.port());
        }
    }

    @Test
    void whileTheScannerIsDownFilesWaitAndNoneIsAccepted() throws IOException {
        int port = ClamdServer.freePort();
        assertThat(scanner(port).state()).isEqualTo(new ScannerState(ScannerState.Kind.DOWN, null));
        assertThat(inspect(scanner(port))).isEmpty();
        try (ClamdStandIn server = new ClamdStandIn(1 << 20)) {
            assertThat(inspect(scanner(server.port())))
                    .hasValueSatisfying(found -> assertThat(found.rejected()).isFalse());
        }
        try (ClamdStandIn server = new ClamdStandIn(100)) {
            assertThat(inspect(scanner(server.port()))).hasValueSatisfying(found -> assertThat(found.findings())
                    .containsExactly(Finding.of(FindingCode.VIRUS_NOT_SCANNED)));
        }
    }

    @Test
    void withoutAScannerThatIsSaid() {
        VirusScanner none =
                VirusScanner.of(new ClamavSettings(null, 3310, Duration.ofSeconds(1), Duration.ofSeconds(1)));
        assertThat(none.state().kind()).isEqualTo(ScannerState.Kind.ABSENT);
    }

    private void scans(int port) throws IOException {
        VirusScanner scanner = scanner(port);
        assertThat(scanner.state().kind()).isEqualTo(ScannerState.Kind.READY);
        assertThat(scanner.scan(file("clean"))).isEqualTo(VirusScanner.Verdict.CLEAN);
        assertThat(scanner.scan(file(EICAR))).isEqualTo(VirusScanner.Verdict.INFECTED);
        assertThat(scanner.scan(file("0123456789".repeat(300_000)))).isEqualTo(VirusScanner.Verdict.TOO_LARGE);
        assertThat(scanner.scan(file(""))).isEqualTo(VirusScanner.Verdict.CLEAN);
    }

    private Optional<FileInspection> inspect(VirusScanner scanner) throws IOException {
        byte[] plan = SamplePdfs.plan(PDRectangle.A4);
        try (FileInspections inspections = WorkerPools.inspections(folder, Duration.ofSeconds(30), 1, scanner)) {
            return inspections.inspect(
                    new InspectFile("plan.pdf", null, Set.of("application/pdf"), null),
                    () -> new ByteArrayInputStream(plan));
        }
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("file"), content, StandardCharsets.ISO_8859_1);
    }

    private static VirusScanner scanner(int port) {
        return VirusScanner.of(new ClamavSettings("127.0.0.1", port, Duration.ofSeconds(2), Duration.ofSeconds(30)));
    }
}
