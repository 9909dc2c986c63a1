package org.bauweg.inspection;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sizes of pages an architect should know of: larger than A0, of another country's series, or not the size the title block
 * names, because the sheet was made smaller when it was printed.
 */
final class SheetSizes implements PlanReader {

    private static final Pattern NAMED =
            Pattern.compile("(?i)(?:\\bDIN[- ]?|(?:blatt|papier|plan)?(?:format|gr(?:ö|oe)(?:ß|ss)e)"
                    + "\\s*[:=]?\\s*(?:DIN[- ]?)?|@\\s?|1 ?: ?[0-9.]+ ?\\()A([0-4])\\b");
    private static final Map<String, double[]> FOREIGN = Map.of(
            "Letter (8,5 × 11 Zoll)", new double[] {216, 279},
            "Tabloid (11 × 17 Zoll)", new double[] {279, 432},
            "ANSI C (17 × 22 Zoll)", new double[] {432, 559},
            "ANSI D (22 × 34 Zoll)", new double[] {559, 864},
            "ARCH D (24 × 36 Zoll)", new double[] {610, 914},
            "ARCH E (36 × 48 Zoll)", new double[] {914, 1219});
    private static final double TOLERANCE = 4;

    @Override
    public void read(Plan plan) {
        for (PdfPage page : plan.pages()) {
            foreign(page, plan.notes());
            if (size(page).equals("over-a0")) {
                plan.notes().note(FindingCode.PAGE_OVER_A0, page.number(), millimetres(page));
            }
        }
        plan.sheets().forEach(sheet -> named(sheet, plan.notes()));
    }

    private static void foreign(PdfPage page, Notes notes) {
        double shorter = PageSizes.millimetres(Math.min(page.width(), page.height()));
        double longer = PageSizes.millimetres(Math.max(page.width(), page.height()));
        FOREIGN.forEach((name, size) -> {
            if (Math.abs(shorter - size[0]) < TOLERANCE && Math.abs(longer - size[1]) < TOLERANCE) {
                notes.note(FindingCode.PAGE_FOREIGN_SIZE, page.number(), name);
            }
        });
    }

    /** One size named, and another one used. A list of the sizes of all plans names several. */
    private static void named(Sheet sheet, Notes notes) {
        String named = null;
        for (String line : sheet.lines()) {
            Matcher matcher = NAMED.matcher(line);
            while (matcher.find()) {
                String size = "A" + matcher.group(1);
                if (named != null && !named.equals(size)) {
                    return;
                }
                named = size;
            }
        }
        String real = size(sheet.page());
        if (named != null && real.startsWith("A") && !real.equals(named) && sheet.drawing()) {
            notes.note(FindingCode.PAGE_OTHER_SIZE, sheet.page().number(), named, real);
        }
    }

    private static String size(PdfPage page) {
        PageSizes sizes = new PageSizes();
        sizes.add(page);
        return sizes.counted().keySet().iterator().next();
    }

    private static String millimetres(PdfPage page) {
        return Math.round(PageSizes.millimetres(page.width())) + " × "
                + Math.round(PageSizes.millimetres(page.height())) + " mm";
    }
}
