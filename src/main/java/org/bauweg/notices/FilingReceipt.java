package org.bauweg.notices;

import java.time.Instant;
import java.util.List;

/**
 * Confirmation of receipt of what needs no permit but has to wait: what happens now and from when works may begin.
 *
 * @param subject subject line and title of the PDF
 * @param filing what was received, in words that follow "Ihre", for example "Anzeige"
 * @param steps what happens now, in order
 * @param warning what must not be done yet
 */
public record FilingReceipt(
        Letter letter,
        String subject,
        String filing,
        String procedure,
        Instant receivedAt,
        List<String> steps,
        String warning,
        List<DocumentEntry> documents,
        List<ReceiptNotice.Section> declaration)
        implements Notice {

    public FilingReceipt {
        steps = List.copyOf(steps);
        documents = List.copyOf(documents);
        declaration = List.copyOf(declaration);
    }
}
