package org.bauweg.inspection;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The segments of a JPEG, from its start to the end of its picture (ITU-T T.81). What cameras write behind that (previews, short
 * films) is not looked at.
 */
final class JpegFile {

    private static final int BUFFER = 64 * 1024;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;

    private JpegFile() {}

    static PictureSize read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            in.skipNBytes(2);
            PictureSize size = null;
            int marker = marker(in);
            while (marker != END) {
                PictureSize found = standsAlone(marker) ? null : segment(in, marker);
                size = found == null ? size : found;
                marker = marker == SCAN ? afterScan(in) : marker(in);
            }
            if (size == null || size.width() == 0 || size.height() == 0) {
                throw new PictureSize.Damaged(false);
            }
            return size;
        } catch (EOFException e) {
            throw new PictureSize.Damaged(true);
        }
    }

    private static int marker(DataInputStream in) throws IOException {
        if (in.readUnsignedByte() != 0xFF) {
            throw new PictureSize.Damaged(false);
        }
        int marker = in.readUnsignedByte();
        while (marker == 0xFF) {
            marker = in.readUnsignedByte();
        }
        return marker;
    }

    private static @Nullable PictureSize segment(DataInputStream in, int marker) throws IOException {
        int length = in.readUnsignedShort() - 2;
        if (length < 0) {
            throw new PictureSize.Damaged(false);
        }
        if (!isFrame(marker) || length < 6) {
            in.skipNBytes(length);
            return null;
        }
        in.skipNBytes(1);
        int height = in.readUnsignedShort();
        int width = in.readUnsignedShort();
        in.skipNBytes(length - 5L);
        return new PictureSize(width, height);
    }

    /** Skips coded data up to the next marker that is neither stuffing nor a restart. */
    private static int afterScan(DataInputStream in) throws IOException {
        while (true) {
            if (in.readUnsignedByte() == 0xFF) {
                int next = in.readUnsignedByte();
                while (next == 0xFF) {
                    next = in.readUnsignedByte();
                }
                if (next != 0 && !(next >= 0xD0 && next <= 0xD7)) {
                    return next;
                }
            }
        }
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static boolean standsAlone(int marker) {
        return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
    }
}
