package org.bauweg.inspection;

import java.util.LinkedHashMap;
import java.util.Map;

/** Names the sizes of pages: DIN EN ISO 216, upright or lying, give or take 5 mm. */
final class PageSizes {

    private static final double MILLIMETRES = 25.4 / 72;
    private static final double TOLERANCE = 5;
    /** A0 to A4, short side and long side in millimetres. */
    private static final int[][] SERIES = {{841, 1189}, {594, 841}, {420, 594}, {297, 420}, {210, 297}};

    private final int[] series = new int[SERIES.length];
    private int over;
    private int under;
    private int other;

    void add(PdfPage page) {
        add(millimetres(page.width()), millimetres(page.height()));
    }

    /** Points as millimetres. */
    static double millimetres(double points) {
        return points * MILLIMETRES;
    }

    /** Counts a page of this width and height in millimetres. */
    void add(double width, double height) {
        double shorter = Math.min(width, height);
        double longer = Math.max(width, height);
        for (int i = 0; i < SERIES.length; i++) {
            if (near(shorter, SERIES[i][0]) && near(longer, SERIES[i][1])) {
                series[i]++;
                return;
            }
        }
        if (shorter > SERIES[0][0] + TOLERANCE || longer > SERIES[0][1] + TOLERANCE) {
            over++;
        } else if (shorter < SERIES[4][0] && longer < SERIES[4][1]) {
            under++;
        } else {
            other++;
        }
    }

    Map<String, Integer> counted() {
        Map<String, Integer> counted = new LinkedHashMap<>();
        count(counted, "over-a0", over);
        for (int i = 0; i < series.length; i++) {
            count(counted, "A" + i, series[i]);
        }
        count(counted, "other", other);
        count(counted, "under-a4", under);
        return counted;
    }

    private static void count(Map<String, Integer> counted, String name, int number) {
        if (number > 0) {
            counted.put(name, number);
        }
    }

    private static boolean near(double value, int expected) {
        return Math.abs(value - expected) <= TOLERANCE;
    }
}
