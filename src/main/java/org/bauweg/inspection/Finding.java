package org.bauweg.inspection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing a check says about a file. {@link DocumentTexts} makes the sentence.
 *
 * @param code stable, as in {@code pdf.encrypted}
 * @param page the first page concerned, counted from 1; null for the file as a whole
 * @param arguments what the sentence names, in its order
 */
public record Finding(
        String code, Severity severity, @Nullable Integer page, List<String> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    /** A finding on the file as a whole. */
    public static Finding of(FindingCode code, String... arguments) {
        return new Finding(code.code(), code.severity(), null, List.of(arguments));
    }

    /** A finding on a page. */
    public static Finding onPage(FindingCode code, @Nullable Integer page, String... arguments) {
        return new Finding(code.code(), code.severity(), page, List.of(arguments));
    }

    public boolean rejects() {
        return severity == Severity.SAFETY;
    }
}
