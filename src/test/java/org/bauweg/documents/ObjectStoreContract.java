package org.bauweg.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every object store must do. One subclass per adapter; nothing is tested there that is not here. */
abstract class ObjectStoreContract {

    private final String folder = "cases/" + UUID.randomUUID() + "/";

    abstract ObjectStore store();

    @Test
    void whatWasPutComesBackWithKnownLength() throws IOException {
        put("a", "Lageplan");
        assertThat(text("a", null)).isEqualTo("Lageplan");
        assertThat(store().stat(folder + "a")).hasValueSatisfying(object -> {
            assertThat(object.size()).isEqualTo(8);
            assertThat(object.key()).isEqualTo(folder + "a");
            assertThat(object.modified())
                    .isBetween(
                            Instant.now().minus(Duration.ofMinutes(5)),
                            Instant.now().plus(Duration.ofMinutes(5)));
        });
    }

    @Test
    void aStreamOfUnknownLengthIsStoredWhole() throws IOException {
        long size = 12_000_001;
        store().put(folder + "large", new GeneratedStream(size), ObjectStore.UNKNOWN_LENGTH);
        assertThat(store().stat(folder + "large"))
                .hasValueSatisfying(object -> assertThat(object.size()).isEqualTo(size));
        try (InputStream stored = store().get(folder + "large", null)) {
            assertThat(stored).hasSameContentAs(new GeneratedStream(size));
        }
    }

    @Test
    void anEmptyObjectIsAnObject() throws IOException {
        store().put(folder + "empty", InputStream.nullInputStream(), ObjectStore.UNKNOWN_LENGTH);
        assertThat(text("empty", null)).isEmpty();
        store().put(folder + "empty0", InputStream.nullInputStream(), 0);
        assertThat(text("empty0", null)).isEmpty();
    }

    @Test
    void puttingAgainReplaces() throws IOException {
        put("a", "old and longer");
        put("a", "new");
        assertThat(text("a", null)).isEqualTo("new");
    }

    @Test
    void aRangeIsReadAlone() throws IOException {
        put("a", "0123456789");
        assertThat(text("a", new ByteRange(0, 0))).isEqualTo("0");
        assertThat(text("a", new ByteRange(2, 4))).isEqualTo("234");
        assertThat(text("a", new ByteRange(8, 9))).isEqualTo("89");
    }

    @Test
    void aMissingObjectIsNamedAsMissing() {
        assertThat(store().stat(folder + "none")).isEmpty();
        assertThatThrownBy(() -> store().get(folder + "none", null).close()).isInstanceOf(ObjectMissing.class);
        assertThatThrownBy(() -> store().copy(folder + "none", folder + "b")).isInstanceOf(ObjectMissing.class);
    }

    @Test
    void deletingTwiceIsNoError() throws IOException {
        put("a", "x");
        store().delete(folder + "a");
        store().delete(folder + "a");
        assertThat(store().stat(folder + "a")).isEmpty();
    }

    @Test
    void aCopyIsIndependentOfItsSource() throws IOException {
        put("a", "content");
        store().copy(folder + "a", folder + "b");
        store().copy(folder + "a", folder + "b");
        store().delete(folder + "a");
        assertThat(text("b", null)).isEqualTo("content");
    }

    @Test
    void aBrokenStreamLeavesNothing() {
        for (long length : new long[] {ObjectStore.UNKNOWN_LENGTH, 9_000_000}) {
            InputStream broken = new SequenceInputStream(new GeneratedStream(6_000_000), new BrokenStream());
            assertThatThrownBy(() -> store().put(folder + "broken", broken, length))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("connection lost");
            assertThat(store().stat(folder + "broken")).isEmpty();
        }
    }

    @Test
    void aWrongLengthIsRefused() {
        for (long length : new long[] {2, 20}) {
            assertThatThrownBy(() -> store().put(folder + "wrong", bytes("ten bytes!"), length))
                    .isInstanceOfAny(IOException.class, ObjectStoreUnavailable.class);
            assertThat(store().stat(folder + "wrong")).isEmpty();
        }
    }

    @Test
    void listingGivesEachObjectOnceInPages() throws IOException {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            for (String name : List.of("doc" + i, "x" + i + "/page-1", "x" + i + "/page-2")) {
                put(name, "x");
                expected.add(folder + name);
            }
        }
        for (int size : new int[] {1, 4, ObjectStore.LARGEST_PAGE}) {
            assertThat(keys(folder, size)).containsExactlyInAnyOrderElementsOf(expected);
        }
        assertThat(keys(folder + "x3/", 1)).containsExactly(folder + "x3/page-1", folder + "x3/page-2");
        assertThat(keys("", 5)).containsAll(expected);
        assertThat(keys(folder + "nothing/", 5)).isEmpty();
    }

    @Test
    void listingWalksAllFolders() throws IOException {
        List<String> expected = new ArrayList<>();
        String tag = "l" + UUID.randomUUID().toString().substring(0, 8);
        for (int i = 0; i < 12; i++) {
            String key = tag + "/" + UUID.randomUUID();
            store().put(key, bytes("x"), 1);
            expected.add(key);
        }
        assertThat(keys(tag + "/", 5)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void keysThatLeaveTheirFolderAreRefused() {
        for (String key : List.of("../x", "cases/../../x", "/etc/passwd", "cases//x", "cases/.hidden", "Cases/x", "")) {
            assertThatThrownBy(() -> store().put(key, bytes("x"), 1)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> store().delete(key)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private List<String> keys(String below, int size) {
        List<String> keys = new ArrayList<>();
        @Nullable String after = null;
        do {
            ObjectPage page = store().list(below, after, size);
            assertThat(page.objects()).hasSizeLessThanOrEqualTo(size);
            page.objects().forEach(object -> keys.add(object.key()));
            after = page.next();
        } while (after != null);
        return keys;
    }

    private void put(String name, String content) throws IOException {
        store().put(folder + name, bytes(content), content.length());
    }

    private String text(String name, @Nullable ByteRange range) throws IOException {
        try (InputStream stored = store().get(folder + name, range)) {
            return new String(stored.readAllBytes(), UTF_8);
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static final class BrokenStream extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("connection lost");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return read();
        }
    }
}
