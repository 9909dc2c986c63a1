package org.bauweg.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Function;

/**
 * One piece on this node's disk while it fills up: memory stays free however many people upload slowly. It may begin with a gap for bytes
 * that earlier requests left in the store.
 */
final class PieceFile implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;
    private final long gap;
    private long end;

    /** @param gap bytes at its beginning that are in the store */
    PieceFile(Path folder, long gap) {
        this.gap = gap;
        this.end = gap;
        try {
            path = Files.createTempFile(folder, "piece-", "");
            channel = FileChannel.open(path, StandardOpenOption.WRITE);
            channel.position(gap);
        } catch (IOException e) {
            throw new ObjectStoreUnavailable("piece", e);
        }
    }

    void write(byte[] bytes, int length) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException e) {
            throw new ObjectStoreUnavailable("piece", e);
        }
        end += length;
    }

    /** With what is in the gap. */
    long size() {
        return end;
    }

    /** Bytes this request brought. */
    long fresh() {
        return end - gap;
    }

    /** The whole piece, its gap filled. */
    Path filled(List<String> rests, Function<String, InputStream> open) {
        try {
            channel.position(0);
            for (String rest : rests) {
                try (InputStream content = open.apply(rest)) {
                    content.transferTo(Channels.newOutputStream(channel));
                }
            }
            if (channel.position() != gap) {
                throw new ObjectStoreUnavailable("the rest of an upload has " + channel.position() + " bytes");
            }
            return path;
        } catch (IOException e) {
            throw new ObjectStoreUnavailable("piece", e);
        }
    }

    /** What this request brought, after the gap. */
    InputStream freshBytes() throws IOException {
        FileChannel reading = FileChannel.open(path, StandardOpenOption.READ);
        reading.position(gap);
        return Channels.newInputStream(reading);
    }

    @Override
    public void close() {
        try {
            channel.close();
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new ObjectStoreUnavailable("piece", e);
        }
    }
}
