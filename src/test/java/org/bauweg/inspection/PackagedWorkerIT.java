package org.bauweg.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagedWorkerIT {

    @TempDir
    private Path folder;

    @Test
    void thePackagedJarFindsItsOwnWorker() throws IOException, InterruptedException {
        Path plan = Files.write(folder.resolve("plan.pdf"), SamplePdfs.plan(PDRectangle.A2));
        Process probe = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        Path.of("target", "bauweg.jar").toString(),
                        "-Dloader.path=" + Path.of("target", "test-classes").toAbsolutePath(),
                        "-Dloader.main=org.bauweg.inspection.WorkerProbe",
                        "org.springframework.boot.loader.launch.PropertiesLauncher",
                        plan.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(probe.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(output).contains("{A2=1} []");
    }
}
