package org.bauweg.inspection;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the titles on the pages say they show, and how old the cadastral extract beneath is. */
final class PlanContent implements PlanReader {

    private static final Pattern CADASTRE =
            Pattern.compile("(?i)liegenschaftskarte|liegenschaftskataster|flurkarte|katasterauszug");
    private static final Pattern DATE = Pattern.compile(
            "(?i)(?:erstellt\\s+am|ausgabe\\s+vom|auszug\\s+vom|gefertigt\\s+am|druckdatum|aktualität|stand|datum)\\s*:?\\s*(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final int EARLIEST = 1950;
    private static final int LATEST = 2200;

    @Override
    public void read(Plan plan) {
        Map<PlanKind, Integer> titles = new EnumMap<>(PlanKind.class);
        for (Sheet sheet : plan.sheets()) {
            for (PlanKind kind : PlanKind.values()) {
                int count = (int) sheet.lines().stream().filter(kind::titled).count();
                if (count > 0) {
                    titles.merge(kind, count, Integer::sum);
                }
            }
        }
        List<PlanKind> drawn =
                titles.keySet().stream().filter(PlanKind::drawing).toList();
        if (drawn.size() > 1) {
            plan.notes()
                    .note(
                            FindingCode.SEVERAL_DRAWINGS,
                            null,
                            drawn.stream().map(PlanKind::slot).toArray(String[]::new));
        }
        String extract = extract(plan.sheets());
        List<String> slots = titles.entrySet().stream()
                .sorted(Map.Entry.<PlanKind, Integer>comparingByValue().reversed())
                .map(entry -> entry.getKey().slot())
                .toList();
        plan.facts().plan(facts -> facts.withContent(slots, extract));
    }

    /** The latest day said of an extract; null when there is none. */
    static @Nullable String extract(List<Sheet> sheets) {
        List<LocalDate> days = new ArrayList<>();
        for (Sheet sheet : sheets) {
            String text = String.join("\n", sheet.lines());
            if (CADASTRE.matcher(text).find()) {
                Matcher date = DATE.matcher(text);
                while (date.find()) {
                    add(days, date);
                }
            }
        }
        return days.stream().max(LocalDate::compareTo).map(LocalDate::toString).orElse(null);
    }

    private static void add(List<LocalDate> days, Matcher date) {
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(date.group(3)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(1)));
            if (day.getYear() >= EARLIEST && day.getYear() <= LATEST) {
                days.add(day);
            }
        } catch (DateTimeException noDay) {
            // 31.02. is no day, and no finding
        }
    }
}
