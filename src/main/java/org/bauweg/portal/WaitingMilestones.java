package org.bauweg.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bauweg.casefile.CaseFile;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.deadlines.DeadlineRule.Purpose;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.portal.Milestones.Milestone;
import org.bauweg.web.GermanDates;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The way of works that need no permit but have to wait (§§ 63 to 64a HBO). In the case's scope. */
@Component
class WaitingMilestones {

    private static final Set<String> SERVICES = Set.of("exemption", "demolition");
    private static final Set<Purpose> WAITS =
            Set.of(Purpose.MUNICIPAL_DECLARATION, Purpose.AUTHORITY_DECLARATION, Purpose.WAITING_PERIOD);

    private final DeadlineLedger ledger;
    private final MessageSource messages;
    private final GermanDates dates;
    private final MunicipalMilestones municipal;

    WaitingMilestones(DeadlineLedger ledger, MessageSource messages, GermanDates dates, MunicipalMilestones municipal) {
        this.municipal = municipal;
        this.ledger = ledger;
        this.messages = messages;
        this.dates = dates;
    }

    static boolean concern(CaseFile file) {
        return SERVICES.contains(file.service());
    }

    List<Milestone> of(CaseFile file, Locale locale) {
        List<Milestone> way = new ArrayList<>();
        String kind = file.service() + ".";
        way.add(station(kind + "received", "done", dates.day(file.filedAt()), locale));
        way.addAll(municipal.of(file, locale));
        LocalDate start = file.startAdmissibleOn();
        if (start != null) {
            way.add(station(kind + "waited", "done", "", locale));
            way.add(station(kind + "admissible", "done", dates.weekday(start), locale));
        } else if (file.closure() != null && file.closedAt() != null) {
            way.add(station("withoutPermit." + file.status().name(), "done", dates.day(file.closedAt()), locale));
        } else {
            underway(file, kind, locale, way);
        }
        return way;
    }

    private void underway(CaseFile file, String kind, Locale locale, List<Milestone> way) {
        LocalDate missing = file.documentsDueOn();
        if (missing != null) {
            way.add(station(kind + "missing", "current", dates.day(missing), locale));
        }
        String state = missing == null ? "current" : "open";
        List<LedgerDeadline> waits = waits(file);
        if (waits.stream().anyMatch(wait -> wait.state() == LedgerDeadline.State.PAUSED)) {
            way.add(station("withoutPermit.rests", state, "", locale));
        } else if (waits.stream().anyMatch(wait -> !wait.effective())) {
            way.add(station("withoutPermit.open", state, "", locale));
        } else {
            way.add(waits.stream()
                    .map(wait -> wait.deadline().end())
                    .max(Comparator.naturalOrder())
                    .map(end -> station(kind + "waiting", state, dates.weekday(end), locale))
                    .orElseGet(() -> station(kind + "waitingSoon", state, "", locale)));
        }
        way.add(station(kind + "start", "open", "", locale));
    }

    /** The periods to wait for. */
    private List<LedgerDeadline> waits(CaseFile file) {
        return ledger.of(file.id()).stream()
                .filter(period -> period.state().isOpen())
                .filter(period -> WAITS.contains(period.deadline().rule().purpose()))
                .toList();
    }

    private Milestone station(String key, String state, String date, Locale locale) {
        return new Milestone(text(key + ".title", date, locale), state, text(key + ".text", date, locale));
    }

    private String text(String key, String date, Locale locale) {
        return messages.getMessage("portal.milestone." + key, new Object[] {date}, locale);
    }
}
