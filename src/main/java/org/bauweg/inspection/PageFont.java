package org.bauweg.inspection;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.encoding.DictionaryEncoding;
import org.apache.pdfbox.pdmodel.font.encoding.Encoding;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.StandardEncoding;
import org.jspecify.annotations.Nullable;

/** What a font of a PDF tells about text set in it. Its glyphs are never read: no picture of them is needed here. */
final class PageFont {

    private static final double USUAL_WIDTH = 500;
    private static final int MOST_WIDTHS = 70_000;
    private static final long LARGEST_MAP = 4L << 20;

    private final COSDictionary font;
    private final COSDictionary described;
    private final boolean composite;
    private final Map<Integer, Double> widths = new HashMap<>();
    private final @Nullable CMap unicode;
    private final @Nullable Encoding encoding;
    private double usualWidth = USUAL_WIDTH;

    PageFont(COSDictionary font) {
        this.font = font;
        this.composite = COSName.TYPE0.equals(font.getCOSName(COSName.SUBTYPE));
        COSArray below = font.getCOSArray(COSName.DESCENDANT_FONTS);
        this.described = composite && below != null && below.getObject(0) instanceof COSDictionary descendant
                ? descendant
                : font;
        this.unicode = unicode();
        this.encoding = composite ? null : encoding();
        if (composite) {
            compositeWidths();
        } else {
            simpleWidths();
        }
    }

    /** Whether it travels in the file, so that it looks everywhere the same. */
    boolean embedded() {
        COSDictionary descriptor = described.getCOSDictionary(COSName.FONT_DESC);
        return COSName.TYPE3.equals(font.getCOSName(COSName.SUBTYPE))
                || (descriptor != null
                        && (descriptor.containsKey(COSName.FONT_FILE)
                                || descriptor.containsKey(COSName.FONT_FILE2)
                                || descriptor.containsKey(COSName.FONT_FILE3)));
    }

    /** Without the letters that mark a part of a font. */
    String name() {
        String name = font.getNameAsString(COSName.BASE_FONT);
        return name == null ? "" : name.replaceFirst("^[A-Z]{6}\\+", "").replaceAll("[^\\w ,.+-]", "");
    }

    /** Text as people read it; what the font does not tell is left out. */
    String text(byte[] codes) {
        StringBuilder text = new StringBuilder();
        int step = step();
        for (int i = 0; i + step <= codes.length; i += step) {
            String letter = letter(code(codes, i));
            if (letter != null) {
                text.append(letter);
            }
        }
        return text.toString();
    }

    /** In thousandths of the font's size. */
    double width(byte[] codes) {
        double width = 0;
        int step = step();
        for (int i = 0; i + step <= codes.length; i += step) {
            width += widths.getOrDefault(code(codes, i), usualWidth);
        }
        return width;
    }

    int letters(byte[] codes) {
        return codes.length / step();
    }

    private int step() {
        return composite ? 2 : 1;
    }

    private int code(byte[] codes, int at) {
        return composite ? (codes[at] & 0xFF) << 8 | (codes[at + 1] & 0xFF) : codes[at] & 0xFF;
    }

    private @Nullable String letter(int code) {
        String known = unicode == null ? null : unicode.toUnicode(code, step());
        if (known != null || encoding == null) {
            return known;
        }
        return GlyphList.getAdobeGlyphList().toUnicode(encoding.getName(code));
    }

    private @Nullable CMap unicode() {
        if (!(font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream map) || map.getLength() > LARGEST_MAP) {
            return null;
        }
        try (RandomAccessReadBuffer content = new RandomAccessReadBuffer(map.createInputStream())) {
            return new CMapParser().parse(content);
        } catch (IOException | RuntimeException damaged) {
            return null;
        }
    }

    private @Nullable Encoding encoding() {
        COSBase base = font.getDictionaryObject(COSName.ENCODING);
        if (base instanceof COSName named) {
            return Encoding.getInstance(named);
        }
        return base instanceof COSDictionary differences
                ? new DictionaryEncoding(differences, true, StandardEncoding.INSTANCE)
                : StandardEncoding.INSTANCE;
    }

    private void simpleWidths() {
        COSArray array = font.getCOSArray(COSName.WIDTHS);
        int first = font.getInt(COSName.FIRST_CHAR, 0);
        for (int i = 0; array != null && i < Math.min(array.size(), 256); i++) {
            if (array.getObject(i) instanceof COSNumber width) {
                widths.put(first + i, (double) width.floatValue());
            }
        }
    }

    private void compositeWidths() {
        usualWidth = described.getFloat(COSName.DW, 1000);
        COSArray array = described.getCOSArray(COSName.W);
        int size = array == null ? 0 : array.size();
        for (int i = 0; i + 1 < size && widths.size() < MOST_WIDTHS; ) {
            int from = array.getInt(i);
            if (array.getObject(i + 1) instanceof COSArray each) {
                for (int j = 0; j < each.size() && widths.size() < MOST_WIDTHS; j++) {
                    widths.put(from + j, number(each.getObject(j)));
                }
                i += 2;
            } else {
                double width = i + 2 < size ? number(array.getObject(i + 2)) : usualWidth;
                for (int code = from; code <= array.getInt(i + 1) && widths.size() < MOST_WIDTHS; code++) {
                    widths.put(code, width);
                }
                i += 3;
            }
        }
    }

    private double number(@Nullable COSBase value) {
        return value instanceof COSNumber number ? number.floatValue() : usualWidth;
    }
}
