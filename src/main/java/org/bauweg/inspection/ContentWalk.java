package org.bauweg.inspection;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.jspecify.annotations.Nullable;

/**
 * Visits everything a viewer could act on (annotations, actions, name trees, forms) and names what is active. Drawing
 * content is left out: it can do nothing, and it is what makes plans large.
 */
final class ContentWalk {

    private static final int MOST_NODES = 1_000_000;
    private static final Set<String> DRAWING =
            Set.of("Resources", "Contents", "Parent", "P", "DR", "AP", "StructTreeRoot", "Pages", "Thumb", "Metadata");
    private static final Set<String> MEDIA = Set.of("RichMedia", "Movie", "Sound", "Screen");
    private static final Set<String> EXECUTABLE = Set.of(
            "exe", "com", "bat", "cmd", "scr", "msi", "js", "jse", "vbs", "vbe", "wsf", "ps1", "lnk", "jar", "hta",
            "sh");

    private final Notes notes;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private int embedded;
    private @Nullable Integer embeddedOn;

    /** @param pages entered only by {@link #page}, so that a finding names the right one */
    ContentWalk(List<PdfPage> pages, Notes notes) {
        this.notes = notes;
        pages.forEach(page -> seen.add(page.dictionary()));
    }

    void page(PdfPage page) {
        onItsOwn(page.dictionary(), page.number());
        walk(page.dictionary(), page.number());
    }

    void catalog(COSDictionary catalog) {
        if (catalog.containsKey(COSName.getPDFName("Collection"))) {
            notes.note(FindingCode.PDF_PORTFOLIO, null);
        }
        COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        if (form != null && form.containsKey(COSName.XFA)) {
            notes.note(FindingCode.PDF_XFA, null);
        }
        COSDictionary opening = catalog.getCOSDictionary(COSName.OPEN_ACTION);
        if (opening != null) {
            unasked(opening, null);
        }
        onItsOwn(catalog, null);
        walk(catalog, null);
    }

    /** Says what only the whole file can tell. */
    void summarise() {
        if (embedded > 0) {
            notes.note(FindingCode.PDF_EMBEDDED_FILES, embeddedOn, Integer.toString(embedded));
        }
    }

    /** What happens when a page or the file is opened, closed, saved or printed, without anybody asking for it. */
    private void onItsOwn(COSDictionary owner, @Nullable Integer page) {
        COSDictionary actions = owner.getCOSDictionary(COSName.AA);
        if (actions != null) {
            for (COSName event : actions.keySet()) {
                COSDictionary action = actions.getCOSDictionary(event);
                if (action != null) {
                    unasked(action, page);
                }
            }
        }
    }

    private void unasked(COSDictionary action, @Nullable Integer page) {
        String kind = action.getNameAsString(COSName.S);
        if ("URI".equals(kind)) {
            notes.note(FindingCode.PDF_SUBMIT, page);
        } else if (kind != null
                && !Set.of("GoTo", "JavaScript", "Launch", "SubmitForm").contains(kind)) {
            notes.note(FindingCode.PDF_OPEN_ACTION, page);
        }
    }

    private void walk(COSDictionary start, @Nullable Integer page) {
        Deque<COSBase> open = new ArrayDeque<>();
        seen.add(start);
        open.push(start);
        while (!open.isEmpty()) {
            COSBase node = open.pop();
            if (seen.size() > MOST_NODES) {
                notes.note(FindingCode.PDF_TOO_MANY_OBJECTS);
                return;
            }
            if (node instanceof COSDictionary dictionary) {
                examine(dictionary, page);
                for (COSName key : dictionary.keySet()) {
                    if (!DRAWING.contains(key.getName())) {
                        enter(dictionary.getItem(key), open);
                    }
                }
            } else if (node instanceof COSArray array) {
                for (int i = 0; i < array.size(); i++) {
                    enter(array.get(i), open);
                }
            }
        }
    }

    private void enter(@Nullable COSBase item, Deque<COSBase> open) {
        COSBase value = item instanceof COSObject reference ? reference.getObject() : item;
        if ((value instanceof COSDictionary || value instanceof COSArray) && seen.add(value)) {
            open.push(value);
        }
    }

    private void examine(COSDictionary dictionary, @Nullable Integer page) {
        if (dictionary.containsKey(COSName.JS)) {
            notes.note(FindingCode.PDF_JAVASCRIPT, page);
        }
        String action = dictionary.getNameAsString(COSName.S);
        if (action != null) {
            action(action, page);
        }
        String kind = dictionary.getNameAsString(COSName.SUBTYPE);
        if ("3D".equals(kind)) {
            notes.note(FindingCode.PDF_MODEL_3D, page);
        } else if (kind != null && MEDIA.contains(kind)) {
            notes.note(FindingCode.PDF_MULTIMEDIA, page);
        }
        String field = dictionary.getNameAsString(COSName.FT);
        if (field != null && Set.of("Tx", "Btn", "Ch").contains(field)) {
            notes.note(FindingCode.PDF_FORM, page);
        }
        if (dictionary.getCOSDictionary(COSName.EF) != null) {
            embedded(dictionary, page);
        }
    }

    private void action(String action, @Nullable Integer page) {
        switch (action) {
            case "JavaScript" -> notes.note(FindingCode.PDF_JAVASCRIPT, page);
            case "Launch" -> notes.note(FindingCode.PDF_LAUNCH, page);
            case "GoTo3DView" -> notes.note(FindingCode.PDF_MODEL_3D, page);
            case "SubmitForm", "ImportData" -> notes.note(FindingCode.PDF_SUBMIT, page);
            case "Movie", "Sound", "Rendition", "RichMediaExecute" -> notes.note(FindingCode.PDF_MULTIMEDIA, page);
            default -> {
                // going somewhere, hiding layers, links: nothing that acts
            }
        }
    }

    private void embedded(COSDictionary file, @Nullable Integer page) {
        embedded++;
        if (embeddedOn == null) {
            embeddedOn = page;
        }
        for (COSName key : new COSName[] {COSName.F, COSName.UF}) {
            String name = file.getString(key);
            String ending = name == null ? "" : name.substring(name.lastIndexOf('.') + 1);
            if (EXECUTABLE.contains(ending.strip().toLowerCase(Locale.ROOT))) {
                notes.note(FindingCode.PDF_EXECUTABLE_INSIDE, page);
            }
        }
    }
}
