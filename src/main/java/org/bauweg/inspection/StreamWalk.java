package org.bauweg.inspection;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** Visits every stream a viewer would decode to show the pages, and asks of each what that would cost. */
final class StreamWalk {

    private static final int MOST_NODES = 500_000;
    /** What leads elsewhere in the document. */
    private static final Set<String> AWAY = Set.of(
            "Parent",
            "P",
            "StructParent",
            "StructParents",
            "Pg",
            "OC",
            "Metadata",
            "Properties",
            "ToUnicode",
            "PieceInfo");

    private final Notes notes;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    StreamWalk(Notes notes) {
        this.notes = notes;
    }

    void examine(List<PdfPage> pages) throws IOException {
        for (PdfPage page : pages) {
            walk(page.dictionary().getItem(COSName.CONTENTS), page.number());
            walk(page.resources(), page.number());
        }
    }

    private void walk(@Nullable COSBase start, int page) throws IOException {
        Deque<COSBase> open = new ArrayDeque<>();
        enter(start, open);
        while (!open.isEmpty()) {
            if (seen.size() > MOST_NODES) {
                notes.note(FindingCode.PDF_TOO_MANY_OBJECTS);
                return;
            }
            COSBase node = open.pop();
            if (node instanceof COSStream stream) {
                StreamCost.examine(stream, page, notes);
            }
            if (node instanceof COSDictionary dictionary) {
                for (COSName key : dictionary.keySet()) {
                    if (!AWAY.contains(key.getName())) {
                        enter(dictionary.getItem(key), open);
                    }
                }
            } else if (node instanceof COSArray array && mayHoldStreams(array)) {
                for (int i = 0; i < array.size(); i++) {
                    enter(array.get(i), open);
                }
            }
        }
    }

    /** Arrays of numbers, as fonts and dashes have them, hold nothing. */
    private static boolean mayHoldStreams(COSArray array) {
        for (int i = 0; i < Math.min(array.size(), 8); i++) {
            COSBase item = array.get(i);
            if (item instanceof COSObject || item instanceof COSDictionary || item instanceof COSArray) {
                return true;
            }
        }
        return array.size() > 8 && array.get(array.size() - 1) instanceof COSObject;
    }

    private void enter(@Nullable COSBase item, Deque<COSBase> open) {
        COSBase value = item instanceof COSObject reference ? reference.getObject() : item;
        if ((value instanceof COSDictionary || value instanceof COSArray) && seen.add(value)) {
            open.push(value);
        }
    }
}
