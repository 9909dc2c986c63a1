package org.bauweg.inspection;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.jspecify.annotations.Nullable;

/** Names the first page with nothing on it. */
final class EmptyPages implements PlanReader {

    @Override
    public void read(Plan plan) {
        plan.sheets().stream()
                .filter(sheet ->
                        sheet.blank() && isNothing(sheet.page().dictionary().getDictionaryObject(COSName.ANNOTS)))
                .findFirst()
                .ifPresent(sheet -> plan.notes()
                        .note(FindingCode.PDF_EMPTY_PAGE, sheet.page().number()));
    }

    private static boolean isNothing(@Nullable COSBase value) {
        return value == null || value instanceof COSNull || (value instanceof COSArray array && array.size() == 0);
    }
}
