package org.bauweg;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BauwegApplicationTest {

    @Test
    void aCheckTakesNoPartInTheWorkWhateverElseTheLineSays() {
        assertThat(BauwegApplication.forCheck("--bauweg.check=journal", "--bauweg.demo=true", "--server.port=8080"))
                .containsExactlyInAnyOrder(
                        "--bauweg.check=journal",
                        "--server.port=-1",
                        "--bauweg.engine.jobs=false",
                        "--bauweg.demo=false",
                        "--bauweg.documents.sweep-interval=3650d",
                        "--bauweg.bootstrap.operator-username=",
                        "--bauweg.inspection.work-dir="
                                + Path.of(
                                        System.getProperty("java.io.tmpdir"),
                                        "bauweg-check-"
                                                + ProcessHandle.current().pid()));
    }
}
