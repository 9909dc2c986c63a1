package org.bauweg.documents;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class DiskObjectStoreTest extends ObjectStoreContract {

    @TempDir
    private static Path folder;

    @Override
    ObjectStore store() {
        return new DiskObjectStore(folder);
    }
}
