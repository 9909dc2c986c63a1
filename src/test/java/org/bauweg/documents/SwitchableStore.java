package org.bauweg.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A store that can be taken away, whole or for one operation. */
public final class SwitchableStore implements ObjectStore {

    private final ObjectStore inner;
    public volatile boolean down;
    volatile boolean copyFails;
    /** Keys under which other bytes come back than were stored. */
    volatile Map<String, byte[]> replaced = Map.of();

    SwitchableStore(ObjectStore inner) {
        this.inner = inner;
    }

    /** Objects in this folder. */
    public static SwitchableStore onDisk(Path folder) {
        return new SwitchableStore(new DiskObjectStore(folder));
    }

    private ObjectStore reach() {
        if (down) {
            throw new ObjectStoreUnavailable("test: down");
        }
        return inner;
    }

    @Override
    public void put(String key, InputStream content, long length) throws IOException {
        reach().put(key, content, length);
    }

    @Override
    public InputStream get(String key, @Nullable ByteRange range) {
        byte[] other = replaced.get(key);
        return other == null ? reach().get(key, range) : new ByteArrayInputStream(other);
    }

    @Override
    public Optional<StoredObject> stat(String key) {
        return reach().stat(key);
    }

    @Override
    public void copy(String source, String target) {
        if (copyFails) {
            throw new ObjectStoreUnavailable("test: no copy");
        }
        reach().copy(source, target);
    }

    @Override
    public void delete(String key) {
        reach().delete(key);
    }

    @Override
    public ObjectPage list(String folder, @Nullable String after, int limit) {
        return reach().list(folder, after, limit);
    }
}
