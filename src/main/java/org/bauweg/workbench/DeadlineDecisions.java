package org.bauweg.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bauweg.casefile.CaseFile;
import org.bauweg.deadlines.ChangeDeadline;
import org.bauweg.deadlines.ChangeOutcome;
import org.bauweg.deadlines.DeadlineBoard;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.deadlines.DeadlineRule;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.deadlines.Period;
import org.bauweg.reminders.PeriodNews;
import org.bauweg.shared.AccountId;
import org.bauweg.web.GermanDates;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Decisions of staff about periods: carrying them out, and saying beforehand what follows. In the case's scope. */
@Component
class DeadlineDecisions {

    private final DeadlineLedger ledger;
    private final DeadlineBoard board;
    private final PeriodNews news;
    private final GermanDates dates;
    private final MessageSource messages;

    DeadlineDecisions(
            DeadlineLedger ledger, DeadlineBoard board, PeriodNews news, GermanDates dates, MessageSource messages) {
        this.ledger = ledger;
        this.board = board;
        this.news = news;
        this.dates = dates;
        this.messages = messages;
    }

    /** Changes the period, if it is still as its page showed it, and tells whom it concerns. */
    ChangeOutcome decide(ChangeDeadline change, int shown, CaseFile file, AccountId by) {
        ChangeOutcome outcome = ledger.change(change, shown, by.toString());
        if (outcome instanceof ChangeOutcome.Changed changed && !toldByTheProcedure(change, changed.before())) {
            news.tell(changed, file, change.reason().strip(), by.toString());
        }
        return outcome;
    }

    /** The procedure has a letter of its own for these. */
    private static boolean toldByTheProcedure(ChangeDeadline change, LedgerDeadline before) {
        boolean extension = change instanceof ChangeDeadline.Extend || change instanceof ChangeDeadline.ExtendTo;
        return extension
                && switch (before.deadline().rule().purpose()) {
                    case DECISION, SUPPLY, HEARING -> true;
                    default -> false;
                };
    }

    /** What follows from a change, in sentences: who is told, what moves. */
    List<String> consequences(ChangeOutcome.Changed changed, Locale locale) {
        List<String> sentences = new ArrayList<>();
        LedgerDeadline after = changed.after();
        if (after.state().isOpen() && board.movesTimer(after.id())) {
            sentences.add(
                    after.state() == LedgerDeadline.State.RUNNING && after.effective()
                            ? text(
                                    "change.follows.timer",
                                    locale,
                                    dates.day(after.deadline().dayAfterEnd()))
                            : text("change.follows.timerStops", locale));
        }
        PeriodNews.Audience audience = news.audience(changed);
        if (after.state() == LedgerDeadline.State.PAUSED) {
            sentences.add(text("change.follows.tasksRest", locale));
        } else if (after.state().isOpen() && audience != PeriodNews.Audience.NOBODY) {
            sentences.add(text("change.follows.tasks", locale));
        }
        sentences.add(text("change.follows." + audience.name(), locale));
        sentences.add(text("change.follows.journal", locale));
        return sentences;
    }

    /** How much the law allows to prolong the period by, in words; empty if it names no limit or no extension. */
    Optional<String> longestExtension(LedgerDeadline deadline) {
        return extension(deadline)
                .flatMap(rule -> Optional.ofNullable(rule.length()))
                .map(Period::inWords);
    }

    /** Whether the period is prolonged on a request only, so that its day matters. */
    boolean takesRequest(LedgerDeadline deadline) {
        return extension(deadline).filter(DeadlineRule::onRequest).isPresent();
    }

    private Optional<DeadlineRule> extension(LedgerDeadline deadline) {
        return Optional.ofNullable(ledger.extensions(List.of(deadline.id())).get(deadline.id()));
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
