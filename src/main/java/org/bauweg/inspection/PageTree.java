package org.bauweg.inspection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.jspecify.annotations.Nullable;

/** Lists the pages of a PDF from its tree, which may be broken, endless or a circle. */
final class PageTree {

    private static final int MOST_PAGES = 5000;
    private static final int MOST_NODES = 100_000;
    private static final Box LETTER = new Box(0, 0, 612, 792);

    private final Notes notes;
    private final List<PdfPage> pages = new ArrayList<>();
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Node> open = new ArrayDeque<>();

    PageTree(Notes notes) {
        this.notes = notes;
    }

    private record Node(
            COSDictionary dictionary,
            @Nullable Box media,
            @Nullable Box crop,
            @Nullable COSDictionary resources) {

        /** What a page does not say itself it has from above. */
        Node below(COSDictionary child) {
            Box own = box(child, COSName.MEDIA_BOX);
            Box cut = box(child, COSName.CROP_BOX);
            COSDictionary used = child.getCOSDictionary(COSName.RESOURCES);
            return new Node(
                    child, own == null ? media : own, cut == null ? crop : cut, used == null ? resources : used);
        }
    }

    List<PdfPage> pages(@Nullable COSDictionary root) {
        if (root == null) {
            notes.note(FindingCode.PDF_NO_PAGES);
            return pages;
        }
        open.push(new Node(root, null, null, null).below(root));
        while (!open.isEmpty() && pages.size() <= MOST_PAGES && seen.size() <= MOST_NODES) {
            visit(open.pop());
        }
        if (!open.isEmpty() || pages.size() > MOST_PAGES) {
            notes.note(FindingCode.PDF_TOO_MANY_PAGES, null, Integer.toString(MOST_PAGES));
        }
        if (pages.isEmpty()) {
            notes.note(FindingCode.PDF_NO_PAGES);
        } else if (root.getInt(COSName.COUNT, 0) > pages.size() && open.isEmpty()) {
            notes.note(FindingCode.PDF_PAGES_MISSING);
        }
        return pages;
    }

    private void visit(Node node) {
        if (!(node.dictionary().getDictionaryObject(COSName.KIDS) instanceof COSArray kids)) {
            if (seen.add(node.dictionary())) {
                pages.add(page(node));
            }
            return;
        }
        if (!seen.add(node.dictionary())) {
            notes.note(FindingCode.PDF_PAGE_LOOP);
            return;
        }
        if (kids.size() > MOST_NODES) {
            notes.note(FindingCode.PDF_TOO_MANY_PAGES, null, Integer.toString(MOST_PAGES));
        }
        for (int i = Math.min(kids.size(), MOST_NODES) - 1; i >= 0; i--) {
            COSBase kid = kids.getObject(i);
            if (kid instanceof COSDictionary child) {
                open.push(node.below(child));
            } else {
                notes.note(FindingCode.PDF_PAGES_MISSING);
            }
        }
    }

    private PdfPage page(Node node) {
        Box media = node.media() == null ? LETTER : node.media();
        Box crop = node.crop() == null ? media : node.crop();
        Box visible = crop.within(media);
        Box box = visible.width() > 0 && visible.height() > 0 ? visible : media;
        double unit = Math.max(1, node.dictionary().getFloat(COSName.USER_UNIT, 1));
        COSDictionary resources = node.resources() == null ? new COSDictionary() : node.resources();
        return new PdfPage(pages.size() + 1, node.dictionary(), resources, unit * box.width(), unit * box.height());
    }

    private static @Nullable Box box(COSDictionary page, COSName name) {
        if (!(page.getDictionaryObject(name) instanceof COSArray array) || array.size() < 4) {
            return null;
        }
        float[] sides = new float[4];
        for (int i = 0; i < sides.length; i++) {
            if (!(array.getObject(i) instanceof COSNumber side)) {
                return null;
            }
            sides[i] = side.floatValue();
        }
        return new Box(
                Math.min(sides[0], sides[2]), Math.min(sides[1], sides[3]),
                Math.max(sides[0], sides[2]), Math.max(sides[1], sides[3]));
    }

    private record Box(float left, float bottom, float right, float top) {

        float width() {
            return right - left;
        }

        float height() {
            return top - bottom;
        }

        Box within(Box other) {
            return new Box(
                    Math.max(left, other.left), Math.max(bottom, other.bottom),
                    Math.min(right, other.right), Math.min(top, other.top));
        }
    }
}
