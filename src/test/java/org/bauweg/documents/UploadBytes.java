package org.bauweg.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;

/** The bytes of a file that tests upload: reproducible, and a plan in front so that the checks can read it. */
final class UploadBytes {

    private final byte[] bytes;

    UploadBytes(int size, long seed) {
        bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
    }

    byte[] all() {
        return bytes.clone();
    }

    int size() {
        return bytes.length;
    }

    InputStream from(long offset) {
        return part(offset, bytes.length);
    }

    InputStream part(long from, long to) {
        return new ByteArrayInputStream(Arrays.copyOfRange(bytes, (int) from, (int) to));
    }

    /** Breaks off before {@code to} as a lost connection does. */
    InputStream cutAt(long from, long to) {
        return new InputStream() {
            private final InputStream inner = part(from, to);

            @Override
            public int read() throws IOException {
                return require(inner.read());
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return require(inner.read(buffer, offset, length));
            }

            private static int require(int read) throws IOException {
                if (read < 0) {
                    throw new IOException("connection reset");
                }
                return read;
            }
        };
    }

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
