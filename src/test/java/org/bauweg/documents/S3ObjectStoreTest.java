package org.bauweg.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3ObjectStoreTest extends ObjectStoreContract {

    @TempDir
    private static Path folder;

    private static S3Server server;
    private static ObjectStore store;

    @BeforeAll
    static void start() {
        server = new S3Server(folder).start();
        store = server.store("bauweg-test");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    ObjectStore store() {
        return store;
    }

    @Test
    void anOutageIsAnOutageAndDataSurvivesIt() throws IOException {
        store.put("cases/outage", new ByteArrayInputStream(new byte[3]), 3);
        server.stop();
        try {
            assertThatThrownBy(() -> store.stat("cases/outage")).isExactlyInstanceOf(ObjectStoreUnavailable.class);
            assertThatThrownBy(() -> store.put("cases/other", new ByteArrayInputStream(new byte[3]), 3))
                    .isExactlyInstanceOf(ObjectStoreUnavailable.class);
        } finally {
            server.start();
        }
        assertThat(store.stat("cases/outage")).isPresent();
        assertThat(store.stat("cases/other")).isEmpty();
    }
}
