package org.bauweg.inspection;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Plans as programs and scanners make them, sheet by sheet. */
final class PlanSheets implements AutoCloseable {

    static final PDRectangle LYING_A3 = new PDRectangle(1191, 842);
    static final PDRectangle LYING_A1 = new PDRectangle(2384, 1684);
    private static final float LETTERS = 10;

    private final PDDocument document = new PDDocument();

    /** A drawing with these lines of text in its title block. */
    PlanSheets drawn(PDRectangle size, String... lines) throws IOException {
        PDFont font;
        try (var in = PlanSheets.class.getResourceAsStream("/fonts/NotoSans-Bold.ttf")) {
            font = PDType0Font.load(document, in);
        }
        return page(size, font, 800, lines);
    }

    /** The same in a font that is not in the file. */
    PlanSheets inForeignFont(PDRectangle size, String... lines) throws IOException {
        return page(size, new PDType1Font(Standard14Fonts.FontName.HELVETICA), 800, lines);
    }

    /** Lines without a letter. */
    PlanSheets withoutText(PDRectangle size) throws IOException {
        return page(size, new PDType1Font(Standard14Fonts.FontName.HELVETICA), 800);
    }

    PlanSheets blank(PDRectangle size) throws IOException {
        PDPage page = new PDPage(size);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.saveGraphicsState();
            content.restoreGraphicsState();
        }
        return this;
    }

    PlanSheets scanned(PDRectangle size, int dpi) throws IOException {
        PDPage page = new PDPage(size);
        document.addPage(page);
        int width = Math.round(size.getWidth() / 72 * dpi);
        int height = Math.round(size.getHeight() / 72 * dpi);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(
                    LosslessFactory.createFromImage(document, image), 0, 0, size.getWidth(), size.getHeight());
        }
        return this;
    }

    PDDocument document() {
        return document;
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private PlanSheets page(PDRectangle size, PDFont font, int strokes, String... lines) throws IOException {
        PDPage page = new PDPage(size);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            for (int i = 0; i < strokes; i++) {
                content.moveTo(20, 20 + i);
                content.lineTo(size.getWidth() - 20, 20 + i);
                content.stroke();
            }
            float y = 20;
            for (String line : List.of(lines)) {
                content.beginText();
                content.setFont(font, LETTERS);
                content.newLineAtOffset(size.getWidth() - 300, y);
                content.showText(line);
                content.endText();
                y += 3 * LETTERS;
            }
        }
        return this;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
