package org.bauweg.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Scales named on drawings, and whether they can be true on a sheet of that size. */
final class Scales implements PlanReader {

    private static final Pattern METRIC = Pattern.compile(
            "(?i)(\\bM(?:a(?:ß|ss)stab|stb)?\\.?\\s*[:=]?\\s*|\\bscale\\s*[:=]?\\s*)?(?<![\\d:.,])1 ?: ?(\\d{1,3}(?:[. ’']\\d{3})+|\\d{1,6})(?![\\d:])");
    private static final Pattern IMPERIAL =
            Pattern.compile("(?<![\\d/])(\\d+(?:/\\d+)?) ?[\"”″] ?= ?\\d+ ?['’′](?: ?-? ?\\d+ ?[\"”″])?");
    /** What else is written as one to something: slopes, mixtures, ratios, times. */
    private static final Pattern OTHER = Pattern.compile(
            "(?i)neig|gefäll|steigung|rampe|böschung|misch|verhältnis|ratio|slope|pitch|uhr|typ\\b|max|min\\.|version");
    /** Without the word "Maßstab" only these are believed. */
    private static final Set<Integer> USUAL = Set.of(
            50, 100, 200, 250, 500, 1000, 1500, 2000, 2500, 5000, 10_000, 15_000, 20_000, 25_000, 50_000, 100_000);

    private static final int MOST = 20;
    private static final int LARGEST = 500_000;
    private static final int LONGEST_LABEL = 80;
    private static final double SMALLEST_METRES = 2;
    private static final double LARGEST_METRES = 40_000;

    @Override
    public void read(Plan plan) {
        SortedSet<Integer> all = new TreeSet<>();
        Sheet without = null;
        boolean imperial = false;
        for (Sheet sheet : plan.sheets()) {
            SortedSet<Integer> found = on(sheet);
            imperial |= imperial(sheet, plan.notes());
            if (found.isEmpty() && without == null && sheet.drawing() && sheet.large() && sheet.hasText()) {
                without = sheet;
            }
            if (!found.isEmpty()) {
                plausible(sheet, found, plan.notes());
            }
            all.addAll(found);
        }
        if (all.isEmpty() && !imperial && without != null) {
            plan.notes().note(FindingCode.SCALE_MISSING, without.page().number());
        }
        List<Integer> few = new ArrayList<>(all).subList(0, Math.min(MOST, all.size()));
        plan.facts().plan(facts -> facts.withScales(few));
    }

    static SortedSet<Integer> on(Sheet sheet) {
        SortedSet<Integer> found = new TreeSet<>();
        for (String line : sheet.lines()) {
            Matcher matcher = METRIC.matcher(line);
            while (matcher.find()) {
                int scale = Integer.parseInt(matcher.group(2).replaceAll("\\D", ""));
                boolean said = matcher.group(1) != null;
                boolean label =
                        line.length() <= LONGEST_LABEL && !OTHER.matcher(line).find();
                if (scale > 0 && scale <= LARGEST && (said || (label && USUAL.contains(scale)))) {
                    found.add(scale);
                }
            }
        }
        return found;
    }

    private static boolean imperial(Sheet sheet, Notes notes) {
        for (String line : sheet.lines()) {
            Matcher matcher = IMPERIAL.matcher(line);
            if (matcher.find()) {
                notes.note(FindingCode.SCALE_IMPERIAL, sheet.page().number(), matcher.group());
                return true;
            }
        }
        return false;
    }

    /** Whether the sheet would show something between a room and a county. */
    private static void plausible(Sheet sheet, SortedSet<Integer> scales, Notes notes) {
        double metres = PageSizes.millimetres(
                        Math.max(sheet.page().width(), sheet.page().height()))
                / 1000;
        if (!sheet.drawing()) {
            return;
        }
        boolean tooNear = scales.last() * metres < SMALLEST_METRES;
        boolean tooFar = scales.first() * metres > LARGEST_METRES;
        if (tooNear || tooFar) {
            int scale = tooNear ? scales.last() : scales.first();
            notes.note(FindingCode.SCALE_UNLIKELY, sheet.page().number(), "1:" + scale, length(scale * metres));
        }
    }

    private static String length(double metres) {
        if (metres < 1) {
            return Math.round(metres * 100) + " cm";
        }
        return metres < 1000 ? Math.round(metres) + " m" : Math.round(metres / 1000) + " km";
    }
}
