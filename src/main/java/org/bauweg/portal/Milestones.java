package org.bauweg.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bauweg.access.Role;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.Procedure;
import org.bauweg.deadlines.DeadlineRule;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.decision.SpecialBuilding;
import org.bauweg.web.CaseWords;
import org.bauweg.web.GermanDates;
import org.bauweg.workflow.InboxTask;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The way of an application from receipt to notice, with its dates: what is done, what is going on, what comes. */
@Component
class Milestones {

    /**
     * One station.
     *
     * @param state {@code done}, {@code current} or {@code open}
     * @param text what happened or will happen, with its date
     */
    record Milestone(String title, String state, String text) {}

    /** Tasks that come when nobody is asked any more. */
    private static final Set<String> AFTER_CONSULTATION =
            Set.of("weighStatements", "reviewTechnically", "prepareDecision", "answerHearing", "decide");

    private final MessageSource messages;
    private final GermanDates dates;
    private final WaitingMilestones waiting;
    private final CaseWords words;
    private final MunicipalMilestones municipal;

    Milestones(
            MessageSource messages,
            GermanDates dates,
            WaitingMilestones waiting,
            CaseWords words,
            MunicipalMilestones municipal) {
        this.municipal = municipal;
        this.words = words;
        this.messages = messages;
        this.dates = dates;
        this.waiting = waiting;
    }

    /**
     * The stations of a case in order; a case that ended early ends with the reason.
     *
     * @param periods those that are open in the case
     */
    List<Milestone> of(CaseFile file, List<InboxTask> open, List<LedgerDeadline> periods, Locale locale) {
        if (WaitingMilestones.concern(file)) {
            return waiting.of(file, locale);
        }
        var way = new Way(file, locale);
        way.add("received", "done", day(file.receivedAt()));
        completeness(way);
        if (file.completeOn() != null) {
            consultation(way, open);
            way.stations.addAll(municipal.of(file, locale));
        }
        if (file.closure() == null || file.closure() == CaseFile.Closure.DECIDED) {
            if (file.completeOn() == null) {
                way.add("consultation", "open", "");
            }
            decision(way, periods);
            notice(way);
        } else {
            way.end();
        }
        return way.stations;
    }

    private void completeness(Way way) {
        CaseFile file = way.file;
        if (file.completeOn() != null) {
            way.add("completeness.done", "done", day(file.completeOn()));
        } else if (file.closure() == null) {
            LocalDate missing = file.documentsDueOn();
            way.add(
                    missing != null ? "completeness.missing" : "completeness",
                    "current",
                    missing != null ? day(missing) : day(file.completenessDueOn()));
        }
    }

    private void consultation(Way way, List<InboxTask> open) {
        CaseFile file = way.file;
        boolean answering =
                open.stream().anyMatch(task -> task.role() == Role.AGENCY || task.role() == Role.MUNICIPALITY);
        if (file.consultedAt() != null) {
            way.add(
                    answering ? "consultation.running" : "consultation.done",
                    answering ? "current" : "done",
                    day(file.consultedAt()));
        } else if (file.decidedAt() != null
                || open.stream().anyMatch(task -> AFTER_CONSULTATION.contains(task.task()))) {
            way.add("consultation.none", "done", "");
        } else if (file.closure() == null) {
            way.add("consultation.next", "current", "");
        }
    }

    private void decision(Way way, List<LedgerDeadline> periods) {
        CaseFile file = way.file;
        if (file.decidedAt() != null) {
            boolean granted = file.decision() == CaseFile.Decision.GRANTED;
            way.add(granted ? "decision.granted" : "decision.refused", "done", day(file.decidedAt()));
        } else if (file.heardUntil() != null) {
            way.add("decision.hearing", "current", day(file.heardUntil()));
        } else {
            boolean rests = periods.stream()
                    .anyMatch(period -> period.state() == LedgerDeadline.State.PAUSED
                            && period.deadline().rule().purpose() == DeadlineRule.Purpose.DECISION);
            way.add(
                    rests ? "decision.rests" : due(file),
                    file.completeOn() != null && way.nothingCurrent() ? "current" : "open",
                    day(file.decisionDueOn()));
        }
    }

    private static String due(CaseFile file) {
        if (file.decisionDueOn() != null) {
            return "decision.due";
        }
        return hasNoPeriod(file) ? "decision.noPeriod" : "decision";
    }

    /** A period that did not begin with the complete application does not exist, nor does one for a special building's ruling. */
    private static boolean hasNoPeriod(CaseFile file) {
        return file.completeOn() != null
                || file.procedure() == Procedure.P66_SPECIAL
                || (file.procedure() == Procedure.P76
                        && SpecialBuilding.of(file).orElse(false));
    }

    private void notice(Way way) {
        CaseFile file = way.file;
        if (file.noticeRetrievedAt() != null) {
            way.add("notice.retrieved", "done", day(file.noticeRetrievedAt()));
        } else if (file.noticeProvidedAt() != null) {
            way.add("notice.provided", "current", day(file.noticeProvidedAt()));
        } else {
            way.add("notice", file.decidedAt() == null ? "open" : "current", "");
        }
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "" : dates.day(day);
    }

    private String day(@Nullable Instant instant) {
        return instant == null ? "" : dates.day(instant);
    }

    /** The stations gathered so far. */
    private final class Way {

        private final CaseFile file;
        private final Locale locale;
        private final CaseWords.Words filing;
        private final List<Milestone> stations = new ArrayList<>();

        Way(CaseFile file, Locale locale) {
            this.file = file;
            this.locale = locale;
            this.filing = words.of(file.procedure().filing(), locale);
        }

        void add(String key, String state, String date) {
            stations.add(new Milestone(text(key + ".title", date), state, text(key + ".text", date)));
        }

        void end() {
            LocalDate byLaw = file.deemedGrantedOn();
            add("ended." + file.status().name(), "done", byLaw == null ? day(file.closedAt()) : day(byLaw));
        }

        boolean nothingCurrent() {
            return stations.stream().noneMatch(station -> station.state().equals("current"));
        }

        private String text(String key, String date) {
            String known = "portal.milestone." + key;
            Object[] arguments = {date, filing.noun(), filing.the()};
            // a procedure may have its own words for a station
            String own = messages.getMessage(known + "." + file.procedure().filing(), arguments, null, locale);
            return own == null ? messages.getMessage(known, arguments, locale) : own;
        }
    }
}
