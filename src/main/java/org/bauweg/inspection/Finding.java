package org.bauweg.inspection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing a check says about a file. {@link FindingTexts} makes the sentence.
 *
 * @param code stable, as in {@code pdf.encrypted}
 * @param page the first page concerned, counted from 1; null for the file as a whole
 * @param arguments what the sentence names, in its order
 * @param demandedBy name of the authority that takes no file with such a finding; null when none does
 */
public record Finding(
        String code,
        Severity severity,
        @Nullable Integer page,
        List<String> arguments,
        @Nullable String demandedBy) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    public Finding(String code, Severity severity, @Nullable Integer page, List<String> arguments) {
        this(code, severity, page, arguments, null);
    }

    /** The same as a wall of this authority. */
    public Finding demandedBy(String authority) {
        return new Finding(code, Severity.DEMAND, page, arguments, authority);
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
        return severity != Severity.ADVICE;
    }
}
