package org.bauweg.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bauweg.deadlines.DeadlineRule.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    private final Deadlines deadlines = Deadlines.hesse();

    @Test
    void a_timer_is_due_at_the_start_of_the_day_after_the_end_in_summer_and_winter_time() {
        assertThat(compute("D02", "2026-11-26").dueInstant()).isEqualTo(Instant.parse("2026-12-28T23:00:00Z"));
        assertThat(compute("D02", "2027-06-01").dueInstant()).isEqualTo(Instant.parse("2027-07-01T22:00:00Z"));
    }

    @Test
    void the_explanation_names_start_length_reason_of_the_shift_and_norm() {
        Explanation why = compute("D02", "2026-11-26").explanation();

        assertThat(why.sentence())
                .isEqualTo("Prüfung auf Vollständigkeit: bis zum Ablauf des Tages am Montag, 28. Dezember 2026"
                        + " (§ 70 Abs. 2 Satz 1 und 2 HBO).");
        assertThat(why.steps())
                .extracting(Explanation.Step::label)
                .containsExactly("Beginn", "Dauer", "Verschiebung", "Rechtsgrundlage");
        assertThat(why.steps().get(2).text())
                .contains("ein Samstag und ein gesetzlicher Feiertag (2. Weihnachtstag)", "Montag, 28. Dezember 2026");
    }

    @Test
    void a_period_set_by_the_authority_can_be_prolonged_again_and_again() {
        Deadline first = deadlines.compute("D03", day("2027-03-01"), Period.parse("P4W"));
        Deadline second = deadlines.extend(first, Period.parse("P2W"));
        Deadline third = deadlines.extend(second, Period.parse("P1W"));

        assertThat(first.end()).isEqualTo("2027-03-30");
        assertThat(second.end()).isEqualTo("2027-04-13");
        assertThat(third.end()).isEqualTo("2027-04-20");
        assertThat(third.rule().lapse()).isEqualTo(LapseEffect.DEEMED_WITHDRAWN);
    }

    @Test
    void the_decision_period_is_prolonged_once_and_by_two_months_at_most() {
        Deadline decision = compute("D17", "2027-03-31");

        assertThatThrownBy(() -> deadlines.extend(decision, Period.parse("P3M")))
                .hasMessageContaining("at most P2M");
        Deadline longer = deadlines.extend(decision, Period.parse("P1M"));
        assertThat(longer.rule().id()).isEqualTo("D18");
        assertThatThrownBy(() -> deadlines.extend(longer, Period.parse("P1M"))).hasMessageContaining("again");
    }

    @Test
    void a_prolonged_period_of_the_authority_is_safe_only_by_the_end_counted_without_any_shift() {
        Deadline longer = deadlines.extend(compute("D17", "2026-11-30"), Period.parse("P2M"));

        assertThat(longer.actBy()).isEqualTo("2027-04-28");
    }

    @Test
    void what_the_law_does_not_allow_is_rejected() {
        assertThatThrownBy(() -> compute("D03", "2027-03-01")).hasMessageContaining("no fixed length");
        assertThatThrownBy(() -> deadlines.compute("D02", day("2027-03-01"), Period.parse("P2M")))
                .hasMessageContaining("fixed length");
        assertThatThrownBy(() -> compute("D18", "2027-03-01")).hasMessageContaining("use extend");
        assertThatThrownBy(() -> deadlines.extend(compute("D04", "2027-03-01"), Period.parse("P1W")))
                .hasMessageContaining("cannot be prolonged");
        assertThatThrownBy(() -> compute("D99", "2027-03-01")).hasMessageContaining("D99");
        assertThatThrownBy(() -> Period.parse("P1M2D")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Period.parse("P0D")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_rule_is_found_only_while_it_is_the_law() {
        assertThat(compute("D22", "2030-12-30").end()).isEqualTo("2031-01-30");
        assertThatThrownBy(() -> compute("D22", "2031-01-02")).hasMessageContaining("2031-01-02");
        assertThatThrownBy(() -> compute("D02", "2025-10-13")).hasMessageContaining("2025-10-13");
    }

    @Test
    void the_catalogue_refuses_two_versions_valid_on_one_day_and_dangling_extensions() {
        DeadlineRule open = rule("T1", Kind.AFTER, null, null, null);
        DeadlineRule until = rule("T1", Kind.AFTER, null, null, day("2027-12-31"));
        DeadlineRule from = rule("T1", Kind.AFTER, null, day("2028-01-01"), null);

        assertThat(new DeadlineCatalogue(List.of(until, from)).rule("T1", day("2028-01-01")))
                .isEqualTo(from);
        assertThatThrownBy(() -> new DeadlineCatalogue(List.of(open, from))).hasMessageContaining("two versions");
        assertThatThrownBy(() -> new DeadlineCatalogue(List.of(rule("T2", Kind.EXTENSION, "T9", null, null))))
                .hasMessageContaining("unknown rule T9");
    }

    @Test
    void a_day_declared_a_holiday_by_ordinance_shifts_the_end() {
        var calendar = HolidayCalendar.hesse()
                .with(java.util.List.of(new DeclaredHoliday(
                        day("2027-07-01"), "Einmaliger Feiertag", "§ 2 HFeiertagsG", day("2027-01-04"))));
        var withHoliday = new Deadlines(DeadlineCatalogue.hesse(), calendar);

        assertThat(withHoliday.compute("D02", day("2027-06-01")).end()).isEqualTo("2027-07-02");
    }

    @Test
    void the_movable_holidays_are_those_of_the_published_calendars() {
        assertThat(List.of(2026, 2027, 2028, 2029, 2030))
                .extracting(HolidayCalendar::easterSunday)
                .extracting(LocalDate::toString)
                .containsExactly("2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21");
        var calendar = HolidayCalendar.hesse();
        assertThat(calendar.holiday(day("2027-05-27"))).contains("Fronleichnam");
        assertThat(calendar.holiday(day("2027-12-24"))).isEmpty();
        assertThat(calendar.isBusinessDay(day("2027-11-01"))).isTrue();
        assertThat(calendar.isWerktag(day("2027-05-29"))).isTrue();
        assertThat(calendar.isBusinessDay(day("2027-05-29"))).isFalse();
    }

    private Deadline compute(String rule, String event) {
        return deadlines.compute(rule, day(event));
    }

    private static DeadlineRule rule(
            String id, Kind kind, @Nullable String extended, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new DeadlineRule(
                id,
                "Test",
                kind,
                Period.parse("P1M"),
                null,
                null,
                StartEvent.NOTICE_RECEIVED,
                extended,
                false,
                "§ 1",
                Shift.SHIFT,
                LapseEffect.OVERRUN,
                false,
                DeadlineRule.Purpose.DECISION,
                java.util.List.of(),
                false,
                false,
                from,
                to);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
