package org.bauweg.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bauweg.casefile.Procedure;
import org.bauweg.shared.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a building project for the statistics.
 *
 * @param right why it may be carried out, null until it may
 * @param startable since when it may be carried out
 * @param features the answers as plain text; decimals with a point
 */
public record ProjectRecord(
        CaseId caseId,
        String fileNumber,
        String municipalityAgs,
        Procedure procedure,
        @Nullable StartRight right,
        @Nullable LocalDate startable,
        Map<BuildingEvent, LocalDate> events,
        Map<Feature, String> features) {

    /** § 2 Abs. 1 S. 2 HBauStatG. */
    private static final BigDecimal SMALL_VOLUME = new BigDecimal(350);

    private static final BigDecimal SMALL_COSTS = new BigDecimal(18_000);

    public ProjectRecord {
        events = Map.copyOf(events);
        features = Map.copyOf(features);
    }

    /** The day of an event, if it has happened. */
    public Optional<LocalDate> on(BuildingEvent event) {
        return Optional.ofNullable(events.get(event));
    }

    /** What the statistics ask and nobody has answered, in the order of the law. */
    public List<Feature> gaps() {
        return Arrays.stream(Feature.values())
                .filter(feature -> feature.neededFor(features))
                .filter(feature -> !features.containsKey(feature))
                .toList();
    }

    /** Whether the law asks for it: projects without housing up to 350 m³ or 18,000 EUR are left out (§ 2 Abs. 1 S. 2). */
    public boolean reportable() {
        return Feature.isHousing(features)
                || !(atMost(Feature.VOLUME, SMALL_VOLUME) || atMost(Feature.COSTS, SMALL_COSTS));
    }

    /** How far it had come at the end of a day (§ 3 Abs. 3 HBauStatG). */
    public Progress progress(LocalDate day) {
        if (happened(BuildingEvent.LAPSED, day)) {
            return Progress.LAPSED;
        }
        if (happened(BuildingEvent.UNDER_ROOF, day)) {
            return Progress.UNDER_ROOF;
        }
        return happened(BuildingEvent.STARTED, day) ? Progress.STARTED : Progress.NOT_STARTED;
    }

    /** Stages of a project that is not completed. */
    public enum Progress {
        NOT_STARTED("nicht begonnen"),
        STARTED("begonnen, nicht unter Dach"),
        UNDER_ROOF("unter Dach"),
        LAPSED("erloschen");

        private final String label;

        Progress(String label) {
            this.label = label;
        }

        /** German name. */
        public String label() {
            return label;
        }
    }

    /** This record with what the command knows on top. */
    ProjectRecord with(RecordProject command) {
        Map<BuildingEvent, LocalDate> happened = new EnumMap<>(BuildingEvent.class);
        happened.putAll(events);
        happened.putAll(command.events());
        Map<Feature, String> answered = new EnumMap<>(Feature.class);
        answered.putAll(features);
        for (Feature feature : Feature.values()) {
            answer(command.answers().get(feature.field())).ifPresent(text -> answered.put(feature, text));
        }
        return new ProjectRecord(
                caseId,
                fileNumber,
                municipalityAgs,
                procedure,
                command.right() == null ? right : command.right(),
                command.startable() == null ? startable : command.startable(),
                happened,
                answered);
    }

    /** An answer as text; "I do not know" answers nothing. */
    private static Optional<String> answer(@Nullable Object value) {
        if (value == null) {
            return Optional.empty();
        }
        String text = value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
        return text.isBlank() || text.equals("unknown") ? Optional.empty() : Optional.of(text.strip());
    }

    private boolean happened(BuildingEvent event, LocalDate day) {
        return on(event).filter(date -> !date.isAfter(day)).isPresent();
    }

    private boolean atMost(Feature feature, BigDecimal limit) {
        String text = features.get(feature);
        try {
            return text != null && new BigDecimal(text).compareTo(limit) <= 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
