package org.bauweg.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real files with bytes turned, cut, doubled and swapped: the check always ends, in an answer, within its time. */
class FuzzTest {

    private static final int ROUNDS = Integer.getInteger("bauweg.fuzz.rounds", 600);
    private static final long SEED = Long.getLong("bauweg.fuzz.seed", 20261122L);
    private static final int LARGEST = 200_000;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final String[] WORDS = {
        "/Kids[2 0 R]", "/Length 99999999999", "/Filter[/FlateDecode/FlateDecode]", "<<", ">>", "[[[[", "1 0 R",
        "/Count -1", "endstream", "startxref\n7\n%%EOF", "/Encrypt 1 0 R", "/Prev 0", "\0\0\0\0", "/Type/ObjStm"
    };

    @TempDir
    private Path folder;

    @Test
    void noMutationGetsTheCheckOutOfStep() throws IOException {
        List<byte[]> seeds = seeds();
        CheckTask task = new CheckTask();
        List<String> all = List.of("application/pdf", "image/jpeg", "image/png", "image/tiff", "image/vnd.dxf");
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(SEED + round);
            byte[] mutant = mutated(seeds.get(random.nextInt(seeds.size())), random);
            Path file = Files.write(folder.resolve("mutant"), mutant);
            CheckAnswer answer = assertTimeoutPreemptively(
                    LONGEST,
                    () -> task.perform(new CheckRequest(file.toString(), "a.pdf", null, all)),
                    "seed " + (SEED + round));
            assertThat(answer.inspection("a.pdf")).as("seed %d", SEED + round).isPresent();
        }
    }

    private static List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>(List.of(
                SamplePdfs.plan(PDRectangle.A3, PDRectangle.A1),
                SamplePdfs.javaScript(),
                SamplePdfs.encrypted(""),
                SamplePdfs.withEmbedded("a.csv")));
        for (String kind : List.of("hostile", "pdfa", "plans")) {
            for (Path file : Corpus.files(kind)) {
                if (Files.size(file) <= LARGEST) {
                    seeds.add(Files.readAllBytes(file));
                }
            }
        }
        return seeds;
    }

    private static byte[] mutated(byte[] seed, Random random) {
        byte[] bytes = seed.clone();
        for (int i = random.nextInt(8); i >= 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 ->
                    copy(
                            WORDS[random.nextInt(WORDS.length)].getBytes(java.nio.charset.StandardCharsets.ISO_8859_1),
                            bytes,
                            at);
                case 3 -> {
                    int from = random.nextInt(bytes.length);
                    int length = Math.min(random.nextInt(2000), bytes.length - Math.max(at, from));
                    System.arraycopy(bytes, from, bytes, at, length);
                }
                default ->
                    bytes = java.util.Arrays.copyOf(
                            bytes, Math.max(1, bytes.length - random.nextInt(bytes.length / 3 + 1)));
            }
        }
        return bytes;
    }

    private static void copy(byte[] word, byte[] bytes, int at) {
        System.arraycopy(word, 0, bytes, at, Math.min(word.length, bytes.length - at));
    }
}
