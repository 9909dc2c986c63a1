package org.bauweg.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of the monthly report.
 *
 * @param kind what is reported, German
 * @param on the day of it
 */
public record MonthlyReport(String kind, LocalDate on, ProjectRecord project) {

    private static final String COMPLETION = "Fertigstellung";

    static List<MonthlyReport> of(ProjectRecord project, YearMonth month) {
        List<MonthlyReport> reports = new ArrayList<>();
        LocalDate startable = project.startable();
        StartRight right = project.right();
        if (startable != null && right != null && YearMonth.from(startable).equals(month)) {
            reports.add(new MonthlyReport(right.label(), startable, project));
        }
        project.on(BuildingEvent.COMPLETED)
                .filter(day -> YearMonth.from(day).equals(month))
                .ifPresent(day -> reports.add(new MonthlyReport(COMPLETION, day, project)));
        return reports;
    }
}
