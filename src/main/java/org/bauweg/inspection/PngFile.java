package org.bauweg.inspection;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The chunks of a PNG, from its header to its end (ISO/IEC 15948). */
final class PngFile {

    private static final int SIGNATURE = 8;
    private static final int CHECKSUM = 4;

    private PngFile() {}

    static PictureSize read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.skipNBytes(SIGNATURE);
            if (in.readInt() != 13 || !kind(in).equals("IHDR")) {
                throw new PictureSize.Damaged(false);
            }
            PictureSize size = new PictureSize(in.readInt(), in.readInt());
            if (size.width() <= 0 || size.height() <= 0) {
                throw new PictureSize.Damaged(false);
            }
            in.skipNBytes(5 + CHECKSUM);
            boolean drawn = false;
            for (String kind = ""; !kind.equals("IEND"); ) {
                long length = in.readInt();
                kind = kind(in);
                if (length < 0) {
                    throw new PictureSize.Damaged(false);
                }
                drawn |= kind.equals("IDAT");
                in.skipNBytes(length + CHECKSUM);
            }
            if (!drawn) {
                throw new PictureSize.Damaged(false);
            }
            return size;
        } catch (EOFException e) {
            throw new PictureSize.Damaged(true);
        }
    }

    private static String kind(DataInputStream in) throws IOException {
        byte[] kind = new byte[4];
        in.readFully(kind);
        return new String(kind, StandardCharsets.ISO_8859_1);
    }
}
