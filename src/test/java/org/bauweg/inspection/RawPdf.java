package org.bauweg.inspection;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/** A PDF written object by object, also such as no library writes. Object 1 is the catalog. */
final class RawPdf {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Integer> offsets = new ArrayList<>();

    RawPdf() {
        text("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
    }

    /** A page of A3 with these contents, resources and further entries; objects 1 to 3. */
    static RawPdf page(String pageEntries, String catalogEntries) {
        return new RawPdf()
                .object("<</Type/Catalog/Pages 2 0 R " + catalogEntries + ">>")
                .object("<</Type/Pages/Kids[3 0 R]/Count 1>>")
                .object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 1191 842]" + pageEntries + ">>");
    }

    RawPdf object(String content) {
        begin();
        text(content + "\nendobj\n");
        return this;
    }

    RawPdf stream(String entries, byte[] content) {
        begin();
        text("<<" + entries + "/Length " + content.length + ">>\nstream\n");
        out.writeBytes(content);
        text("\nendstream\nendobj\n");
        return this;
    }

    byte[] bytes() {
        int start = out.size();
        text("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
        offsets.forEach(offset -> text(String.format("%010d 00000 n \n", offset)));
        text("trailer\n<</Root 1 0 R/Size " + (offsets.size() + 1) + ">>\nstartxref\n" + start + "\n%%EOF\n");
        return out.toByteArray();
    }

    /** Zeros, deflated so many times. */
    static byte[] deflatedZeros(long count, int times) {
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(9);
        byte[] zeros = new byte[1 << 20];
        byte[] buffer = new byte[1 << 16];
        for (long left = count; left > 0; left -= zeros.length) {
            deflater.setInput(zeros, 0, (int) Math.min(left, zeros.length));
            while (!deflater.needsInput()) {
                first.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        finish(deflater, buffer, first);
        byte[] deflated = first.toByteArray();
        for (int i = 1; i < times; i++) {
            ByteArrayOutputStream again = new ByteArrayOutputStream();
            Deflater next = new Deflater(9);
            next.setInput(deflated);
            finish(next, buffer, again);
            deflated = again.toByteArray();
        }
        return deflated;
    }

    private static void finish(Deflater deflater, byte[] buffer, ByteArrayOutputStream out) {
        deflater.finish();
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
    }

    private void begin() {
        offsets.add(out.size());
        text(offsets.size() + " 0 obj\n");
    }

    private void text(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
