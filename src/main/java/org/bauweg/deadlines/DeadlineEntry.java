package org.bauweg.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line in the history of a period.
 *
 * @param kind what happened
 * @param value the length or day it carries, as the catalogue writes it; for an adopted law the id of the former one; null if
 *     none
 * @param law the law of an extension, or the one that was adopted; null for all others
 * @param endOn the legal end after it
 * @param actor account id, or {@link org.bauweg.audit.Act#SYSTEM}
 */
public record DeadlineEntry(
        Kind kind,
        @Nullable String value,
        @Nullable DeadlineRule law,
        String reason,
        LocalDate endOn,
        String actor,
        Instant recordedAt) {

    /** What happened to a period. */
    public enum Kind {
        STARTED("started"),
        EXTENDED("extended"),
        EXTENDED_TO("extendedTo"),
        PAUSED("paused"),
        RESUMED("resumed"),
        START_CORRECTED("startCorrected"),
        EFFECT_SET_ASIDE("effectSetAside"),
        LAW_ADOPTED("lawAdopted"),
        MET("met"),
        LAPSED("lapsed"),
        CANCELLED("cancelled");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** Code of the act in the journal. */
        public String code() {
            return "deadline." + word;
        }
    }

    /** The change of the course it stands for; null if the course did not change. */
    @Nullable
    DeadlineChange change(ZoneId zone) {
        if (value == null) {
            return null;
        }
        LocalDate decidedOn = LocalDate.ofInstant(recordedAt, zone);
        return switch (kind) {
            case EXTENDED -> new DeadlineChange.Extended(Period.parse(value), requiredLaw(), decidedOn);
            case EXTENDED_TO -> new DeadlineChange.ExtendedTo(LocalDate.parse(value), requiredLaw(), decidedOn);
            case PAUSED -> new DeadlineChange.Paused(LocalDate.parse(value));
            case RESUMED -> new DeadlineChange.Resumed(LocalDate.parse(value), decidedOn);
            case START_CORRECTED -> new DeadlineChange.StartCorrected(LocalDate.parse(value));
            default -> null;
        };
    }

    private DeadlineRule requiredLaw() {
        return Objects.requireNonNull(law, "an extension has its law");
    }
}
