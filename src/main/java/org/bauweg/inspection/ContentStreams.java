package org.bauweg.inspection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** Opens the content of pages so that it passes through and is never held whole. */
final class ContentStreams {

    /** Packings other than the usual one are unpacked in memory. */
    private static final long LARGEST_UNUSUAL = 4L << 20;

    private ContentStreams() {}

    /** @param contents a stream or several that follow each other */
    static InputStream open(@Nullable COSBase contents) throws IOException {
        List<InputStream> parts = new ArrayList<>();
        if (contents instanceof COSStream stream) {
            parts.add(one(stream));
        } else if (contents instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSStream stream) {
                    parts.add(one(stream));
                    parts.add(new ByteArrayInputStream(new byte[] {'\n'}));
                }
            }
        }
        return new SequenceInputStream(Collections.enumeration(parts));
    }

    private static InputStream one(COSStream stream) throws IOException {
        COSBase filter = stream.getFilters();
        boolean plain = filter == null || (filter instanceof COSArray array && array.size() == 0);
        if (plain) {
            return stream.createRawInputStream();
        }
        boolean usual = COSName.FLATE_DECODE.equals(filter)
                || (filter instanceof COSArray array
                        && array.size() == 1
                        && COSName.FLATE_DECODE.equals(array.getObject(0)));
        if (usual && stream.getDictionaryObject(COSName.DECODE_PARMS) == null) {
            return new InflaterInputStream(stream.createRawInputStream());
        }
        return stream.getLength() > LARGEST_UNUSUAL ? InputStream.nullInputStream() : stream.createInputStream();
    }
}
