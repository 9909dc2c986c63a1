package org.bauweg.notices;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The request for missing documents (§ 70 Abs. 2 S. 4 HBO).
 *
 * @param application what was filed, as in "Ihr Bauantrag"
 * @param receivedOn day the application was received
 * @param missing what is missing, at least one
 * @param deadline last day for the answer (D03)
 * @param remark a remark of the clerk
 */
public record DocumentRequest(
        Letter letter,
        String application,
        LocalDate receivedOn,
        List<Missing> missing,
        LocalDate deadline,
        @Nullable String remark)
        implements Notice {

    /** A missing or insufficient document and why it is needed. */
    public record Missing(String name, String reason) {}

    /** Rejects a request for nothing. */
    public DocumentRequest {
        missing = List.copyOf(missing);
        if (missing.isEmpty()) {
            throw new IllegalArgumentException("A request names at least one document");
        }
    }

    @Override
    public String subject() {
        return "Nachforderung von Unterlagen zu "
                + application.replaceFirst("^Ihr ", "Ihrem ").replaceFirst("^Ihre ", "Ihrer ");
    }
}
