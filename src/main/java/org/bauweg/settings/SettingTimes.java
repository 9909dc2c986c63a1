package org.bauweg.settings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which entries hold when: of those that cover a day, the newest. */
final class SettingTimes {

    private SettingTimes() {}

    /**
     * The entries that hold on a day or later, each for the first time it holds from then on.
     *
     * @param entries of one setting and one municipality, newest first
     */
    static List<SettingEntry> from(LocalDate day, List<SettingEntry> entries) {
        List<SettingEntry> holding = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            time(entries.get(i), day, entries.subList(0, i)).ifPresent(holding::add);
        }
        return holding;
    }

    private static Optional<SettingEntry> time(SettingEntry entry, LocalDate day, List<SettingEntry> newer) {
        LocalDate first = entry.validFrom().isBefore(day) ? day : entry.validFrom();
        boolean began = first.equals(day) && entry.validFrom().isBefore(day);
        while (entry.covers(first)) {
            LocalDate candidate = first;
            Optional<SettingEntry> over =
                    newer.stream().filter(each -> each.covers(candidate)).findFirst();
            if (over.isEmpty()) {
                return Optional.of(during(entry, began ? entry.validFrom() : first, last(entry, first, newer)));
            }
            LocalDate end = over.get().validTo();
            if (end == null) {
                return Optional.empty();
            }
            began = false;
            first = end.plusDays(1);
        }
        return Optional.empty();
    }

    private static @Nullable LocalDate last(SettingEntry entry, LocalDate first, List<SettingEntry> newer) {
        LocalDate end = entry.validTo();
        return newer.stream()
                .map(SettingEntry::validFrom)
                .filter(from -> from.isAfter(first))
                .min(LocalDate::compareTo)
                .map(from -> from.minusDays(1))
                .filter(day -> end == null || day.isBefore(end))
                .orElse(end);
    }

    private static SettingEntry during(SettingEntry entry, LocalDate from, @Nullable LocalDate to) {
        return new SettingEntry(
                entry.authority(),
                entry.setting(),
                entry.municipality(),
                entry.value(),
                from,
                to,
                entry.reason(),
                entry.setBy(),
                entry.setAt());
    }
}
