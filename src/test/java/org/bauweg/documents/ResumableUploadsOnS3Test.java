package org.bauweg.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.bauweg.shared.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes without a shared disk, on an S3 server. */
class ResumableUploadsOnS3Test extends ResumableUploadsContract {

    @TempDir
    private static Path folder;

    private static S3Server server;
    private static DocumentsFixture node;
    private static DocumentsFixture other;

    @BeforeAll
    static void start() throws IOException {
        server = new S3Server(Files.createDirectory(folder.resolve("s3"))).start();
        DataSource database = TestDatabase.fresh();
        node = node("a", database);
        other = node("b", database);
    }

    private static DocumentsFixture node(String name, DataSource database) throws IOException {
        return new DocumentsFixture(
                Files.createDirectory(folder.resolve(name)),
                Map.of("bauweg.documents.uploads.part-size", "5MB"),
                server.store("uploads"),
                server.partials("uploads"),
                database);
    }

    @AfterAll
    static void stop() {
        node.close();
        other.close();
        server.close();
    }

    @Override
    DocumentsFixture node() {
        return node;
    }

    @Override
    DocumentsFixture otherNode() {
        return other;
    }

    @Override
    Path folder() throws IOException {
        return Files.createTempDirectory(folder, "pieces");
    }

    @Test
    void theStoreMayGoAndComeBackInTheMiddle() throws Exception {
        UploadId id = begin("Plan.pdf", file.size()).id();
        append(node, id, 0, 6 * MB);
        server.stop();
        try {
            assertThatThrownBy(() -> uploads(node).append(id, account, 6 * MB, null, file.from(6 * MB)))
                    .isInstanceOf(ObjectStoreUnavailable.class);
        } finally {
            server.start();
        }
        assertThat(offset(id)).isEqualTo(6 * MB);
        append(other, id, 6 * MB, file.size());
        assertThatTheFileIsWhole();
    }

    /** Objects in pieces on this server. */
    @Nested
    class Pieces extends PartialObjectsContract {

        @Override
        ObjectStore store() {
            return server.store("pieces");
        }

        @Override
        PartialObjects partials() {
            return server.partials("pieces");
        }

        @Override
        boolean listsUnfinished() {
            return false;
        }
    }
}
