package org.bauweg.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps objects as files. An object is written beside the tree, forced to the disk and then renamed into place, so that a crash
 * leaves either the old or the new object. The second part of a key is sharded by its first two characters to keep folders small.
 */
final class DiskObjectStore implements ObjectStore {

    private final Path root;
    private final Path unfinished;

    DiskObjectStore(Path root) {
        this.root = root.toAbsolutePath().normalize();
        this.unfinished = this.root.resolve(".unfinished");
        try {
            Files.createDirectories(unfinished);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write below " + this.root + "; set bauweg.data-dir", e);
        }
    }

    @Override
    public void put(String key, InputStream content, long length) throws IOException {
        Path target = path(key);
        Path part = unfinished.resolve(UUID.randomUUID().toString());
        try {
            long written = write(content, part);
            if (length != UNKNOWN_LENGTH && written != length) {
                throw new IOException("Announced " + length + " bytes, got " + written);
            }
            publish(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static long write(InputStream content, Path part) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long written = 0;
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var out = Channels.newOutputStream(channel);
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                try {
                    out.write(buffer, 0, read);
                } catch (IOException e) {
                    throw new ObjectStoreUnavailable("write", e);
                }
                written += read;
            }
            channel.force(true);
        }
        return written;
    }

    private void publish(Path part, Path target) {
        try {
            Files.createDirectories(target.getParent());
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forceUpwards(target.getParent());
        } catch (IOException e) {
            throw new ObjectStoreUnavailable("write", e);
        }
    }

    void forceUpwards(@Nullable Path folder) throws IOException {
        for (Path next = folder; next != null && next.startsWith(root); next = next.getParent()) {
            force(next);
        }
    }

    /** The name of a file outlives a power cut only once its folder is on the disk; Windows does not let us open folders. */
    private static void force(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    @Override
    public InputStream get(String key, @Nullable ByteRange range) {
        try {
            Path file = path(key);
            if (range == null) {
                return Files.newInputStream(file);
            }
            SeekableByteChannel channel = Files.newByteChannel(file);
            channel.position(range.first());
            return new BoundedStream(Channels.newInputStream(channel), range.length());
        } catch (NoSuchFileException e) {
            throw new ObjectMissing(key);
        } catch (IOException e) {
            throw new ObjectStoreUnavailable("read", e);
        }
    }

    @Override
    public Optional<StoredObject> stat(String key) {
        try {
            var attributes = Files.readAttributes(path(key), BasicFileAttributes.class);
            return attributes.isRegularFile()
                    ? Optional.of(new StoredObject(
                            key,
                            attributes.size(),
                            attributes.lastModifiedTime().toInstant()))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new ObjectStoreUnavailable("stat", e);
        }
    }

    @Override
    public void copy(String source, String target) {
        ObjectKeys.require(target);
        try (InputStream content = get(source, null)) {
            put(target, content, UNKNOWN_LENGTH);
        } catch (IOException e) {
            throw new ObjectStoreUnavailable("copy", e);
        }
    }

    @Override
    public void delete(String key) {
        try {
            Files.deleteIfExists(path(key));
        } catch (IOException e) {
            throw new ObjectStoreUnavailable("delete", e);
        }
    }

    @Override
    public ObjectPage list(String folder, @Nullable String after, int limit) {
        return new DiskListing(root, ObjectKeys.requireFolder(folder), after, limit).page();
    }

    Path path(String key) {
        String[] segments = ObjectKeys.require(key).split("/", -1);
        Path path = root.resolve(segments[0]);
        for (int i = 1; i < segments.length; i++) {
            path = i == 1 ? path.resolve(shard(segments[i])).resolve(segments[i]) : path.resolve(segments[i]);
        }
        return path;
    }

    static String shard(String segment) {
        return segment.substring(0, Math.min(2, segment.length()));
    }
}
