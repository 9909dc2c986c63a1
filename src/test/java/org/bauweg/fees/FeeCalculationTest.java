package org.bauweg.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeeCalculationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final ShellCostRule STATED =
            new ShellCostRule(ShellCostRule.Source.STATED_COSTS, 0, 100, "Tarif", "");

    @ParameterizedTest(name = "{0} cents are {1} commenced thousands")
    @CsvSource({"0,0", "1,1", "99999,1", "100000,1", "100001,2", "7920000,80"})
    void everyCommencedThousandCounts(long cents, long thousands) {
        FeeCalculation fee = byStatedCosts(item(700, 0, null, null), cents);
        assertThat(fee.cents()).isEqualTo(thousands * 700);
    }

    /** Thousands of random tariffs against exact arithmetic written another way. */
    @Test
    void agreesWithExactArithmetic() {
        Random random = new Random(20260302);
        for (int i = 0; i < 20_000; i++) {
            long stated = random.nextLong(0, 10_000_000_000_00L);
            long rate = random.nextLong(0, 5_000);
            long minimum = random.nextLong(0, 100_000);
            Long maximum = random.nextBoolean() ? minimum + random.nextLong(0, 10_000_000) : null;
            int percent = random.nextInt(0, 101);
            FeeSchedule schedule = new FeeSchedule(
                    "x",
                    DAY,
                    List.of(item(rate, minimum, maximum, null)),
                    List.of(),
                    List.of(new FeeReduction(percent, "§", "")),
                    STATED);
            FeeCalculation fee = FeeCalculation.of(schedule, new BuildingFigures(null, stated));
            assertThat(fee.cents()).isEqualTo(naive(stated, rate, minimum, maximum, percent));
        }
    }

    @Test
    void moreCostsNeverMakeASmallerFeeAndOneMoreThousandAddsExactlyTheRate() {
        Random random = new Random(7);
        FeeItem item = item(1_000, 0, null, null);
        for (int i = 0; i < 5_000; i++) {
            long stated = random.nextLong(0, 1_000_000_000L);
            long fee = cents(byStatedCosts(item, stated));
            assertThat(cents(byStatedCosts(item, stated + 1))).isGreaterThanOrEqualTo(fee);
            assertThat(cents(byStatedCosts(item, stated + 100_000))).isEqualTo(fee + 1_000);
        }
    }

    @Test
    void theVolumeIsCountedExactlyAndRoundedToTheCent() {
        ShellCostRule rule = new ShellCostRule(ShellCostRule.Source.VOLUME, 11_033, 0, "Tarif", "Wert bestätigen");
        FeeSchedule schedule = new FeeSchedule("x", DAY, List.of(item(500, 0, null, null)), List.of(), List.of(), rule);
        FeeCalculation fee = FeeCalculation.of(schedule, new BuildingFigures(new BigDecimal("720.55"), null));

        assertThat(fee.lines().get(0).text())
                .isEqualTo("720,55 m³ umbauter Raum × 110,33\u00A0EUR je m³ = 79.498,28\u00A0EUR");
        assertThat(fee.cents()).isEqualTo(80 * 500);
        assertThat(fee.toBeConfirmed()).containsExactly("Wert bestätigen");
        assertThat(fee.norms()).containsExactly("§ 1 Tarif", "Tarif");
    }

    @Test
    void theMinimumHoldsAndTheReductionComesAfterIt() {
        FeeSchedule schedule = new FeeSchedule(
                "x",
                DAY,
                List.of(item(1_000, 10_001, null, null)),
                List.of(),
                List.of(new FeeReduction(25, "§ 4 Abs. 2 HVwKostG", "")),
                STATED);
        FeeCalculation fee = FeeCalculation.of(schedule, new BuildingFigures(null, 500_000L));

        // 75 percent of 100.01 EUR is 75.0075: what the law calls a limit is not exceeded
        assertThat(fee.cents()).isEqualTo(7_500);
        assertThat(fee.lines())
                .extracting(FeeCalculation.Line::label)
                .containsExactly("Rohbausumme", "Nr. 1, Genehmigung", "Mindestgebühr", "Ermäßigung", "Gebühr");
    }

    @Test
    void aFixedFeeIsAtMostWhatTheOtherActWouldCost() {
        FeeItem certificate =
                new FeeItem("6112", "Bestätigung", FeeBasis.FIXED, 0, 15_000, 0, null, FeeAct.PERMIT, "Tarif", "");
        assertThat(capped(certificate, 1_200_000L).cents()).isEqualTo(12_000);
        assertThat(capped(certificate, 9_000_000L).cents()).isEqualTo(15_000);
        FeeCalculation unknown = FeeCalculation.of(
                new FeeSchedule("x", DAY, List.of(certificate), List.of(item(1_000, 0, null, null)), List.of(), STATED),
                new BuildingFigures(null, null));
        assertThat(unknown.cents()).isEqualTo(15_000);
        assertThat(unknown.hints()).anyMatch(hint -> hint.contains("bitte prüfen"));
        assertThat(unknown.lines()).noneMatch(line -> line.text().contains("bitte"));
    }

    @Test
    void nothingIsInventedWhereTheTariffOrTheApplicantSaysNothing() {
        FeeItem open = new FeeItem("", "Verlängerung", FeeBasis.OPEN, 0, 0, 0, null, null, "VwKostO", "Betrag");
        BuildingFigures none = new BuildingFigures(null, null);
        for (FeeSchedule schedule : List.of(
                new FeeSchedule("x", DAY, List.of(open), List.of(), List.of(), STATED),
                new FeeSchedule("x", DAY, List.of(), List.of(), List.of(new FeeReduction(50, "§", "")), STATED),
                new FeeSchedule("x", DAY, List.of(item(500, 100, null, null)), List.of(), List.of(), STATED),
                new FeeSchedule("x", DAY, List.of(item(500, 100, null, null)), List.of(), List.of(), null))) {
            FeeCalculation fee = FeeCalculation.of(schedule, none);
            assertThat(fee.cents()).isNull();
            assertThat(fee.hints()).isNotEmpty();
            assertThat(fee.lines()).as("nothing of it is for the applicant").isEmpty();
        }
    }

    @Test
    void severalItemsAddUp() {
        FeeItem fixed = new FeeItem("2", "Zuschlag", FeeBasis.FIXED, 0, 333, 0, null, null, "Tarif", "");
        FeeSchedule schedule =
                new FeeSchedule("x", DAY, List.of(item(100, 0, null, null), fixed), List.of(), List.of(), STATED);
        assertThat(FeeCalculation.of(schedule, new BuildingFigures(null, 150_000L))
                        .cents())
                .isEqualTo(533);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0|0,00", "5|0,05", "100|1,00", "123456|1.234,56", "100000000|1.000.000,00"})
    void amountsReadAsGermansWriteThem(long cents, String text) {
        assertThat(Cents.text(cents)).isEqualTo(text + "\u00A0EUR");
    }

    @Test
    void euroAmountsHaveWholeCents() {
        assertThat(Cents.ofEuros(new BigDecimal("480.5"))).contains(48_050L);
        assertThat(Cents.ofEuros(new BigDecimal("0.005"))).isEmpty();
        assertThat(Cents.ofEuros(new BigDecimal("-1"))).isEmpty();
        assertThat(Cents.ofEuros(new BigDecimal("1e30"))).isEmpty();
    }

    @Test
    void rejectsTariffsThatCannotBe() {
        assertThatThrownBy(() -> item(-1, 0, null, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> item(1, 100, 99L, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FeeReduction(101, "§", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ShellCostRule(ShellCostRule.Source.VOLUME, -1, 0, "", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static FeeCalculation capped(FeeItem item, long stated) {
        return FeeCalculation.of(
                new FeeSchedule("x", DAY, List.of(item), List.of(item(1_000, 0, null, null)), List.of(), STATED),
                new BuildingFigures(null, stated));
    }

    private static FeeCalculation byStatedCosts(FeeItem item, long stated) {
        return FeeCalculation.of(
                new FeeSchedule("x", DAY, List.of(item), List.of(), List.of(), STATED),
                new BuildingFigures(null, stated));
    }

    private static long cents(FeeCalculation fee) {
        Long cents = fee.cents();
        assertThat(cents).isNotNull();
        return cents == null ? 0 : cents;
    }

    private static FeeItem item(long rate, long minimum, @Nullable Long maximum, @Nullable FeeAct cap) {
        return new FeeItem("1", "Genehmigung", FeeBasis.SHELL_COST, rate, 0, minimum, maximum, cap, "§ 1 Tarif", "");
    }

    private static long naive(long stated, long rate, long minimum, @Nullable Long maximum, int percent) {
        BigDecimal thousands = new BigDecimal(stated).divide(new BigDecimal(100_000), 0, RoundingMode.CEILING);
        BigDecimal fee = thousands.multiply(BigDecimal.valueOf(rate)).max(BigDecimal.valueOf(minimum));
        BigDecimal limited = maximum == null ? fee : fee.min(BigDecimal.valueOf(maximum));
        BigInteger charged = limited.toBigIntegerExact().multiply(BigInteger.valueOf(100L - percent));
        return charged.divide(BigInteger.valueOf(100)).longValueExact();
    }
}
