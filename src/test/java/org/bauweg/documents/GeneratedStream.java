package org.bauweg.documents;

import java.io.InputStream;

/** As many bytes as asked for, never in memory. Starts like a PDF. */
final class GeneratedStream extends InputStream {

    private static final String START = "%PDF-1.7\n";

    private final long size;
    private long position;

    GeneratedStream(long size) {
        this.size = size;
    }

    @Override
    public int read() {
        if (position >= size) {
            return -1;
        }
        int value = position < START.length() ? START.charAt((int) position) : (int) (position * 31 % 251);
        position++;
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        int count = 0;
        for (int value; count < length && (value = read()) >= 0; count++) {
            buffer[offset + count] = (byte) value;
        }
        return count == 0 && length > 0 ? -1 : count;
    }

    long position() {
        return position;
    }
}
