package org.bauweg.inspection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Files made to hurt whoever opens them. */
public final class Bombs {

    private Bombs() {}

    /** Writes all of them into a folder. */
    public static List<Path> write(Path folder) throws IOException {
        Map<String, byte[]> bombs = new TreeMap<>();
        bombs.put("content-1100-MB.pdf", content("/Filter/FlateDecode", 1));
        bombs.put("content-twice-packed.pdf", content("/Filter[/FlateDecode/FlateDecode]", 2));
        bombs.put("object-stream-1100-MB.pdf", objectStream());
        bombs.put("million-pages.pdf", pages());
        bombs.put("million-objects.pdf", objects());
        bombs.put(
                "deep-array.pdf",
                RawPdf.page("/Contents " + "[".repeat(5_000_000), "").bytes());
        for (Map.Entry<String, byte[]> bomb : bombs.entrySet()) {
            Files.write(folder.resolve(bomb.getKey()), bomb.getValue());
        }
        return bombs.keySet().stream().map(folder::resolve).toList();
    }

    private static byte[] content(String filter, int times) {
        return RawPdf.page("/Contents 4 0 R", "").stream(filter, RawPdf.deflatedZeros(1100L << 20, times))
                .bytes();
    }

    /** What a parser must unpack before it knows anything. */
    private static byte[] objectStream() {
        byte[] packed = RawPdf.deflatedZeros(1100L << 20, 1);
        String head = "%PDF-1.7\n1 0 obj\n<</Type/ObjStm/N 9/First 9/Filter/FlateDecode/Length " + packed.length
                + ">>\nstream\n";
        String xref = "\nendstream\nendobj\n";
        int start = head.length() + packed.length + xref.length();
        byte[] rows = new byte[5 * 7];
        for (int i = 0; i < 5; i++) {
            byte[] row = i == 1 ? row(1, 9) : row(i == 0 ? 0 : 2, i == 0 ? 0 : 1);
            System.arraycopy(row, 0, rows, i * 7, 7);
        }
        String table = "9 0 obj\n<</Type/XRef/Size 5/Root 2 0 R/W[1 4 2]/Length 35>>\nstream\n";
        String end = "\nendstream\nendobj\nstartxref\n" + start + "\n%%EOF\n";
        return join(latin(head), packed, latin(xref + table), rows, latin(end));
    }

    private static byte[] row(int type, int value) {
        return new byte[] {(byte) type, 0, 0, (byte) (value >> 8), (byte) value, 0, 0};
    }

    private static byte[] pages() {
        String kids = "3 0 R ".repeat(1_000_000);
        return new RawPdf()
                .object("<</Type/Catalog/Pages 2 0 R>>")
                .object("<</Type/Pages/Count 1000000/Kids[" + kids + "]>>")
                .object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>")
                .bytes();
    }

    private static byte[] objects() {
        RawPdf pdf = RawPdf.page("", "");
        for (int i = 0; i < 1_000_001; i++) {
            pdf.object("0");
        }
        return pdf.bytes();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] join(byte[]... parts) {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
