package org.bauweg.inspection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a file is the PDF/A it says it is.
 *
 * @param met null when nobody could tell
 * @param findings what is to be said of it: nothing, when it is
 */
public record ArchiveVerdict(@Nullable Boolean met, List<Finding> findings) {

    private static final int FIRST = 3;

    public ArchiveVerdict {
        findings = List.copyOf(findings);
    }

    /** For a file nobody could verify. */
    public static ArchiveVerdict unknown(String level) {
        return new ArchiveVerdict(null, List.of(Finding.of(FindingCode.PDFA_UNCHECKED, level)));
    }

    static ArchiveVerdict of(String level, List<PdfaRule> broken) {
        if (broken.isEmpty()) {
            return new ArchiveVerdict(true, List.of());
        }
        String reasons = FindingTexts.reference(
                broken.stream().limit(FIRST).map(rule -> "pdfa." + rule.name()).toList());
        return new ArchiveVerdict(false, List.of(Finding.of(FindingCode.PDFA_NOT_MET, level, reasons)));
    }
}
