package org.bauweg.inspection;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a checked file.
 *
 * @param pages number of pages; null for files that are no PDF
 * @param pageSizes how many pages have each size: {@code A0} to {@code A4}, {@code over-a0}, {@code under-a4} or
 *     {@code other}; largest first
 * @param pdfa the PDF/A level the file claims, as in {@code 2b}; nobody has verified it
 * @param version of the format, for drawings and models: {@code AutoCAD 2018}, {@code IFC4}; null for other files
 * @param plan what its pages show
 */
public record FileFacts(
        @Nullable Integer pages,
        Map<String, Integer> pageSizes,
        @Nullable String pdfa,
        @Nullable String version,
        PlanFacts plan) {

    /** Nothing is known. */
    public static final FileFacts NONE = new FileFacts(null, Map.of(), null);

    public FileFacts {
        pageSizes = Collections.unmodifiableMap(new LinkedHashMap<>(pageSizes));
        plan = stored(plan);
    }

    public FileFacts(@Nullable Integer pages, Map<String, Integer> pageSizes, @Nullable String pdfa) {
        this(pages, pageSizes, pdfa, null, PlanFacts.NONE);
    }

    /** The same with other facts of its pages. */
    public FileFacts with(PlanFacts other) {
        return new FileFacts(pages, pageSizes, pdfa, version, other);
    }

    /** Files checked before pages were read have none. */
    private static PlanFacts stored(@Nullable PlanFacts plan) {
        return plan == null ? PlanFacts.NONE : plan;
    }
}
