package org.bauweg.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every adapter for objects in pieces must do. */
abstract class PartialObjectsContract {

    private static final int PIECE = 5 << 20;

    @TempDir
    private Path folder;

    abstract ObjectStore store();

    abstract PartialObjects partials();

    /** S3Proxy does not list multipart uploads when asked for a page of them. */
    boolean listsUnfinished() {
        return true;
    }

    private final String key = "quarantine/" + UUID.randomUUID();

    @Test
    void piecesBecomeOneObjectWhenTheLastOneIsThere() throws IOException {
        PartialObject object = partials().begin(key);
        String first = write(object, 1, PIECE);
        assertThat(store().stat(key)).isEmpty();
        String second = write(object, 2, 1000);
        assertThat(partials().stored(object)).hasValue(PIECE + 1000L);
        partials().complete(object, List.of(first, second), PIECE + 1000);
        try (InputStream stored = store().get(key, null)) {
            assertThat(stored)
                    .hasSameContentAs(new SequenceInputStream(new GeneratedStream(PIECE), new GeneratedStream(1000)));
        }
    }

    @Test
    void aPieceMayComeAgainAndCompletingToo() throws IOException {
        PartialObject object = partials().begin(key);
        write(object, 1, PIECE);
        String first = write(object, 1, PIECE);
        partials().complete(object, List.of(first), PIECE);
        partials().complete(object, List.of(first), PIECE);
        assertThat(store().stat(key))
                .hasValueSatisfying(stored -> assertThat(stored.size()).isEqualTo(PIECE));
    }

    @Test
    void whatWasAbortedIsGone() throws IOException {
        PartialObject object = partials().begin(key);
        String first = write(object, 1, PIECE);
        partials().abort(object);
        assertThat(partials().stored(object).orElse(0)).isZero();
        partials().abort(object);
        assertThatThrownBy(() -> partials().complete(object, List.of(first), PIECE))
                .isInstanceOf(ObjectStoreUnavailable.class);
        assertThat(store().stat(key)).isEmpty();
    }

    @Test
    void whatNobodyFinishesIsListedAndNoObject() {
        PartialObject object = partials().begin(key);
        Instant later = Instant.now().plus(Duration.ofMinutes(5));
        if (listsUnfinished()) {
            assertThat(partials().begunBefore(later, null, 100)).contains(object);
        }
        assertThat(store().list("quarantine/", null, 100).objects())
                .noneMatch(stored -> stored.key().contains(key));
        partials().abort(object);
        assertThat(partials().begunBefore(later, null, 100)).doesNotContain(object);
    }

    private String write(PartialObject object, int number, int size) throws IOException {
        Path piece = folder.resolve("piece-" + number);
        try (InputStream content = new GeneratedStream(size)) {
            Files.deleteIfExists(piece);
            Files.copy(content, piece);
        }
        return partials().write(object, number, (number - 1L) * PIECE, piece).join();
    }
}
