package org.bauweg.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bauweg.casefile.CaseStage.AUTHORITY;
import static org.bauweg.casefile.CaseStage.OTHER_AUTHORITY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bauweg.casefile.CaseStage;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.Scope;
import org.bauweg.statistics.ProjectRecord.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatisticsTest {

    private static final YearMonth JULY = YearMonth.of(2026, 7);
    private static final LocalDate PERMITTED = LocalDate.of(2026, 7, 14);
    private static final Map<String, Object> HOUSE = Map.of(
            "applicantKind", "person",
            "plotTown", "Hattersheim",
            "projectKind", "construction",
            "buildingUse", "housing",
            "dwellings", 2,
            "grossVolume", new BigDecimal("720.50"),
            "usableArea", new BigDecimal("160"),
            "buildingCosts", new BigDecimal("420000"),
            "buildingClass", "gk1");

    private static final CaseStage STAGE = new CaseStage("statistics");

    private final Statistics statistics = STAGE.bean(Statistics.class);
    private CaseId caseId = STAGE.openCase();

    @BeforeEach
    void onlyThisCase() {
        STAGE.scopes.run(
                Scope.system(),
                () -> STAGE.jdbc.sql("delete from statistics_record").update());
    }

    @Test
    void whatIsNotKnownIsAGap() {
        ProjectRecord record = permitted(HOUSE);
        assertThat(record.features())
                .containsEntry(Feature.VOLUME, "720.50")
                .containsEntry(Feature.DWELLINGS, "2")
                .doesNotContainKey(Feature.LIVING_AREA);
        assertThat(record.gaps())
                .contains(Feature.LIVING_AREA, Feature.MATERIAL, Feature.HOUSE_TYPE, Feature.ROOMS)
                .doesNotContain(Feature.COSTS, Feature.FORMER_STATE, Feature.DISTRICT);
        assertThat(record.gaps()).allSatisfy(gap -> assertThat(gap.norm()).startsWith("§ 3 Abs. 1 Nr. "));
    }

    @Test
    void gapsFollowTheKindOfProject() {
        assertThat(permitted(changed(HOUSE, "projectKind", "alteration")).gaps())
                .contains(Feature.FORMER_STATE, Feature.LIVING_AREA)
                .doesNotContain(Feature.MATERIAL, Feature.HOUSE_TYPE);
        assertThat(permitted(changed(HOUSE, "buildingUse", "commercial")).gaps())
                .contains(Feature.MATERIAL)
                .doesNotContain(Feature.LIVING_AREA, Feature.ROOMS, Feature.HOUSE_TYPE);
        caseId = STAGE.openCase();
        assertThat(permitted(Map.of("buildingUse", "unknown")).features()).isEmpty();
    }

    @Test
    void recordingAgainAddsAndChangesNothingElse() {
        permitted(HOUSE);
        int acts = STAGE.acts(caseId).size();
        permitted(HOUSE);
        assertThat(STAGE.acts(caseId)).hasSize(acts).endsWith("statistics.recorded");

        ProjectRecord later = record(new RecordProject(
                caseId,
                null,
                null,
                Map.of(BuildingEvent.STARTED, LocalDate.of(2026, 9, 1)),
                Map.of("livingArea", "148.2")));
        assertThat(later.right()).isEqualTo(StartRight.PERMIT);
        assertThat(later.startable()).isEqualTo(PERMITTED);
        assertThat(later.features())
                .containsEntry(Feature.LIVING_AREA, "148.2")
                .containsEntry(Feature.VOLUME, "720.50");
        assertThat(STAGE.in(caseId, () -> statistics.of(caseId))).contains(later);
        assertThat(STAGE.acts(caseId)).hasSize(acts + 1);
    }

    @Test
    void theMonthHoldsWhatBecameRightfulOrCompleteInIt() {
        permitted(HOUSE);
        assertThat(month(AUTHORITY, JULY)).singleElement().satisfies(report -> {
            assertThat(report.kind()).isEqualTo("Genehmigung");
            assertThat(report.on()).isEqualTo(PERMITTED);
        });
        assertThat(month(AUTHORITY, JULY.plusMonths(1))).isEmpty();
        happened(BuildingEvent.COMPLETED, LocalDate.of(2027, 8, 31));
        assertThat(month(AUTHORITY, YearMonth.of(2027, 8)))
                .extracting(MonthlyReport::kind)
                .containsExactly("Fertigstellung");
        assertThat(month(AUTHORITY, JULY)).hasSize(1);
    }

    @Test
    void theOtherRightsAreReportedByTheirName() {
        for (StartRight right : List.of(StartRight.DEEMED_PERMIT, StartRight.EXEMPTION)) {
            caseId = STAGE.openCase();
            record(new RecordProject(caseId, right, PERMITTED, Map.of(), HOUSE));
        }
        assertThat(month(AUTHORITY, JULY))
                .extracting(MonthlyReport::kind)
                .containsExactly("Genehmigung durch Fristablauf", "Genehmigungsfreistellung");
    }

    @Test
    void smallProjectsWithoutHousingAreLeftOut() {
        Map<String, Object> garage = changed(HOUSE, "buildingUse", "garage");
        permitted(changed(garage, "grossVolume", 350));
        assertThat(month(AUTHORITY, JULY)).isEmpty();
        permitted(changed(garage, "grossVolume", new BigDecimal("350.01")));
        assertThat(month(AUTHORITY, JULY)).hasSize(1);
        permitted(changed(garage, "buildingCosts", 18_000));
        assertThat(month(AUTHORITY, JULY)).isEmpty();
        permitted(changed(HOUSE, "grossVolume", 100));
        assertThat(month(AUTHORITY, JULY)).hasSize(1);
    }

    @Test
    void theOverhangTellsHowFarEachProjectHadCome() {
        permitted(HOUSE);
        assertThat(overhang(2025)).isEmpty();
        assertThat(progress(2026)).containsExactly(Progress.NOT_STARTED);
        happened(BuildingEvent.STARTED, LocalDate.of(2026, 12, 31));
        assertThat(progress(2026)).containsExactly(Progress.STARTED);
        happened(BuildingEvent.UNDER_ROOF, LocalDate.of(2027, 5, 1));
        assertThat(progress(2026)).containsExactly(Progress.STARTED);
        assertThat(progress(2027)).containsExactly(Progress.UNDER_ROOF);
        happened(BuildingEvent.COMPLETED, LocalDate.of(2028, 1, 1));
        assertThat(progress(2027)).containsExactly(Progress.UNDER_ROOF);
        assertThat(overhang(2028)).isEmpty();
    }

    @Test
    void aLapsedRightIsReportedInItsYearAndNoMore() {
        permitted(HOUSE);
        happened(BuildingEvent.LAPSED, LocalDate.of(2029, 7, 15));
        assertThat(progress(2028)).containsExactly(Progress.NOT_STARTED);
        assertThat(progress(2029)).containsExactly(Progress.LAPSED);
        assertThat(overhang(2030)).isEmpty();
    }

    @Test
    void theFilesAreReadBySpreadsheetsAndHoldNoFormulas() {
        permitted(changed(HOUSE, "plotTown", "=1+1;\"x\""));
        String csv = StatisticsCsv.month(month(AUTHORITY, JULY));
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv)
                .startsWith("Meldung;Datum;Aktenzeichen;Gemeindeschlüssel;Verfahren;Bauherrschaft;Gemeindeteil;")
                .contains("Genehmigung;14.07.2026;06436-2026-")
                .contains(
                        ";06436005;Vereinfachtes Baugenehmigungsverfahren;privater Haushalt;\"'=1+1;\"\"x\"\"\";Errichtung;Wohnen;")
                .contains(";720,50;")
                .contains("Fehlende Angaben")
                .contains("überwiegender Baustoff")
                .endsWith("\r\n");
        assertThat(StatisticsCsv.overhang(overhang(2026), 2026))
                .startsWith("Bauzustand am 31.12.2026;Baurecht seit;")
                .contains("nicht begonnen;14.07.2026;");
        assertThat(StatisticsCsv.month(List.of()).lines()).hasSize(1);
    }

    @Test
    void anotherAuthorityGetsNothing() {
        permitted(HOUSE);
        assertThat(month(OTHER_AUTHORITY, JULY)).isEmpty();
        // not even by asking for the other's reports in its own scope
        assertThat(STAGE.scopes.within(Scope.organisation(OTHER_AUTHORITY), () -> statistics.month(AUTHORITY, JULY)))
                .isEmpty();
        assertThat(STAGE.scopes.within(Scope.organisation(OTHER_AUTHORITY), () -> statistics.overhang(AUTHORITY, 2026)))
                .isEmpty();
        assertThat(STAGE.scopes.within(Scope.organisation(OTHER_AUTHORITY), () -> statistics.of(caseId)))
                .isEmpty();
    }

    @Test
    void aRightAndItsDayBelongTogether() {
        assertThatThrownBy(() -> new RecordProject(caseId, StartRight.PERMIT, null, Map.of(), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private ProjectRecord permitted(Map<String, Object> answers) {
        return record(new RecordProject(caseId, StartRight.PERMIT, PERMITTED, Map.of(), answers));
    }

    private void happened(BuildingEvent event, LocalDate on) {
        record(new RecordProject(caseId, null, null, Map.of(event, on), Map.of()));
    }

    private ProjectRecord record(RecordProject command) {
        return STAGE.in(command.caseId(), () -> statistics.record(command));
    }

    private List<MonthlyReport> month(OrganisationId authority, YearMonth month) {
        return STAGE.scopes.within(Scope.organisation(authority), () -> statistics.month(authority, month));
    }

    private List<ProjectRecord> overhang(int year) {
        return STAGE.scopes.within(Scope.organisation(AUTHORITY), () -> statistics.overhang(AUTHORITY, year));
    }

    private List<Progress> progress(int year) {
        return overhang(year).stream()
                .map(record -> record.progress(LocalDate.of(year, 12, 31)))
                .toList();
    }

    private static Map<String, Object> changed(Map<String, Object> answers, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(answers);
        changed.put(field, value);
        return changed;
    }
}
