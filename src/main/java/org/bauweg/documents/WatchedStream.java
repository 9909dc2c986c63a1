package org.bauweg.documents;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Remembers that reading failed, so that a broken upload can be told from a broken store. */
final class WatchedStream extends FilterInputStream {

    private @Nullable IOException failure;

    WatchedStream(InputStream in) {
        super(in);
    }

    void rethrowFailure() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
