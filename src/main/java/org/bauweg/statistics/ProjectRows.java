package org.bauweg.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.bauweg.casefile.Procedure;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of statistics_record. */
@Component
class ProjectRows {

    private static final Map<BuildingEvent, String> COLUMNS = Map.of(
            BuildingEvent.STARTED, "started_on",
            BuildingEvent.UNDER_ROOF, "under_roof_on",
            BuildingEvent.COMPLETED, "completed_on",
            BuildingEvent.LAPSED, "lapsed_on");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProjectRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void write(OrganisationId authority, ProjectRecord record) {
        StartRight right = record.right();
        jdbc.sql("""
                        insert into statistics_record (case_id, authority_id, file_number, municipality_ags, procedure, start_right,
                        startable_on, started_on, under_roof_on, completed_on, lapsed_on, features)
                        values (:id, :authority, :fileNumber, :ags, :procedure, :startRight, :startable, :started, :underRoof,
                        :completed, :lapsed, :features::jsonb)
                        on conflict (case_id) do update set authority_id = excluded.authority_id,
                        municipality_ags = excluded.municipality_ags, procedure = excluded.procedure,
                        start_right = excluded.start_right, startable_on = excluded.startable_on,
                        started_on = excluded.started_on, under_roof_on = excluded.under_roof_on,
                        completed_on = excluded.completed_on, lapsed_on = excluded.lapsed_on, features = excluded.features""")
                .param("id", record.caseId().value())
                .param("authority", authority.value())
                .param("fileNumber", record.fileNumber())
                .param("ags", record.municipalityAgs())
                .param("procedure", record.procedure().name())
                .param("startRight", right == null ? null : right.name())
                .param("startable", record.startable())
                .param("started", record.on(BuildingEvent.STARTED).orElse(null))
                .param("underRoof", record.on(BuildingEvent.UNDER_ROOF).orElse(null))
                .param("completed", record.on(BuildingEvent.COMPLETED).orElse(null))
                .param("lapsed", record.on(BuildingEvent.LAPSED).orElse(null))
                .param("features", json.writeValueAsString(new TreeMap<>(record.features())))
                .update();
    }

    Optional<ProjectRecord> find(CaseId caseId) {
        return jdbc.sql("select * from statistics_record where case_id = ?")
                .param(caseId.value())
                .query((row, number) -> record(row))
                .optional();
    }

    List<ProjectRecord> between(OrganisationId authority, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        select * from statistics_record where authority_id = ?
                        and (startable_on between ? and ? or completed_on between ? and ?) order by file_number""")
                .params(authority.value(), first, last, first, last)
                .query((row, number) -> record(row))
                .list();
    }

    List<ProjectRecord> startedRightBy(OrganisationId authority, LocalDate day) {
        return jdbc.sql("""
                        select * from statistics_record where authority_id = ? and startable_on <= ?
                        and (completed_on is null or completed_on > ?) order by file_number""")
                .params(authority.value(), day, day)
                .query((row, number) -> record(row))
                .list();
    }

    private ProjectRecord record(ResultSet row) throws SQLException {
        String right = row.getString("start_right");
        Map<Feature, String> features = new EnumMap<>(Feature.class);
        json.readValue(row.getString("features"), new TypeReference<Map<String, String>>() {})
                .forEach((name, text) -> features.put(Feature.valueOf(name), text));
        Map<BuildingEvent, LocalDate> events = new EnumMap<>(BuildingEvent.class);
        for (Map.Entry<BuildingEvent, String> column : COLUMNS.entrySet()) {
            @Nullable LocalDate day = row.getObject(column.getValue(), LocalDate.class);
            if (day != null) {
                events.put(column.getKey(), day);
            }
        }
        return new ProjectRecord(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("file_number"),
                row.getString("municipality_ags"),
                Procedure.valueOf(row.getString("procedure")),
                right == null ? null : StartRight.valueOf(right),
                row.getObject("startable_on", LocalDate.class),
                events,
                features);
    }
}
