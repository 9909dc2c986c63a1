package org.bauweg.notices;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The embedded fonts, read once, and what they can print. */
final class NoticeFonts {

    private static final String SANS = "Noto Sans";
    private static final String SIGNS = "Noto Sans Math";

    private final byte[] regular = bytes("NotoSans-Regular.ttf");
    private final byte[] bold = bytes("NotoSans-Bold.ttf");
    private final byte[] signs = bytes("NotoSansMath-Regular.ttf");
    private final CmapLookup regularGlyphs = glyphs(regular);
    private final CmapLookup boldGlyphs = glyphs(bold);
    private final CmapLookup signGlyphs = glyphs(signs);

    /** Whether the character has a glyph in every weight. */
    boolean prints(int codePoint) {
        return (regularGlyphs.getGlyphId(codePoint) != 0 && boldGlyphs.getGlyphId(codePoint) != 0)
                || signGlyphs.getGlyphId(codePoint) != 0;
    }

    void registerIn(PdfRendererBuilder builder) {
        builder.useFont(() -> new ByteArrayInputStream(regular), SANS, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(bold), SANS, 700, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(signs), SIGNS, 400, FontStyle.NORMAL, true);
    }

    private static byte[] bytes(String name) {
        try (InputStream in = NoticeFonts.class.getResourceAsStream("/fonts/" + name)) {
            if (in == null) {
                throw new IllegalStateException("Missing font " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CmapLookup glyphs(byte[] font) {
        try (var ttf = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            return ttf.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
