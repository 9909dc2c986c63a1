package org.bauweg.notices;

import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Measures how far to the right text is printed, in points. */
final class RightmostGlyph extends PDFTextStripper {

    float right;

    @Override
    protected void processTextPosition(TextPosition text) {
        super.processTextPosition(text);
        right = Math.max(right, text.getXDirAdj() + text.getWidthDirAdj());
    }
}
