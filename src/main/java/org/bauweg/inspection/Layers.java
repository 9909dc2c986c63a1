package org.bauweg.inspection;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Layers that can be switched on and off. Only hidden ones are worth a word: somebody may take the plan for less than it is. */
final class Layers implements PlanReader {

    @Override
    public void read(Plan plan) {
        COSDictionary properties =
                plan.document().getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.OCPROPERTIES);
        COSArray all = properties == null ? null : properties.getCOSArray(COSName.OCGS);
        if (properties == null || all == null || all.size() == 0) {
            return;
        }
        plan.facts().plan(facts -> facts.withLayers(all.size()));
        COSDictionary standard = properties.getCOSDictionary(COSName.D);
        COSArray off = standard == null ? null : standard.getCOSArray(COSName.OFF);
        if (off != null && off.size() > 0) {
            plan.notes()
                    .note(
                            FindingCode.LAYERS_HIDDEN,
                            null,
                            Integer.toString(all.size()),
                            Integer.toString(Math.min(off.size(), all.size())));
        }
    }
}
