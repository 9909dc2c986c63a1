package org.bauweg.construction;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A look at the site and what was found there.
 *
 * @param number counts the inspections of a case from 1
 * @param report what the inspector noted
 */
public record Inspection(int number, Occasion occasion, LocalDate on, String report, List<Defect> defects) {

    /** Why there was an inspection. */
    public enum Occasion {
        SHELL,
        COMPLETION,
        /** Supervision while building (§ 83 HBO). */
        SUPERVISION
    }

    /** How bad a defect is. */
    public enum Severity {
        MINOR,
        MAJOR,
        /** Danger for life or health. */
        DANGEROUS
    }

    /**
     * Something that is not as it must be.
     *
     * @param dueOn until when it is to be mended
     * @param remediedOn when the authority confirmed that it is; null until then
     */
    public record Defect(
            int number,
            Severity severity,
            String text,
            LocalDate dueOn,
            @Nullable LocalDate remediedOn) {}

    public Inspection {
        defects = List.copyOf(defects);
    }

    /** Those that are not mended yet. */
    public List<Defect> open() {
        return defects.stream().filter(defect -> defect.remediedOn() == null).toList();
    }
}
