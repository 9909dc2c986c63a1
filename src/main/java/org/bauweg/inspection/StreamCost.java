package org.bauweg.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** What a stream becomes when decoded, found out without keeping a byte of it. */
final class StreamCost {

    /** An A0 sheet scanned with 600 dpi has 558 million. */
    static final long MOST_PIXELS = 600_000_000;

    private static final long MOST_BYTES = 1L << 30;
    /** No byte of DEFLATE yields more than 1032. */
    private static final double DEFLATE_RATIO = 1032;

    private static final int BUFFER = 64 * 1024;
    private static final int MOST_FILTERS = 4;
    private static final Set<COSName> FLATE = Set.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE_ABBREVIATION);
    private static final Set<COSName> PACKING = Set.of(
            COSName.FLATE_DECODE,
            COSName.FLATE_DECODE_ABBREVIATION,
            COSName.LZW_DECODE,
            COSName.LZW_DECODE_ABBREVIATION,
            COSName.RUN_LENGTH_DECODE,
            COSName.RUN_LENGTH_DECODE_ABBREVIATION);

    private StreamCost() {}

    static void examine(COSStream stream, int page, Notes notes) throws IOException {
        if (stream.containsKey(COSName.F)) {
            notes.note(FindingCode.PDF_EXTERNAL, page);
        }
        if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
            long width = stream.getLong(COSName.WIDTH);
            long height = stream.getLong(COSName.HEIGHT);
            if (width > 0 && height > 0 && width > MOST_PIXELS / height) {
                notes.note(FindingCode.PDF_IMAGE_TOO_LARGE, page, width + " × " + height);
                return;
            }
        }
        List<COSName> filters = filters(stream);
        long packed = filters.stream().filter(PACKING::contains).count();
        if (filters.size() > MOST_FILTERS || (packed > 0 && exceeds(stream, filters, packed))) {
            notes.note(FindingCode.PDF_DECOMPRESSION, page);
        }
    }

    private static boolean exceeds(COSStream stream, List<COSName> filters, long packed) throws IOException {
        double most = (double) stream.getLength() * Math.pow(DEFLATE_RATIO, (double) packed);
        if (most <= MOST_BYTES) {
            return false;
        }
        if (!FLATE.containsAll(filters)) {
            // two packings around each other in one file serve nothing but a bomb
            return packed > 1 && most > 4.0 * MOST_BYTES && !pictureInside(filters);
        }
        try (InputStream raw = stream.createRawInputStream()) {
            InputStream unpacked = raw;
            for (int i = 0; i < filters.size(); i++) {
                unpacked = new InflaterInputStream(unpacked, new Inflater(), BUFFER);
            }
            return counts(unpacked);
        }
    }

    private static boolean pictureInside(List<COSName> filters) {
        return COSName.DCT_DECODE.equals(filters.get(filters.size() - 1)) && filters.size() == 2;
    }

    private static boolean counts(InputStream unpacked) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long count = 0;
        try {
            for (int read = unpacked.read(buffer); read >= 0; read = unpacked.read(buffer)) {
                count += read;
                if (count > MOST_BYTES) {
                    return true;
                }
            }
        } catch (ZipException | java.io.EOFException damaged) {
            return false;
        }
        return false;
    }

    private static List<COSName> filters(COSStream stream) {
        List<COSName> names = new ArrayList<>();
        COSBase filters = stream.getDictionaryObject(COSName.FILTER);
        add(filters, names);
        return names;
    }

    private static void add(@Nullable COSBase filters, List<COSName> names) {
        if (filters instanceof COSName name) {
            names.add(name);
        } else if (filters instanceof COSArray array) {
            for (int i = 0; i < Math.min(array.size(), 100); i++) {
                if (array.getObject(i) instanceof COSName name) {
                    names.add(name);
                }
            }
        }
    }
}
