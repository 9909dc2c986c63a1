package org.bauweg.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.bauweg.fees.BuildingFigures;
import org.bauweg.fees.FeeAct;
import org.bauweg.fees.FeeCalculation;
import org.bauweg.fees.FeeSchedule;
import org.bauweg.workflow.coverage.CoveredRules;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped tariffs, row by row; at the end every row has been hit. */
class FeeTablesTest {

    private static final Set<String> HIT = new TreeSet<>();
    private static final DmnEngine ENGINE = engine();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final FeeTables.Rows rows = FeeTablesTest::evaluate;

    @ParameterizedTest(name = "{0} {1} {2} in {3}: {5}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // authority, day, procedure, act, stated EUR, fee in cents
                "06534 | 2026-03-02 | P65         | PERMIT            | 250000.01 | 251000",
                "06534 | 2026-03-02 | P65         | PERMIT            | 9000      | 10000",
                "06534 | 2026-03-02 | P65         | REFUSAL           | 250000    | 187500",
                "06534 | 2026-03-02 | P65         | WITHDRAWAL        | 250000    | 125000",
                "06534 | 2026-03-02 | P66         | PERMIT            | 250000    | 375000",
                "06534 | 2026-03-02 | P66_SPECIAL | PERMIT            | 250000    | 500000",
                "06534 | 2026-03-02 | P66_SPECIAL | PERMIT            | 1         | 20000",
                "06534 | 2026-03-02 | P65         | DEEMED_PERMIT     | 250000    | 10000",
                "06534 | 2026-03-02 | P65         | CERTIFICATE       | 250000    | 15000",
                "06534 | 2026-03-02 | P65         | CERTIFICATE       | 1000      | 10000",
                // before the county's tariff, and in the other authorities: the state's
                "06534 | 2024-12-19 | P65         | PERMIT            | 250000    | 125000",
                "06436 | 2026-03-02 | P65         | PERMIT            | 250000    | 125000",
                "06436 | 2026-03-02 | P66         | DEEMED_WITHDRAWAL | 250000    | 62500",
                "06436 | 2026-03-02 | P66_SPECIAL | REJECTION         | 250000    | 93750",
                "06436 | 2026-03-02 | P76         | PERMIT            | 250000    | -",
                "06436 | 2026-03-02 | P65         | DEEMED_PERMIT     | 250000    | -",
                "06436 | 2026-03-02 | P65         | CERTIFICATE       | 250000    | -",
                "06534 | 2026-03-02 | P65         | EXTENSION         | 250000    | -",
                "06436 | 2026-03-02 | P64         | EXEMPTION_NOTICE  | 250000    | -",
                "06436 | 2026-03-02 | P77         | PERMIT            | 250000    | -",
            })
    void eachRowChargesWhatItSays(
            String authority, LocalDate day, String procedure, FeeAct act, BigDecimal euros, @Nullable Long cents) {
        FeeCalculation fee = FeeCalculation.of(
                schedule(authority, day, procedure, act, Map.of("projectKind", "alteration")),
                new BuildingFigures(null, euros.movePointRight(2).longValueExact()));
        assertThat(fee.cents()).isEqualTo(cents);
    }

    @ParameterizedTest
    @CsvSource({"housing,40000", "mixed,40000", "commercial,54000", "agriculture,210000"})
    void theShellCostOfANewBuildingComesFromItsVolumeWhereThereIsAValue(String use, long cents) {
        FeeSchedule schedule =
                schedule("06436", DAY, "P65", FeeAct.PERMIT, Map.of("buildingUse", use, "projectKind", "construction"));
        FeeCalculation fee = FeeCalculation.of(schedule, new BuildingFigures(new BigDecimal("720"), 42_000_000L));
        assertThat(fee.cents()).isEqualTo(cents);
        assertThat(fee.toBeConfirmed()).hasSize(2);
    }

    @Test
    void whatTheApplicationDoesNotAskFallsBackToTheStatedCosts() {
        FeeCalculation fee = FeeCalculation.of(
                schedule("06436", DAY, "P65", FeeAct.PERMIT, Map.of()), new BuildingFigures(null, 100_000L));
        assertThat(fee.cents()).isEqualTo(500);
    }

    @Test
    void theTariffOfTheAuthorityIsNamed() {
        assertThat(schedule("06534", DAY, "P65", FeeAct.PERMIT, Map.of()).tariff())
                .isEqualTo("06534");
        assertThat(schedule("06534", DAY, "P65", FeeAct.EXTENSION, Map.of()).tariff())
                .isEqualTo(FeeSchedule.STATE);
    }

    @Test
    void aNamedTariffWithoutARowLeavesTheFeeOpen() {
        FeeSchedule schedule = FeeTables.schedule(
                new FeeTables.Question("06436", "tippfehler", DAY, "P65", FeeAct.PERMIT, Map.of()), rows);
        assertThat(schedule.tariff()).isEqualTo("tippfehler");
        FeeCalculation fee = FeeCalculation.of(schedule, new BuildingFigures(null, 100_000L));
        assertThat(fee.cents()).isNull();
        assertThat(fee.lines()).isEmpty();
        assertThat(fee.hints()).singleElement().asString().contains("„tippfehler“");
    }

    /** Runs after the others have: it is what proves that no row was left out. */
    @AfterAll
    static void everyRowWasHit() throws IOException {
        Set<String> all = new TreeSet<>();
        for (String table : List.of("fee-schedule", "shell-cost")) {
            Pattern.compile("<rule id=\"([^\"]+)\"")
                    .matcher(Files.readString(file(table)))
                    .results()
                    .forEach(match -> all.add(match.group(1)));
        }
        assertThat(HIT).isEqualTo(all);
    }

    private FeeSchedule schedule(
            String authority, LocalDate day, String procedure, FeeAct act, Map<String, Object> facts) {
        return FeeTables.schedule(new FeeTables.Question(authority, null, day, procedure, act, facts), rows);
    }

    private static List<Map<String, Object>> evaluate(String table, Map<String, Object> facts) {
        try (var input = Files.newInputStream(file(table))) {
            DmnDecision decision = ENGINE.parseDecision(table, input);
            List<Map<String, Object>> found = new ArrayList<>();
            ENGINE.evaluateDecisionTable(decision, new HashMap<>(facts))
                    .getResultList()
                    .forEach(row -> {
                        Map<String, Object> entries = new HashMap<>();
                        row.forEach((name, value) -> {
                            if (value != null) {
                                entries.put(name, value instanceof Number number ? (Object) number.longValue() : value);
                            }
                        });
                        found.add(entries);
                    });
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(String table) {
        return Path.of("processes", "permit", table + ".dmn");
    }

    private static DmnEngine engine() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setCustomPostDecisionTableEvaluationListeners(List.of(
                CoveredRules.listener(), event -> event.getMatchingRules().forEach(rule -> HIT.add(rule.getId()))));
        return configuration.buildEngine();
    }
}
