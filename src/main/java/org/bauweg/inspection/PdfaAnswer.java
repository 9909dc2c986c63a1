package org.bauweg.inspection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a worker says of a level of PDF/A.
 *
 * @param known whether there is such a level and the file could be read for it
 * @param broken names of {@link PdfaRule}, as met on the way through the file, each once; empty when the level is met
 */
record PdfaAnswer(boolean known, List<String> broken) {

    PdfaAnswer {
        broken = said(broken);
    }

    /** Whoever took a worker over may leave out what he likes. */
    private static List<String> said(@Nullable List<String> broken) {
        return broken == null ? List.of() : broken;
    }
}
