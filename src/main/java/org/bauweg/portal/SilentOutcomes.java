package org.bauweg.portal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.Filing;
import org.bauweg.deadlines.DeadlineRule.Purpose;
import org.bauweg.deadlines.LapseEffect;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.web.CaseWords;
import org.bauweg.web.GermanDates;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What happens by law if nobody does anything, said to the applicant before it happens. */
@Component
class SilentOutcomes {

    private static final Set<LapseEffect> TOLD = Set.of(
            LapseEffect.COMPLETE_BY_FICTION,
            LapseEffect.PERMIT_DEEMED_GRANTED,
            LapseEffect.OVERRUN,
            LapseEffect.START_ADMISSIBLE,
            LapseEffect.DEMOLITION_ADMISSIBLE);

    private final CaseWords words;
    private final MessageSource messages;
    private final GermanDates dates;

    SilentOutcomes(CaseWords words, MessageSource messages, GermanDates dates) {
        this.words = words;
        this.messages = messages;
        this.dates = dates;
    }

    /** One sentence for each effect that still can occur, in the order of the periods. */
    List<String> of(CaseFile file, List<LedgerDeadline> open, Locale locale) {
        if (file.status().isClosed()) {
            return List.of();
        }
        Map<LapseEffect, LocalDate> ends = new LinkedHashMap<>();
        open.stream()
                .filter(period -> period.state() == LedgerDeadline.State.RUNNING && period.effective())
                .filter(period -> TOLD.contains(period.lapse()))
                // what other law decides besides is not the case's decision
                .filter(period -> period.deadline().rule().purpose() != Purpose.COOPERATION)
                .forEach(period -> ends.merge(period.lapse(), period.deadline().end(), SilentOutcomes::later));
        CaseWords.Words filing = words.of(file.procedure().filing(), locale);
        return ends.entrySet().stream()
                .map(end -> sentence(
                        "portal.silence." + end.getKey().name(),
                        file.procedure().filing(),
                        locale,
                        dates.day(end.getValue()),
                        filing.the()))
                .toList();
    }

    /** Where two may speak, both must have been silent (§ 64a S. 1 HBO). */
    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private String sentence(String key, Filing filing, Locale locale, Object... arguments) {
        String own = messages.getMessage(key + "." + filing, arguments, null, locale);
        return own == null ? messages.getMessage(key, arguments, locale) : own;
    }
}
