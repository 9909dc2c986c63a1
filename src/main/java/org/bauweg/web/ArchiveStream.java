package org.bauweg.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bauweg.documents.Document;
import org.bauweg.documents.Documents;

/**
 * Writes a ZIP file of any size (ZIP64) from the store straight to the reader. Unless {@link #finish} is reached, what was written is no
 * readable archive: half of the files must not look like all of them.
 */
final class ArchiveStream implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final Zip zip;

    ArchiveStream(OutputStream out) {
        zip = new Zip(out);
        // plans are compressed already
        zip.setLevel(Deflater.BEST_SPEED);
    }

    void add(String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /**
     * Adds a file.
     *
     * @throws IOException when it cannot be read whole, or is not what was stored
     */
    void add(ArchiveEntry entry, Documents documents) throws IOException {
        Document document = entry.document();
        ZipEntry file = new ZipEntry(entry.name());
        file.setTime(document.uploadedAt().toEpochMilli());
        zip.putNextEntry(file);
        MessageDigest digest = sha256();
        try (InputStream content = new DigestInputStream(documents.open(document, null), digest)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                zip.write(buffer, 0, read);
            }
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(document.sha256())) {
            throw new IOException(document.id() + " is not what was stored");
        }
        zip.closeEntry();
    }

    void finish() throws IOException {
        zip.finish();
        zip.flush();
    }

    /** Frees what it holds; does not finish the archive. */
    @Override
    public void close() {
        zip.release();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Closing it would finish it. */
    private static final class Zip extends ZipOutputStream {

        Zip(OutputStream out) {
            super(out, StandardCharsets.UTF_8);
        }

        void release() {
            def.end();
        }
    }
}
