package org.bauweg.inspection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of a PDF show, as far as its text, its pictures and its structure tell.
 *
 * @param scales denominators named on it, in ascending order: 100 for 1:100
 * @param dpi the lowest resolution of pages that are scans; null when none is
 * @param layers how many it has that can be switched on and off
 * @param signature {@code intact}, {@code changed}, {@code extended} (intact, but something was added later) or
 *     {@code unknown} (of a kind nobody here can read); null when it bears none. Whose it is nobody has verified
 * @param kinds the keys of document slots its name and text speak for, most likely first
 * @param extract the day of the cadastral extract it is made from, as in {@code 2026-03-31}; null when it names none
 * @param pdfaMet whether the PDF/A level it claims was verified and met; null when nobody has verified
 */
public record PlanFacts(
        List<Integer> scales,
        @Nullable Integer dpi,
        int layers,
        @Nullable String signature,
        List<String> kinds,
        @Nullable String extract,
        @Nullable Boolean pdfaMet) {

    private static final int MOST = 20;
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{1,40}");
    private static final Pattern DAY = Pattern.compile("[12][0-9]{3}-[01][0-9]-[0-3][0-9]");

    /** Nothing is known. */
    public static final PlanFacts NONE = new PlanFacts(List.of(), null, 0, null, List.of(), null, null);

    public PlanFacts {
        scales = list(scales);
        kinds = list(kinds);
    }

    /** Rows written before a list was known have none. */
    private static <T> List<T> list(@Nullable List<T> stored) {
        return stored == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(stored));
    }

    PlanFacts withScales(List<Integer> found) {
        return new PlanFacts(found, dpi, layers, signature, kinds, extract, pdfaMet);
    }

    PlanFacts withDpi(int lowest) {
        return new PlanFacts(scales, lowest, layers, signature, kinds, extract, pdfaMet);
    }

    PlanFacts withLayers(int number) {
        return new PlanFacts(scales, dpi, number, signature, kinds, extract, pdfaMet);
    }

    PlanFacts withSignature(String state) {
        return new PlanFacts(scales, dpi, layers, state, kinds, extract, pdfaMet);
    }

    PlanFacts withContent(List<String> speaksFor, @Nullable String dayOfExtract) {
        return new PlanFacts(scales, dpi, layers, signature, speaksFor, dayOfExtract, pdfaMet);
    }

    /** The same after its PDF/A level was verified. */
    public PlanFacts withPdfa(boolean met) {
        return new PlanFacts(scales, dpi, layers, signature, kinds, extract, met);
    }

    /** Whether an honest worker could say so. */
    boolean sane() {
        return scales.size() <= MOST
                && kinds.size() <= MOST
                && scales.stream().allMatch(scale -> scale != null && scale > 0)
                && kinds.stream()
                        .allMatch(kind -> kind != null && WORD.matcher(kind).matches())
                && (signature == null || WORD.matcher(signature).matches())
                && (extract == null || DAY.matcher(extract).matches())
                && pdfaMet == null;
    }
}
