package org.bauweg.inspection;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** The directories of a TIFF (TIFF 6.0), small ones with 32-bit offsets only: a larger file is more than may be uploaded. */
final class TiffFile {

    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int STRIPS = 273;
    private static final int STRIP_SIZES = 279;
    private static final int ENTRY = 12;
    private static final int MOST_PICTURES = 1000;
    private static final int CLASSIC = 42;
    private static final int SHORT = 3;

    private final RandomAccessFile file;
    private final boolean littleEndian;
    private PictureSize largest = new PictureSize(0, 0);

    private TiffFile(RandomAccessFile file) throws IOException {
        this.file = file;
        this.littleEndian = file.readUnsignedShort() == 0x4949;
    }

    static PictureSize read(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            return new TiffFile(file).size();
        } catch (EOFException e) {
            throw new PictureSize.Damaged(true);
        }
    }

    private PictureSize size() throws IOException {
        if (number(2) != CLASSIC) {
            throw new PictureSize.Damaged(false);
        }
        Set<Long> seen = new HashSet<>();
        for (long at = number(4); at != 0; at = number(4)) {
            if (!seen.add(at) || seen.size() > MOST_PICTURES) {
                throw new PictureSize.Damaged(false);
            }
            directory(at);
        }
        if (largest.width() == 0 || largest.height() == 0) {
            throw new PictureSize.Damaged(false);
        }
        return largest;
    }

    private void directory(long at) throws IOException {
        within(at);
        file.seek(at);
        int entries = (int) number(2);
        long width = 0;
        long height = 0;
        long strip = 0;
        long stripSize = 0;
        for (int i = 0; i < entries; i++) {
            file.seek(at + 2 + (long) i * ENTRY);
            int tag = (int) number(2);
            int type = (int) number(2);
            long count = number(4);
            long value = number(type == SHORT && count == 1 ? 2 : 4);
            switch (tag) {
                case WIDTH -> width = value;
                case HEIGHT -> height = value;
                case STRIPS -> strip = last(type, count, value);
                case STRIP_SIZES -> stripSize = last(type, count, value);
                default -> {
                    // nothing that says how large or how whole it is
                }
            }
        }
        within(strip + stripSize);
        largest = largest.larger(new PictureSize(width, height));
        file.seek(at + 2 + (long) entries * ENTRY);
    }

    /** The last of several values; they stand elsewhere unless they fit into the entry. */
    private long last(int type, long count, long value) throws IOException {
        int bytes = type == SHORT ? 2 : 4;
        if (count * bytes <= 4) {
            return count == 2 ? (littleEndian ? value >> 16 : value & 0xFFFF) : value;
        }
        within(value + count * bytes);
        file.seek(value + (count - 1) * bytes);
        return number(bytes);
    }

    private void within(long position) throws IOException {
        if (position > file.length()) {
            throw new PictureSize.Damaged(true);
        }
    }

    private long number(int bytes) throws IOException {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            long next = file.readUnsignedByte();
            value = littleEndian ? value | (next << (8 * i)) : (value << 8) | next;
        }
        return value;
    }
}
