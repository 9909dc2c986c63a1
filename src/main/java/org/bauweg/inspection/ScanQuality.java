package org.bauweg.inspection;

/** Pages that are pictures of paper, and whether a dimension on them can be read. */
final class ScanQuality implements PlanReader {

    private static final int ENOUGH = 200;
    /** Letters on large sheets are larger. */
    private static final int ENOUGH_LARGE = 150;
    /** What scanners and rounding leave off. */
    private static final int TOLERANCE = 3;

    private static final double A3_LONG = 1200;

    @Override
    public void read(Plan plan) {
        int lowest = Integer.MAX_VALUE;
        for (Sheet sheet : plan.sheets()) {
            if (sheet.scan()) {
                PdfPage page = sheet.page();
                int dpi = dpi(sheet);
                int enough = Math.max(page.width(), page.height()) > A3_LONG ? ENOUGH_LARGE : ENOUGH;
                if (dpi < enough - TOLERANCE) {
                    plan.notes()
                            .note(
                                    FindingCode.SCAN_RESOLUTION,
                                    page.number(),
                                    Integer.toString(dpi),
                                    Integer.toString(enough));
                }
                plan.notes().note(FindingCode.SCAN, page.number(), Integer.toString(dpi));
                lowest = Math.min(lowest, dpi);
            }
        }
        if (lowest < Integer.MAX_VALUE) {
            int found = lowest;
            plan.facts().plan(facts -> facts.withDpi(found));
        }
    }

    /** Of what covers most of the page: a logo may be coarser. */
    private static int dpi(Sheet sheet) {
        double largest =
                sheet.pictures().stream().mapToDouble(Sheet.Picture::area).max().orElse(0);
        return (int) Math.round(sheet.pictures().stream()
                .filter(picture -> picture.area() > largest / 2)
                .mapToDouble(Sheet.Picture::dpi)
                .max()
                .orElse(0));
    }
}
