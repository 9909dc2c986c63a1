package org.bauweg.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Puts texts together that follow each other on one line, letter by letter or word by word as programs write them. */
final class TextLines {

    private static final int MOST_LINES = 2000;
    private static final int LONGEST = 300;
    private static final double SAME_LINE = 0.3;
    private static final double GAP = 0.15;
    private static final double NEXT_LABEL = 1.8;
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{C}]+");

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private double endX;
    private double endY;
    private double directionX = 1;
    private double directionY;

    /**
     * Adds a text.
     *
     * @param x where it begins
     * @param towardsX unit vector along which it is written
     * @param size of its letters
     * @param length up to its end
     */
    void add(String text, double x, double y, double towardsX, double towardsY, double size, double length) {
        double along = (x - endX) * directionX + (y - endY) * directionY;
        double across = Math.abs((y - endY) * directionX - (x - endX) * directionY);
        boolean turned = Math.abs(towardsX - directionX) + Math.abs(towardsY - directionY) > 0.1;
        if (turned || across > SAME_LINE * size || along > NEXT_LABEL * size || along < -size) {
            end();
        } else if (along > GAP * size) {
            line.append(' ');
        }
        if (line.length() < LONGEST) {
            line.append(text, 0, Math.min(text.length(), LONGEST));
        }
        endX = x + towardsX * length;
        endY = y + towardsY * length;
        directionX = towardsX;
        directionY = towardsY;
    }

    List<String> lines() {
        end();
        return lines;
    }

    private void end() {
        String finished = SPACES.matcher(line).replaceAll(" ").strip();
        if (!finished.isEmpty() && lines.size() < MOST_LINES) {
            lines.add(finished);
        }
        line.setLength(0);
    }
}
