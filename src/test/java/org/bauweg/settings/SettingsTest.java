package org.bauweg.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bauweg.casefile.CaseStage.AUTHORITY;
import static org.bauweg.casefile.CaseStage.OTHER_AUTHORITY;

import java.time.LocalDate;
import org.bauweg.casefile.CaseStage;
import org.bauweg.shared.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final CaseStage stage = new CaseStage("settings");
    private final Settings settings = stage.bean(Settings.class);

    SettingsTest() {
        stage.clock.set(TODAY);
    }

    @Test
    void holdsForItsTimeAndThenTheOlderOneHoldsAgain() {
        assertThat(settings.number(AUTHORITY, Setting.REMIND_DAYS)).isEqualTo(5);
        set(Setting.REMIND_DAYS, "7", TODAY, null);
        set(Setting.REMIND_DAYS, "10", TODAY.plusDays(10), TODAY.plusDays(20));

        assertThat(settings.number(AUTHORITY, Setting.REMIND_DAYS)).isEqualTo(7);
        stage.clock.set(TODAY.plusDays(20));
        assertThat(settings.number(AUTHORITY, Setting.REMIND_DAYS)).isEqualTo(10);
        stage.clock.set(TODAY.plusDays(21));
        assertThat(settings.number(AUTHORITY, Setting.REMIND_DAYS)).isEqualTo(7);
        set(Setting.REMIND_DAYS, null, TODAY.plusDays(21), null);
        assertThat(settings.number(AUTHORITY, Setting.REMIND_DAYS))
                .as("standard again")
                .isEqualTo(5);
        assertThat(settings.number(OTHER_AUTHORITY, Setting.REMIND_DAYS)).isEqualTo(5);
        assertThat(settings.history(AUTHORITY)).hasSize(3);
    }

    @Test
    void exemptsAMunicipalityForATimeOnly() {
        assertThat(change(Setting.STANDARD_EXEMPTION, CaseStage.AGS, "Stellplätze", TODAY, null, "Erprobung"))
                .isEqualTo(SettingOutcome.END_MISSING);
        assertThat(change(Setting.STANDARD_EXEMPTION, "", "Stellplätze", TODAY, TODAY.plusYears(1), "Erprobung"))
                .isEqualTo(SettingOutcome.UNKNOWN_MUNICIPALITY);
        assertThat(change(
                        Setting.STANDARD_EXEMPTION,
                        CaseStage.AGS,
                        "Stellplätze",
                        TODAY,
                        TODAY.plusYears(1),
                        "Erprobung"))
                .isEqualTo(SettingOutcome.SET);

        assertThat(settings.exemptions(AUTHORITY, CaseStage.AGS, TODAY)).containsExactly("Stellplätze");
        assertThat(settings.exemptions(
                        AUTHORITY, CaseStage.AGS, TODAY.plusYears(1).plusDays(1)))
                .isEmpty();
        assertThat(settings.exemptions(AUTHORITY, "06436001", TODAY)).isEmpty();
    }

    @Test
    void exemptsOnlyMunicipalitiesOfItsOwnDistrictAndEndsAnExemption() {
        LocalDate end = TODAY.plusYears(1);
        assertThat(change(Setting.STANDARD_EXEMPTION, "06414000", "Stellplätze", TODAY, end, "Erprobung"))
                .isEqualTo(SettingOutcome.FOREIGN_MUNICIPALITY);
        assertThat(change(Setting.STANDARD_EXEMPTION, CaseStage.AGS, "Stellplätze", TODAY, end, "Erprobung"))
                .isEqualTo(SettingOutcome.SET);
        assertThat(change(Setting.STANDARD_EXEMPTION, CaseStage.AGS, null, TODAY.plusDays(30), null, "Ende"))
                .isEqualTo(SettingOutcome.SET);

        assertThat(settings.exemptions(AUTHORITY)).singleElement().satisfies(entry -> {
            assertThat(entry.validFrom()).isEqualTo(TODAY);
            assertThat(entry.validTo()).isEqualTo(TODAY.plusDays(29));
        });
        assertThat(settings.exemptions(AUTHORITY, CaseStage.AGS, TODAY.plusDays(30)))
                .isEmpty();
        stage.clock.set(TODAY.plusDays(30));
        assertThat(settings.exemptions(AUTHORITY)).isEmpty();
    }

    @Test
    void warnsBeforeAScheduledValueIsReplaced() {
        set(Setting.REMIND_DAYS, "7", TODAY.plusDays(10), null);
        assertThat(change(Setting.REMIND_DAYS, "", "8", TODAY, TODAY.plusDays(9), "Grund"))
                .isEqualTo(SettingOutcome.SET);
        assertThat(change(Setting.REMIND_DAYS, "", "9", TODAY, null, "Grund")).isEqualTo(SettingOutcome.REPLACES_LATER);
        ChangeSetting meant =
                new ChangeSetting(AUTHORITY, Setting.REMIND_DAYS, "", "9", TODAY, null, "Grund", stage.head, true);
        assertThat(stage.scopes.within(Scope.organisation(AUTHORITY), () -> settings.set(meant)))
                .isEqualTo(SettingOutcome.SET);
        assertThat(settings.text(AUTHORITY, Setting.REMIND_DAYS, TODAY.plusDays(20)))
                .isEqualTo("9");
        assertThat(settings.text(AUTHORITY, Setting.REMIND_DAYS, TODAY.minusDays(1)))
                .as("what held before")
                .isEqualTo("5");
    }

    @ParameterizedTest
    @CsvSource({
        "REMIND_DAYS, viele, NOT_A_NUMBER",
        "REMIND_DAYS, 366, NOT_A_NUMBER",
        "SIGNATURE, nie, NOT_A_CHOICE",
        "SITE_VISIT, vielleicht, NOT_A_CHOICE",
        "AGENCIES, brandschutz, UNKNOWN_FIELD",
        "AGENCIES, brandschuz=06436-brandschutz, UNKNOWN_FIELD",
        "AGENCIES, brandschutz=06436, UNKNOWN_ORGANISATION",
        "AGENCIES, brandschutz=99, UNKNOWN_ORGANISATION",
    })
    void refusesValuesThatMeanNothing(Setting setting, String value, SettingOutcome outcome) {
        assertThat(change(setting, "", value, TODAY, null, "Grund")).isEqualTo(outcome);
        assertThat(settings.history(AUTHORITY)).isEmpty();
    }

    @Test
    void needsAReasonAndATimeThatLiesAhead() {
        assertThat(change(Setting.PAYEE_TEXT, "", "IBAN", TODAY, null, " ")).isEqualTo(SettingOutcome.REASON_MISSING);
        assertThat(change(Setting.PAYEE_TEXT, "", "IBAN", TODAY.minusDays(1), null, "Grund"))
                .isEqualTo(SettingOutcome.IN_THE_PAST);
        assertThat(change(Setting.PAYEE_TEXT, "", "IBAN", TODAY, TODAY.minusDays(1), "Grund"))
                .isEqualTo(SettingOutcome.ENDS_BEFORE_IT_BEGINS);
        assertThat(change(Setting.PAYEE_TEXT, "", "IBAN", TODAY, LocalDate.of(2201, 1, 1), "Grund"))
                .isEqualTo(SettingOutcome.DATE_OUT_OF_RANGE);
        assertThat(change(Setting.PAYEE_TEXT, "", "IBAN", LocalDate.MAX, null, "Grund"))
                .isEqualTo(SettingOutcome.DATE_OUT_OF_RANGE);
        assertThat(change(Setting.PAYEE_TEXT, "", "x".repeat(Settings.LONGEST + 1), TODAY, null, "Grund"))
                .isEqualTo(SettingOutcome.TOO_LONG);
    }

    @Test
    void noAuthorityWritesForAnother() {
        ChangeSetting foreign =
                new ChangeSetting(AUTHORITY, Setting.PAYEE_TEXT, "", "IBAN", TODAY, null, "Grund", stage.head);
        assertThatThrownBy(() -> stage.scopes.within(Scope.organisation(OTHER_AUTHORITY), () -> settings.set(foreign)))
                .hasRootCauseMessage(
                        "ERROR: new row violates row-level security policy for table \"authority_setting\"");
    }

    private void set(Setting setting, @Nullable String value, LocalDate from, @Nullable LocalDate to) {
        assertThat(change(setting, "", value, from, to, "Beschluss")).isEqualTo(SettingOutcome.SET);
    }

    private SettingOutcome change(
            Setting setting,
            String municipality,
            @Nullable String value,
            LocalDate from,
            @Nullable LocalDate to,
            String reason) {
        ChangeSetting change = new ChangeSetting(AUTHORITY, setting, municipality, value, from, to, reason, stage.head);
        return stage.scopes.within(Scope.organisation(AUTHORITY), () -> settings.set(change));
    }
}
