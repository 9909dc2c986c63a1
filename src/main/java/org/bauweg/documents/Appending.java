package org.bauweg.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * One request that goes on with an upload. Whole pieces go to the store while the next one fills up; each is committed once it is there,
 * object first and row second. When the client breaks off, what came is kept as a rest. With a checksum nothing is committed before all
 * came and matches.
 */
final class Appending implements AutoCloseable {

    /** Rests are joined when there are more. */
    private static final int MOST_RESTS = 32;

    private static final int BUFFER = 64 * 1024;

    private final UploadStores stores;
    private final UploadWork work;
    private final Path folder;
    private final @Nullable PieceChecksum checksum;
    private final @Nullable MessageDigest pieceDigest;
    private final RunningDigest digest;
    private final List<String> tags;
    private List<String> rests;
    private long offset;
    private PieceFile piece;
    private @Nullable Sending sending;

    /** A piece on its way, and what holds once it has arrived. */
    private record Sending(PieceFile piece, CompletableFuture<String> tag, long offset, RunningDigest digest) {}

    Appending(UploadStores stores, UploadWork work, Path folder, @Nullable PieceChecksum checksum) {
        this.stores = stores;
        this.work = work;
        this.folder = folder;
        this.checksum = checksum;
        this.pieceDigest = checksum == null ? null : checksum.digest();
        this.digest = work.digest().copy();
        this.tags = new ArrayList<>(work.tags());
        this.rests = work.rests();
        this.offset = work.upload().offset();
        this.piece = new PieceFile(folder, work.restSize());
    }

    /**
     * Stores what comes.
     *
     * @return false when it does not match its checksum; nothing is kept then
     * @throws IOException when the client broke off
     * @throws Superseded when another request has gone on
     */
    boolean run(InputStream body) throws IOException {
        IOException broken = null;
        try {
            take(body);
        } catch (IOException e) {
            broken = e;
        }
        arrived();
        if (checksum != null && pieceDigest != null) {
            if (broken != null) {
                throw broken;
            }
            if (!checksum.matches(pieceDigest)) {
                return false;
            }
        }
        keep();
        if (broken != null) {
            throw broken;
        }
        return true;
    }

    private void take(InputStream body) throws IOException {
        byte[] buffer = new byte[BUFFER];
        while (offset < work.upload().size()) {
            long room = Math.min(work.partSize() - piece.size(), work.upload().size() - offset);
            int read = body.read(buffer, 0, (int) Math.min(buffer.length, room));
            if (read < 0) {
                return;
            }
            piece.write(buffer, read);
            digest.update(buffer, 0, read);
            if (pieceDigest != null) {
                pieceDigest.update(buffer, 0, read);
            }
            offset += read;
            if (piece.size() == work.partSize() || offset == work.upload().size()) {
                send();
            }
        }
    }

    private void send() {
        Path whole = piece.filled(rests, key -> stores.store().get(key, null));
        arrived();
        int number = tags.size() + 1;
        long position = (number - 1) * work.partSize();
        sending = new Sending(
                piece, stores.partials().write(work.object(), number, position, whole), offset, digest.copy());
        rests = List.of();
        piece = new PieceFile(folder, 0);
    }

    /** Waits for the piece on its way. */
    private void arrived() {
        Sending sent = sending;
        if (sent == null) {
            return;
        }
        sending = null;
        try (PieceFile done = sent.piece()) {
            tags.add(sent.tag().join());
        } catch (CompletionException e) {
            throw e.getCause() instanceof ObjectStoreUnavailable away
                    ? away
                    : new ObjectStoreUnavailable("write piece", e);
        }
        if (checksum == null) {
            commit(new UploadRows.Progress(sent.offset(), List.copyOf(tags), List.of(), sent.digest()));
        }
    }

    /** What is in the last, unfinished piece, and all that waited for its checksum. */
    private void keep() throws IOException {
        if (piece.fresh() == 0 && (checksum == null || offset == work.upload().offset())) {
            return;
        }
        List<String> kept = new ArrayList<>(rests);
        String key = ObjectKeys.rest(work.upload().id(), work.claim(), offset);
        if (kept.size() >= MOST_RESTS) {
            try (InputStream all = Files.newInputStream(
                    piece.filled(rests, rest -> stores.store().get(rest, null)))) {
                stores.store().put(key, all, piece.size());
            }
            kept = List.of(key);
        } else if (piece.fresh() > 0) {
            try (InputStream fresh = piece.freshBytes()) {
                stores.store().put(key, fresh, piece.fresh());
            }
            kept.add(key);
        }
        commit(new UploadRows.Progress(offset, List.copyOf(tags), List.copyOf(kept), digest));
    }

    private void commit(UploadRows.Progress progress) {
        if (!stores.commit(work, progress)) {
            throw new Superseded();
        }
        work.rests().stream().filter(rest -> !progress.rests().contains(rest)).forEach(stores::discard);
    }

    @Override
    public void close() {
        piece.close();
        Sending sent = sending;
        if (sent != null) {
            // the store may still be reading it
            var unused = sent.tag().whenComplete((tag, failure) -> sent.piece().close());
        }
    }
}
