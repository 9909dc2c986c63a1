package org.bauweg.documents;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits for files.
 *
 * @param maxFileSize largest single file that any authority may allow
 * @param maxCaseSize most that any authority may allow for all uploaded files of one case together
 * @param types allowed media types by slot; {@code default} for all slots not named
 * @param graceTime how old an object without row must be before it is removed
 * @param lease how long a node may take to check a file before another one takes over
 */
@ConfigurationProperties("bauweg.documents")
record DocumentSettings(
        @DefaultValue("2GB") DataSize maxFileSize,
        @DefaultValue("20GB") DataSize maxCaseSize,
        @Nullable Map<String, Set<String>> types,
        @DefaultValue("24h") Duration graceTime,
        @DefaultValue("5m") Duration lease) {

    private static final String DEFAULT = "default";
    private static final String PDF = "application/pdf";
    private static final Set<String> PICTURES = Set.of(PDF, "image/jpeg", "image/png", "image/tiff");
    /** Supplements: a drawing or model may come beside the plans, never instead of them. */
    private static final Set<String> SUPPLEMENTS = Set.of(
            PDF, "image/jpeg", "image/png", "image/tiff", "image/vnd.dwg", "image/vnd.dxf", "application/x-step");

    private static final Map<String, Set<String>> TYPES = Map.of(
            DEFAULT,
            Set.of(PDF),
            "photos",
            PICTURES,
            "inspectionPhotos",
            PICTURES,
            "remedyPhotos",
            PICTURES,
            "furtherDocuments",
            SUPPLEMENTS);

    Set<String> typesOf(String slot) {
        Set<String> standard = TYPES.getOrDefault(slot, Set.of());
        if (types == null) {
            return standard.isEmpty() ? Set.of(PDF) : standard;
        }
        Set<String> fallback = standard.isEmpty() ? types.getOrDefault(DEFAULT, Set.of(PDF)) : standard;
        return types.getOrDefault(slot, fallback);
    }
}
