package org.bauweg.statistics;

import java.time.LocalDate;
import java.util.Map;
import org.bauweg.shared.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * Bring the record of a case up to date. What is null or missing leaves what is recorded as it is.
 *
 * @param right why the project may be carried out; null if it may not yet
 * @param startable since when; null exactly if {@code right} is
 * @param events what happened, with its day
 * @param answers what the applicant answered, by form field; unknown fields are ignored
 */
public record RecordProject(
        CaseId caseId,
        @Nullable StartRight right,
        @Nullable LocalDate startable,
        Map<BuildingEvent, LocalDate> events,
        Map<String, Object> answers) {

    /** Rejects a right without a day and a day without a right. */
    public RecordProject {
        if ((right == null) != (startable == null)) {
            throw new IllegalArgumentException("a right to start and its day belong together");
        }
        events = Map.copyOf(events);
        answers = Map.copyOf(answers);
    }
}
