package org.bauweg.statistics;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bauweg.audit.Act;
import org.bauweg.audit.Journal;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.springframework.stereotype.Component;

/** The records for the construction statistics. */
@Component
public class Statistics {

    private final ProjectRows rows;
    private final CaseFiles files;
    private final Journal journal;

    Statistics(ProjectRows rows, CaseFiles files, Journal journal) {
        this.rows = rows;
        this.files = files;
        this.journal = journal;
    }

    /** Brings the record up to date; journalled if that changes it. In the case's scope. */
    public ProjectRecord record(RecordProject command) {
        CaseFile file = files.lock(command.caseId());
        Optional<ProjectRecord> before = rows.find(file.id());
        ProjectRecord after = new ProjectRecord(
                        file.id(),
                        file.fileNumber(),
                        file.municipalityAgs(),
                        file.procedure(),
                        before.map(ProjectRecord::right).orElse(null),
                        before.map(ProjectRecord::startable).orElse(null),
                        before.map(ProjectRecord::events).orElse(Map.of()),
                        before.map(ProjectRecord::features).orElse(Map.of()))
                .with(command);
        if (!before.equals(Optional.of(after))) {
            rows.write(file.authority(), after);
            journal.append(
                    file.id(),
                    file.authority(),
                    new Act(
                            Act.SYSTEM,
                            "statistics.recorded",
                            Map.of("gaps", Integer.toString(after.gaps().size()))));
        }
        return after;
    }

    /** The record of the case, if there is one. In the case's scope. */
    public Optional<ProjectRecord> of(CaseId caseId) {
        return rows.find(caseId);
    }

    /**
     * What an authority reports for a month (§ 5 HBauStatG): projects that may be carried out since then, and those
     * completed in it, by file number. In the authority's scope.
     */
    public List<MonthlyReport> month(OrganisationId authority, YearMonth month) {
        return rows.between(authority, month.atDay(1), month.atEndOfMonth()).stream()
                .filter(ProjectRecord::reportable)
                .flatMap(record -> MonthlyReport.of(record, month).stream())
                .toList();
    }

    /**
     * The projects that an authority reports as not completed on 31 December (Bauüberhang, § 1 Abs. 2 Nr. 3 HBauStatG),
     * with those whose right to build was lost in the year, by file number. In the authority's scope.
     */
    public List<ProjectRecord> overhang(OrganisationId authority, int year) {
        LocalDate lastDay = LocalDate.of(year, Month.DECEMBER, 31);
        return rows.startedRightBy(authority, lastDay).stream()
                .filter(ProjectRecord::reportable)
                .filter(record -> record.on(BuildingEvent.COMPLETED)
                        .filter(day -> !day.isAfter(lastDay))
                        .isEmpty())
                .filter(record -> record.on(BuildingEvent.LAPSED)
                        .filter(day -> day.getYear() < year)
                        .isEmpty())
                .toList();
    }
}
