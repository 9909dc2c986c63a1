package org.bauweg.statistics;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The reports as CSV: semicolons, German decimals and dates, one line for each project; gaps are empty and named at the end. */
public final class StatisticsCsv {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    /** What a spreadsheet would take for a formula. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("person", "privater Haushalt"),
            Map.entry("organisation", "Organisation"),
            Map.entry("construction", "Errichtung"),
            Map.entry("alteration", "Änderung"),
            Map.entry("changeOfUse", "Nutzungsänderung"),
            Map.entry("housing", "Wohnen"),
            Map.entry("mixed", "Wohnen und Gewerbe"),
            Map.entry("commercial", "Gewerbe"),
            Map.entry("agriculture", "Land- und Forstwirtschaft"),
            Map.entry("garage", "Garage oder Nebengebäude"),
            Map.entry("public", "öffentliche oder soziale Einrichtung"),
            Map.entry("other", "anderes"));

    private StatisticsCsv() {}

    /** The monthly report. */
    public static String month(List<MonthlyReport> reports) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(head("Meldung", "Datum"));
        reports.forEach(report -> lines.add(line(report.project(), report.kind(), DAY.format(report.on()))));
        return text(lines);
    }

    /** The projects not completed at the end of the year. */
    public static String overhang(List<ProjectRecord> projects, int year) {
        LocalDate lastDay = LocalDate.of(year, Month.DECEMBER, 31);
        List<List<String>> lines = new ArrayList<>();
        lines.add(head("Bauzustand am 31.12." + year, "Baurecht seit"));
        projects.forEach(
                project -> lines.add(line(project, project.progress(lastDay).label(), day(project.startable()))));
        return text(lines);
    }

    private static List<String> head(String first, String second) {
        List<String> head = new ArrayList<>(List.of(first, second, "Aktenzeichen", "Gemeindeschlüssel", "Verfahren"));
        for (Feature feature : Feature.values()) {
            head.add(feature.label());
        }
        head.addAll(List.of("Baubeginn", "Unter Dach", "Fertigstellung", "Fehlende Angaben"));
        return head;
    }

    private static List<String> line(ProjectRecord project, String first, String second) {
        List<String> line = new ArrayList<>(List.of(
                first,
                second,
                project.fileNumber(),
                project.municipalityAgs(),
                project.procedure().label()));
        for (Feature feature : Feature.values()) {
            line.add(german(project.features().getOrDefault(feature, "")));
        }
        for (BuildingEvent event : List.of(BuildingEvent.STARTED, BuildingEvent.UNDER_ROOF, BuildingEvent.COMPLETED)) {
            line.add(project.on(event).map(DAY::format).orElse(""));
        }
        line.add(project.gaps().stream().map(Feature::label).collect(Collectors.joining(", ")));
        return line;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    private static String german(String value) {
        return DECIMAL.matcher(value).matches() ? value.replace('.', ',') : WORDS.getOrDefault(value, value);
    }

    private static String text(List<List<String>> lines) {
        return lines.stream()
                .map(line -> line.stream().map(StatisticsCsv::cell).collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String cell(String value) {
        boolean number = value.matches("-?[0-9]+(,[0-9]+)?");
        String safe = !number && FORMULA.matcher(value).matches() ? "'" + value : value;
        return safe.matches("(?s).*[;\"\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
