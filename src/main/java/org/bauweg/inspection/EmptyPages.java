package org.bauweg.inspection;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** Names the first page with nothing on it. */
final class EmptyPages implements PlanReader {

    @Override
    public void read(Plan plan) {
        plan.pages().stream()
                .filter(page -> isEmpty(page.dictionary()))
                .findFirst()
                .ifPresent(page -> plan.notes().note(FindingCode.PDF_EMPTY_PAGE, page.number()));
    }

    private static boolean isEmpty(COSDictionary page) {
        return isNothing(page.getDictionaryObject(COSName.CONTENTS))
                && isNothing(page.getDictionaryObject(COSName.ANNOTS));
    }

    private static boolean isNothing(@Nullable COSBase value) {
        return value == null
                || value instanceof COSNull
                || (value instanceof COSArray array && array.size() == 0)
                || (value instanceof COSStream stream && stream.getLength() == 0);
    }
}
