package org.bauweg.documents;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.junit.jupiter.api.io.TempDir;

class DiskPartialObjectsTest extends PartialObjectsContract {

    @TempDir
    private Path root;

    @Override
    DiskObjectStore store() {
        return new DiskObjectStore(root);
    }

    @Override
    PartialObjects partials() {
        return new DiskPartialObjects(root, store(), Clock.system(ZoneId.of("Europe/Berlin")));
    }
}
