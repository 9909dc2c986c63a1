package org.bauweg.inspection;

/** Whether what is written on the pages is text that can be searched and looks the same everywhere. */
final class TextQuality implements PlanReader {

    private static final int MOST_UNREAD = 50;

    @Override
    public void read(Plan plan) {
        for (Sheet sheet : plan.sheets()) {
            int page = sheet.page().number();
            if (!sheet.hasText() && sheet.lettersUnread() > MOST_UNREAD) {
                plan.notes().note(FindingCode.TEXT_UNREADABLE, page);
            } else if (!sheet.hasText() && sheet.drawing()) {
                plan.notes().note(FindingCode.TEXT_MISSING, page);
            }
            sheet.foreignFonts().stream().sorted().findFirst().ifPresent(font -> plan.notes()
                    .note(FindingCode.FONT_MISSING, page, named(font)));
        }
    }

    private static String named(String font) {
        return font.isEmpty() ? "?" : font.substring(0, Math.min(60, font.length()));
    }
}
