package org.bauweg.workbench;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.bauweg.deadlines.ChangeDeadline;
import org.bauweg.deadlines.Period;
import org.bauweg.shared.DeadlineId;
import org.bauweg.shared.TypedText;

/**
 * What somebody wrote into the form that changes a period, as written.
 *
 * @param amount how much longer
 * @param unit in what: {@code D}, {@code W}, {@code M}
 * @param day a day, ISO or German
 * @param requested the day on which the extension was asked for; empty where the law asks for no request
 */
record DeadlineInput(String amount, String unit, String day, String requested, String reason) {

    /** Longest reason in characters. */
    static final int LONGEST_REASON = 2000;

    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("d.M.uuuu");

    static DeadlineInput of(Map<String, String> parameters) {
        return new DeadlineInput(
                parameters.getOrDefault("anzahl", "").strip(),
                parameters.getOrDefault("einheit", "M"),
                parameters.getOrDefault("tag", "").strip(),
                parameters.getOrDefault("beantragt", "").strip(),
                TypedText.clean(parameters.get("grund")));
    }

    /** The day that the text names, written as 2026-11-30 or 30.11.2026, between 1900 and 2999. */
    static Optional<LocalDate> day(String text) {
        try {
            LocalDate day = text.contains(".") ? LocalDate.parse(text, GERMAN) : LocalDate.parse(text);
            return day.getYear() >= 1900 && day.getYear() < 3000 ? Optional.of(day) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /**
     * The change it means; empty if a field cannot be read, which then is {@link #unreadable}.
     *
     * @param onRequest whether the law prolongs the period on a request only
     */
    Optional<ChangeDeadline> change(DeadlineAction action, DeadlineId id, boolean onRequest) {
        if (unreadable(action, onRequest).isPresent()) {
            return Optional.empty();
        }
        LocalDate asked = onRequest ? day(requested).orElse(null) : null;
        return switch (action) {
            case EXTEND -> length().map(by -> new ChangeDeadline.Extend(id, by, asked, reason));
            case EXTEND_TO -> day(day).map(end -> new ChangeDeadline.ExtendTo(id, end, reason));
            case PAUSE -> day(day).map(from -> new ChangeDeadline.Pause(id, from, reason));
            case RESUME -> day(day).map(from -> new ChangeDeadline.Resume(id, from, reason));
            case CORRECT_START -> day(day).map(start -> new ChangeDeadline.CorrectStart(id, start, reason));
            case ADOPT_LAW -> Optional.of(new ChangeDeadline.AdoptCurrentLaw(id, reason));
            case SET_ASIDE -> Optional.of(new ChangeDeadline.SetEffectAside(id, reason));
        };
    }

    /** The first field that cannot be read; empty if all can. */
    Optional<String> unreadable(DeadlineAction action, boolean onRequest) {
        String field = field(action);
        boolean readable =
                field.equals("anzahl") ? length().isPresent() : field.equals("grund") || day(day).isPresent();
        if (!readable) {
            return Optional.of(field);
        } else if (action == DeadlineAction.EXTEND
                && onRequest
                && day(requested).isEmpty()) {
            return Optional.of("beantragt");
        }
        return reason.length() > LONGEST_REASON ? Optional.of("grund") : Optional.empty();
    }

    /** The field of the form that carries the value of the action. */
    static String field(DeadlineAction action) {
        return switch (action) {
            case EXTEND -> "anzahl";
            case EXTEND_TO, PAUSE, RESUME, CORRECT_START -> "tag";
            case ADOPT_LAW, SET_ASIDE -> "grund";
        };
    }

    private Optional<Period> length() {
        boolean readable = amount.matches("[1-9][0-9]{0,2}") && unit.matches("[DWM]");
        return readable ? Optional.of(Period.parse("P" + amount + unit)) : Optional.empty();
    }
}
