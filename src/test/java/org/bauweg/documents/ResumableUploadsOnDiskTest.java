package org.bauweg.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** On disk there is one node. */
class ResumableUploadsOnDiskTest extends ResumableUploadsContract {

    @TempDir
    private static Path folder;

    private static DocumentsFixture node;

    @BeforeAll
    static void start() {
        node = new DocumentsFixture(folder, Map.of("bauweg.documents.uploads.part-size", "5MB"));
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Override
    DocumentsFixture node() {
        return node;
    }

    @Override
    DocumentsFixture otherNode() {
        return node;
    }

    @Override
    Path folder() throws IOException {
        return Files.createTempDirectory(folder, "pieces");
    }
}
