package org.bauweg.inspection;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** The first and the last bytes of a file, where formats say what they are and where foreign ones hide. */
record FileEnds(String head, String tail, long size) {

    private static final int LENGTH = 64 * 1024 + 22;
    private static final int ZIP_END = 22;

    /** One character per byte. */
    static FileEnds of(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            long size = bytes.length();
            int length = (int) Math.min(size, LENGTH);
            byte[] head = new byte[length];
            bytes.readFully(head);
            byte[] tail = new byte[length];
            bytes.seek(size - length);
            bytes.readFully(tail);
            return new FileEnds(text(head), text(tail), size);
        }
    }

    byte[] headBytes() {
        return head.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The first kilobyte in lower case: where browsers and viewers look for what they know. */
    String start() {
        return head.substring(0, Math.min(head.length(), 1024)).toLowerCase(Locale.ROOT);
    }

    /** Whether programs that unpack archives would find one that ends here, whatever stands before it. */
    boolean endsAsZip() {
        for (int end = tail.lastIndexOf("PK\5\6"); end >= 0; end = tail.lastIndexOf("PK\5\6", end - 1)) {
            if (end + ZIP_END <= tail.length()) {
                int comment = number(end + 20, 2);
                long directory = Integer.toUnsignedLong(number(end + 12, 4));
                boolean toTheEnd = end + ZIP_END + comment == tail.length();
                boolean listed =
                        directory > end || (directory >= 46 && tail.startsWith("PK\1\2", (int) (end - directory)));
                if (toTheEnd && listed) {
                    return true;
                }
            }
            if (end == 0) {
                return false;
            }
        }
        return false;
    }

    private int number(int at, int bytes) {
        int value = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            value = (value << 8) | tail.charAt(at + i);
        }
        return value;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
