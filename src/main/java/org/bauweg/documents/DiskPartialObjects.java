package org.bauweg.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects the pieces of an object at their position in one unfinished file, which is renamed in the end. */
final class DiskPartialObjects implements PartialObjects {

    private final Path folder;
    private final DiskObjectStore store;
    private final Clock clock;

    /** @param root of the store, so that renaming stays on one disk */
    DiskPartialObjects(Path root, DiskObjectStore store, Clock clock) {
        this.folder = root.toAbsolutePath().normalize().resolve(".partial");
        this.store = store;
        this.clock = clock;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write below " + root + "; set bauweg.data-dir", e);
        }
    }

    @Override
    public PartialObject begin(String key) {
        PartialObject object = new PartialObject(key, ObjectKeys.require(key).replace('/', '+'));
        try {
            Files.write(file(object), new byte[0]);
            return object;
        } catch (IOException e) {
            throw new ObjectStoreUnavailable("begin", e);
        }
    }

    @Override
    public CompletableFuture<String> write(PartialObject object, int number, long position, Path piece) {
        try (FileChannel from = FileChannel.open(piece, StandardOpenOption.READ);
                FileChannel to = FileChannel.open(file(object), StandardOpenOption.WRITE)) {
            long size = from.size();
            to.position(position);
            for (long written = 0; written < size; ) {
                written += from.transferTo(written, size - written, to);
            }
            to.force(false);
            return CompletableFuture.completedFuture(Integer.toString(number));
        } catch (IOException e) {
            return CompletableFuture.failedFuture(new ObjectStoreUnavailable("write piece", e));
        }
    }

    @Override
    public void complete(PartialObject object, List<String> tags, long size) {
        Path file = file(object);
        Path target = store.path(object.key());
        try {
            if (!Files.exists(file)) {
                requireComplete(object, size);
                return;
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(size);
                channel.force(true);
            }
            // the sweep goes by age, and the last piece may have come long ago
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            Files.createDirectories(target.getParent());
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            store.forceUpwards(target.getParent());
        } catch (NoSuchFileException completedMeanwhile) {
            requireComplete(object, size);
        } catch (IOException e) {
            throw new ObjectStoreUnavailable("complete", e);
        }
    }

    @Override
    public OptionalLong stored(PartialObject object) {
        try {
            return OptionalLong.of(Files.size(file(object)));
        } catch (NoSuchFileException none) {
            return OptionalLong.empty();
        } catch (IOException e) {
            throw new ObjectStoreUnavailable("stat pieces", e);
        }
    }

    private void requireComplete(PartialObject object, long size) {
        if (store.stat(object.key()).filter(done -> done.size() == size).isEmpty()) {
            throw new ObjectMissing(object.key());
        }
    }

    @Override
    public void abort(PartialObject object) {
        try {
            Files.deleteIfExists(file(object));
        } catch (IOException e) {
            throw new ObjectStoreUnavailable("abort", e);
        }
    }

    @Override
    public List<PartialObject> begunBefore(Instant time, @Nullable PartialObject after, int limit) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isOlder(file, time))
                    .map(file -> file.getFileName().toString())
                    .filter(name -> after == null || name.compareTo(after.name()) > 0)
                    .sorted()
                    .limit(limit)
                    .map(name -> new PartialObject(name.replace('+', '/'), name))
                    .toList();
        } catch (IOException e) {
            throw new ObjectStoreUnavailable("list pieces", e);
        }
    }

    private static boolean isOlder(Path file, Instant time) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(time);
        } catch (IOException removedMeanwhile) {
            return false;
        }
    }

    private Path file(PartialObject object) {
        return folder.resolve(ObjectKeys.require(object.key()).replace('/', '+'));
    }
}
