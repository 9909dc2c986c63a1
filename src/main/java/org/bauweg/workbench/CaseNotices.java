package org.bauweg.workbench;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bauweg.casefile.CaseFile;
import org.bauweg.settings.Setting;
import org.bauweg.settings.Settings;
import org.bauweg.web.GermanDates;
import org.bauweg.workflow.InboxTask;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the authority's settings have to say about a case: exemptions of its municipality, internal targets. */
@Component
class CaseNotices {

    private static final String CHECK = "checkCompleteness";

    private final Settings settings;
    private final CaseDesk desk;
    private final GermanDates dates;
    private final MessageSource messages;
    private final Clock clock;

    CaseNotices(Settings settings, CaseDesk desk, GermanDates dates, MessageSource messages, Clock clock) {
        this.settings = settings;
        this.desk = desk;
        this.dates = dates;
        this.messages = messages;
        this.clock = clock;
    }

    /** By the law of the day of receipt. */
    List<String> of(CaseFile file, Locale locale) {
        List<String> standards = settings.exemptions(file.authority(), file.municipalityAgs(), received(file));
        return standards.isEmpty()
                ? List.of()
                : List.of(text(
                        locale,
                        "case.notice.exemption",
                        desk.municipality(file.municipalityAgs()),
                        String.join("; ", standards)));
    }

    /** As {@link #of(CaseFile, Locale)}, with the target for the check of completeness. */
    List<String> of(InboxTask task, CaseFile file, Locale locale) {
        List<String> notices = new ArrayList<>(of(file, locale));
        if (task.task().equals(CHECK)) {
            int days = settings.number(file.authority(), Setting.CHECK_TARGET_DAYS);
            notices.add(
                    text(locale, "task.checkTarget", dates.day(received(file).plusDays(days))));
        }
        return notices;
    }

    private LocalDate received(CaseFile file) {
        return LocalDate.ofInstant(file.receivedAt(), clock.getZone());
    }

    private String text(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
