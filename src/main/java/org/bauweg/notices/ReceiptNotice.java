package org.bauweg.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Confirmation of receipt with a complete copy of the declaration (D01).
 *
 * @param application what was filed, as in "Ihr Bauantrag"
 * @param procedure the procedure in words, for example "vereinfachtes Baugenehmigungsverfahren (§ 65 HBO)"
 * @param receivedAt moment of receipt
 * @param completeBy end of the examination for completeness (D02): without a request by then the application counts as
 *     complete; null where the law of the procedure sets no such period
 * @param documents all documents received
 * @param declaration everything declared, section by section
 */
public record ReceiptNotice(
        Letter letter,
        String application,
        String procedure,
        Instant receivedAt,
        @Nullable LocalDate completeBy,
        List<DocumentEntry> documents,
        List<Section> declaration)
        implements Notice {

    /** A part of the declaration under its heading. */
    public record Section(String heading, List<Row> rows) {
        public Section {
            rows = List.copyOf(rows);
        }
    }

    /** One question and its answer, in words. */
    public record Row(String label, String value) {}

    public ReceiptNotice {
        documents = List.copyOf(documents);
        declaration = List.copyOf(declaration);
    }

    @Override
    public String subject() {
        return "Eingangsbestätigung zu "
                + application.replaceFirst("^Ihr ", "Ihrem ").replaceFirst("^Ihre ", "Ihrer ");
    }
}
