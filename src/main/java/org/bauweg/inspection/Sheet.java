package org.bauweg.inspection;

import java.util.List;
import java.util.Set;

/**
 * What is drawn on a page.
 *
 * @param lines text as it was set, one line or label each
 * @param strokes lines, shapes and shadings drawn
 * @param foreignFonts names of fonts used that are not in the file
 * @param lettersUnread letters seen of which the file does not say what they mean
 */
record Sheet(
        PdfPage page,
        List<String> lines,
        List<Picture> pictures,
        long strokes,
        Set<String> foreignFonts,
        long lettersUnread) {

    private static final double FEW_STROKES = 60;
    private static final double MOST_OF_THE_PAGE = 0.7;
    private static final int FEW_LETTERS = 12;
    private static final double INCH = 72;

    Sheet {
        lines = List.copyOf(lines);
        pictures = List.copyOf(pictures);
        foreignFonts = Set.copyOf(foreignFonts);
    }

    /**
     * A picture as it lies on the page.
     *
     * @param width in pixels
     * @param height in pixels
     * @param shownWidth in points
     * @param shownHeight in points
     */
    record Picture(long width, long height, double shownWidth, double shownHeight) {

        double area() {
            return shownWidth * shownHeight;
        }

        /** Pixels an inch, of the side that has fewer; no limit when it has no size. */
        double dpi() {
            return shownWidth <= 0 || shownHeight <= 0
                    ? Double.MAX_VALUE
                    : INCH * Math.min(width / shownWidth, height / shownHeight);
        }
    }

    boolean blank() {
        return !hasText() && lettersUnread == 0 && pictures.isEmpty() && strokes == 0;
    }

    /** Whether pictures make up the page. Scanners cut a page into strips, and some write what they recognised beneath. */
    boolean scan() {
        double area = pictures.stream().mapToDouble(Picture::area).sum();
        return strokes < FEW_STROKES && area > MOST_OF_THE_PAGE * page.width() * page.height();
    }

    boolean hasText() {
        return letters() >= FEW_LETTERS;
    }

    /** Whether something is drawn on it rather than only written; lists and tables have lines, too. */
    boolean drawing() {
        return (strokes >= 10 * FEW_STROKES && strokes > letters() / 2) || (scan() && large());
    }

    private int letters() {
        return lines.stream().mapToInt(String::length).sum();
    }

    /** Larger than A4. */
    boolean large() {
        return Math.max(page.width(), page.height()) > 860;
    }
}
