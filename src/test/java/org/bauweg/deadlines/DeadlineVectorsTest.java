package org.bauweg.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The agreed deadline vectors B01 to B28; every row gives all dates that the vector names, in its order. */
class DeadlineVectorsTest {

    private static final Deadlines DEADLINES = Deadlines.hesse();
    private static final NotificationDates NOTIFICATIONS = new NotificationDates(DEADLINES);

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void the_dates_are_those_of_the_vector(String id, List<Object> expected, Supplier<List<Object>> computed) {
        assertThat(computed.get()).as(id).isEqualTo(expected);
    }

    static Stream<Arguments> vectors() {
        return Stream.of(
                row("B01", days("2026-12-26", "2026-12-28"), () -> rawAndEnd("D02", "2026-11-26")),
                row("B02", days("2027-02-28", "2027-03-01"), () -> rawAndEnd("D02", "2027-01-31")),
                row("B03", days("2028-02-29", "2028-02-29"), () -> rawAndEnd("D05", "2028-01-31")),
                row("B04", days("2027-02-28", "2027-03-01", "2027-02-26"), () -> {
                    Deadline decision = compute("D17", "2026-11-30");
                    return List.of(decision.rawEnd(), decision.end(), decision.actBy());
                }),
                row("B05", days("2027-06-30", "2027-08-30", "2027-08-30"), () -> extended("D17", "2027-03-31", "P2M")),
                row("B06", days("2027-03-01", "2027-05-01", "2027-05-03", "2027-04-28"), () -> {
                    Deadline decision = compute("D17", "2026-11-30");
                    Deadline longer = DEADLINES.extend(decision, Period.parse("P2M"));
                    return List.of(decision.end(), longer.rawEnd(), longer.end(), longer.strictEnd());
                }),
                row("B07", days("2027-02-28", "2027-03-01"), () -> rawAndEnd("D06", "2026-12-31")),
                row("B08", days("2028-04-17", "2028-04-18"), () -> rawAndEnd("D06", "2028-02-17")),
                row("B09", days("2027-04-29", "2027-05-29", "2027-05-31"), () -> extended("D07", "2027-01-29", "P1M")),
                row("B10", List.of(day("2027-05-27"), day("2027-05-28"), false), () -> {
                    Deadline statement = compute("D04", "2027-04-27");
                    return List.of(statement.rawEnd(), statement.end(), statement.isKeptBy(day("2027-05-31")));
                }),
                row("B11", days("2026-12-27", "2027-01-27", "2027-01-27"), () -> mailbox("2026-12-23")),
                row("B12", days("2027-04-27", "2027-05-27", "2027-05-28"), () -> mailbox("2027-04-23")),
                row("B13", days("2028-04-17", "2028-05-17", "2028-05-17"), () -> mailbox("2028-04-13")),
                row("B14", days("2028-02-02", "2028-02-02"), () -> {
                    Deadline remedy = DEADLINES.remedy(day("2027-02-02"), false);
                    return List.of(remedy.rawEnd(), remedy.end());
                }),
                row("B15", days("2027-03-26", "2027-03-30"), () -> rawAndEnd("D16", "2027-03-12")),
                row("B16", days("2026-12-25", "2026-12-28"), () -> rawAndEnd("D16", "2026-12-11")),
                row("B17", days("2027-03-04", "2027-03-05"), () -> freistellung("2027-02-01", "2027-02-04")),
                row("B18", days("2027-04-15", "2027-04-16"), () -> freistellung("2027-03-01", "2027-03-30")),
                row("B19", days("2027-06-30", "2027-07-03", "2027-07-05", "2027-07-06"), () -> {
                    Deadline authority = compute("D22", "2027-05-31");
                    Deadline municipality =
                            DEADLINES.computeWithLatestStart("D21", day("2027-05-31"), day("2027-06-03"));
                    Deadline decisive = Deadline.later(authority, municipality);
                    return List.of(authority.rawEnd(), municipality.rawEnd(), decisive.end(), decisive.dayAfterEnd());
                }),
                row("B20", days("2027-04-15", "2027-04-15", "2027-04-16"), () -> waiting("D24", "2027-03-15")),
                row("B21", days("2027-06-17", "2027-06-17", "2027-06-18"), () -> waiting("D23", "2027-06-03")),
                row("B22", days("2029-12-03", "2031-12-03", "2031-12-03"), () -> extended("D32", "2026-12-03", "P2Y")),
                row("B23", days("2028-02-15", "2028-02-15"), () -> rawAndEnd("D32U", "2027-02-15")),
                row(
                        "B24",
                        days("2027-06-02"),
                        () -> List.of(compute("D35", "2027-06-10").end())),
                row(
                        "B25",
                        days("2027-05-24"),
                        () -> List.of(compute("D39", "2027-05-29").end())),
                row("B26", days("2027-03-21", "2027-04-21", "2027-04-21"), () -> {
                    var notified = (NotificationDate.Effective)
                            NOTIFICATIONS.portal(day("2027-03-17"), day("2027-03-20"), day("2027-03-20"));
                    Deadline remedy = DEADLINES.remedy(notified.on(), true);
                    return List.of(notified.on(), remedy.rawEnd(), remedy.end());
                }),
                row(
                        "B27",
                        List.of("Pending", "NotEffected"),
                        () -> List.of(
                                NOTIFICATIONS
                                        .portal(day("2027-03-17"), null, day("2027-03-27"))
                                        .getClass()
                                        .getSimpleName(),
                                NOTIFICATIONS
                                        .portal(day("2027-03-17"), null, day("2027-03-28"))
                                        .getClass()
                                        .getSimpleName())),
                row("B28", days("2027-10-31", "2027-11-01"), () -> rawAndEnd("D12", "2027-08-31")));
    }

    private static Arguments row(String id, List<Object> expected, Supplier<List<Object>> computed) {
        return Arguments.of(id, expected, computed);
    }

    private static List<Object> days(String... days) {
        return Stream.of(days).<Object>map(DeadlineVectorsTest::day).toList();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Deadline compute(String rule, String event) {
        return DEADLINES.compute(rule, day(event));
    }

    private static List<Object> rawAndEnd(String rule, String event) {
        Deadline deadline = compute(rule, event);
        return List.of(deadline.rawEnd(), deadline.end());
    }

    /** The end of the first period, then the raw and the legal end of the prolonged one. */
    private static List<Object> extended(String rule, String event, String by) {
        Deadline former = compute(rule, event);
        Deadline longer = DEADLINES.extend(former, Period.parse(by));
        return List.of(former.end(), longer.rawEnd(), longer.end());
    }

    private static List<Object> mailbox(String provided) {
        LocalDate notified = NOTIFICATIONS.mailbox(day(provided)).on();
        Deadline remedy = DEADLINES.remedy(notified, true);
        return List.of(notified, remedy.rawEnd(), remedy.end());
    }

    private static List<Object> freistellung(String atAuthority, String atMunicipality) {
        Deadline veto = DEADLINES.computeWithLatestStart("D21", day(atAuthority), day(atMunicipality));
        return List.of(veto.end(), veto.dayAfterEnd());
    }

    private static List<Object> waiting(String rule, String event) {
        Deadline deadline = compute(rule, event);
        return List.of(deadline.rawEnd(), deadline.end(), deadline.dayAfterEnd());
    }
}
