package org.bauweg.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.bauweg.workflow.engine.ChoiceCase.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bauweg.casefile.Procedure;
import org.bauweg.workflow.DocumentRequirements;
import org.bauweg.workflow.MunicipalParticipation;
import org.bauweg.workflow.MunicipalParticipations;
import org.bauweg.workflow.ProcedureProposal.Advice;
import org.bauweg.workflow.ProcedureProposal.Check;
import org.bauweg.workflow.ProcedureProposal.OpenPoint;
import org.bauweg.workflow.ProcedureProposals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The remaining tables, and the proof that the cases of this package hit every row of every table. */
class ChoiceCoverageTest {

    private static final DmnTables TABLES = new DmnTables();

    static Stream<Arguments> participations() {
        Map<String, Object> inner = facts("planningArea", "innerArea", "municipalityIsAuthority", false);
        Map<String, Object> city = facts("planningArea", "innerArea", "municipalityIsAuthority", true);
        Map<String, Object> exception = facts(
                "planningArea",
                "planQualified",
                "deviationSubjects",
                List.of("developmentPlan"),
                "municipalityIsAuthority",
                false);
        Map<String, Object> turbo = facts(
                "planningArea",
                "planQualified",
                "buildingTurbo",
                "plan31",
                "deviationSubjects",
                List.of("developmentPlan"),
                "municipalityIsAuthority",
                true);
        return Stream.of(
                Arguments.of(Procedure.P63_NOTICE, inner, "NOTICE D23"),
                Arguments.of(Procedure.P64, inner, "DECLARATION D21"),
                Arguments.of(Procedure.P64A, inner, "DECLARATION D21, AUTHORITY_VETO D22"),
                Arguments.of(Procedure.P65, inner, "HEARING D04, CONSENT D06"),
                Arguments.of(Procedure.P76, inner, "HEARING D04, CONSENT D06"),
                Arguments.of(Procedure.P65, city, "HEARING D04, INTERNAL -"),
                Arguments.of(Procedure.P66, exception, "HEARING D04, CONSENT D06"),
                Arguments.of(
                        Procedure.P66,
                        ChoiceCase.with(exception, "municipalityIsAuthority", true),
                        "HEARING D04, INTERNAL -"),
                Arguments.of(
                        Procedure.P65,
                        facts("planningArea", "planQualified", "municipalityIsAuthority", false),
                        "HEARING D04"),
                Arguments.of(Procedure.P65, turbo, "HEARING D04, APPROVAL D07"),
                Arguments.of(Procedure.P77, inner, "HEARING D04"),
                Arguments.of(Procedure.P79, city, "HEARING D04, INTERNAL -, AGREEMENT -"),
                Arguments.of(Procedure.P73_MUNICIPALITY, inner, "DECISION -"),
                Arguments.of(Procedure.P63, inner, ""));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("participations")
    void municipality(Procedure procedure, Map<String, Object> facts, String expected) {
        assertThat(String.join(", ", participation(procedure, facts))).isEqualTo(expected);
    }

    private static List<String> participation(Procedure procedure, Map<String, Object> facts) {
        return new MunicipalParticipations(TABLES)
                .of(procedure, facts).stream().map(ChoiceCoverageTest::text).toList();
    }

    private static String text(MunicipalParticipation part) {
        return part.kind() + " " + part.deadlineRule().orElse("-");
    }

    static Stream<Arguments> buildings() {
        return Stream.of(
                building("underground", "yes", "yes", "yes", "housing", "gk5"),
                building("upTo7", "yes", "yes", "yes", "housing", "gk1"),
                building("upTo13", "yes", "no", "no", "agriculture", "gk1"),
                building("upTo7", "no", "yes", "yes", "housing", "gk2"),
                building("upTo7", "unknown", "yes", "yes", "agriculture", "upToGk3"),
                building("upTo13", "unknown", "no", "no", "agriculture", "unknown"),
                building("upTo7", "yes", "no", "yes", "housing", "gk3"),
                building("upTo7", "no", "unknown", "yes", "housing", "upToGk3"),
                building("upTo13", "no", "no", "yes", "housing", "gk4"),
                building("upTo13", "no", "no", "no", "housing", "gk5"),
                building("upTo13", "no", "no", "unknown", "housing", "gk4or5"),
                building("upTo22", "no", "no", "yes", "housing", "gk5"),
                building("over22", "no", "no", "yes", "housing", "gk5"),
                building("unknown", "no", "yes", "yes", "housing", "unknown"));
    }

    private static Arguments building(
            String height, String detached, String compact, String small, String use, String expected) {
        return Arguments.of(
                facts(
                        "floorHeight", height,
                        "detached", detached,
                        "compactUnits", compact,
                        "smallUnits", small,
                        "buildingUse", use),
                expected);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("buildings")
    void buildingClass(Map<String, Object> facts, String expected) {
        assertThat(value(TABLES, "building-class", "buildingClass", facts)).isEqualTo(expected);
    }

    static Stream<Arguments> contradictions() {
        return Stream.of(
                conflict("planningArea", "innerArea", "deviationSubjects", List.of("developmentPlan")),
                conflict("planningArea", "outerArea", "buildingTurbo", "plan31"),
                conflict("planningArea", "planQualified", "buildingTurbo", "inner34"),
                conflict("planningArea", "innerArea", "planCoversDistance", "yes"),
                conflict("undertaking", "atticConversion", "buildingUse", "commercial"),
                conflict("undertaking", "atticConversion", "floorHeight", "underground"),
                conflict("buildingUse", "housing", "floorHeight", "noRooms"),
                conflict("floorHeight", "noRooms", "useFeatures", List.of("school")),
                conflict("floorHeight", "underground", "sizeFeatures", List.of("structureOver30")),
                conflict("buildingUse", "agriculture", "useFeatures", List.of("hospital")),
                conflict("buildingUse", "garage", "sensitiveUse", List.of("housing5000")),
                conflict("sizeFeatures", List.of("none", "garage22"), "", ""),
                conflict("useFeatures", List.of("none", "school"), "", ""),
                conflict("sensitiveUse", List.of("none", "childCare"), "", ""));
    }

    private static Arguments conflict(String first, Object answer, String second, Object other) {
        return Arguments.of(
                first, second, second.isEmpty() ? facts(first, answer) : facts(first, answer, second, other));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("contradictions")
    void answersThatContradictEachOtherAreNamed(String first, String second, Map<String, Object> facts) {
        assertThat(new ProcedureProposals(TABLES).checks(facts))
                .extracting(Check::kind, Check::first, Check::second)
                .containsExactly(tuple(Check.Kind.CONFLICT, first, second));
    }

    @Test
    void aPlotWithoutServicesIsWarnedOfWhateverTheProcedure() {
        assertThat(new ProcedureProposals(TABLES).checks(facts("plotServiced", "no")))
                .extracting(Check::kind, Check::first)
                .containsExactly(tuple(Check.Kind.WARNING, "plotServiced"));
        assertThat(new ProcedureProposals(TABLES).checks(facts("plotServiced", "yes")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "undertaking", "questionFor", "exemptConstruction", "exemptTemporary", "exemptNotice", "builder",
                "removalObject", "detached", "structureUpTo10", "applicationPending", "floorHeight", "sizeFeatures",
                "structureType", "useFeatures", "emissionPermit", "planningArea", "deviation", "plotServiced",
                "safetyDistance", "exemptProject"
            })
    void everyUnknownAnswerSaysWhatDependsOnItInBothLanguages(String question) {
        Map<String, Object> facts = facts("undertaking", "construction", question, "unknown");
        for (Locale language : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            var advice =
                    (Advice) new ProcedureProposals(TABLES).in(language).propose(facts, LocalDate.of(2026, 11, 23));
            assertThat(advice.points())
                    .filteredOn(point -> point.question().equals(question))
                    .hasSize(1)
                    .allSatisfy(point -> assertThat(point.norm()).contains("§").doesNotContain("HVwVfG"));
        }
    }

    @Test
    void allOpenQuestionsAreNamedAtOnce() {
        Map<String, Object> facts = facts(
                "undertaking", "construction",
                "builder", "unknown",
                "planningArea", "unknown",
                "deviation", "unknown",
                "plotServiced", "unknown",
                "useFeatures", List.of("comparable"));
        assertThat(advised(facts))
                .containsExactlyInAnyOrder("builder", "planningArea", "deviation", "plotServiced", "useFeatures");
        assertThat(advised(facts("undertaking", "removal", "removalObject", "building", "floorHeight", "unknown")))
                .containsExactly("floorHeight");
        assertThat(advised(facts("undertaking", "deviationOnly", "deviationSubjects", List.of("unknown"))))
                .containsExactly("deviationSubjects");
    }

    private static List<String> advised(Map<String, Object> facts) {
        var advice = (Advice) new ProcedureProposals(TABLES).propose(facts, LocalDate.of(2026, 11, 23));
        return advice.points().stream().map(OpenPoint::question).toList();
    }

    static Stream<Arguments> designs() {
        return Stream.of(
                design("none", "projectKind", "changeOfUse", "buildingClass", "gk1"),
                design("none", "buildingClass", "notBuilding"),
                design("none", "projectKind", "advertising", "buildingClass", "gk1"),
                design("none", "minorWork", "yes", "buildingUse", "housing"),
                design("eu", "designerBasis", "eu", "buildingUse", "housing"),
                design("full", "special", "special", "buildingUse", "housing", "dwellings", 1, "usableArea", 100),
                design("small", "buildingUse", "housing", "dwellings", 2, "usableArea", 200),
                design(
                        "small",
                        "buildingUse",
                        "commercial",
                        "usableArea",
                        200,
                        "singleStorey",
                        "yes",
                        "wallUpTo3",
                        "yes"),
                design("small", "buildingUse", "agriculture", "usableArea", 200, "buildingClass", "gk2"),
                design("small", "buildingUse", "garage", "usableArea", 200),
                design("middle", "buildingUse", "housing", "dwellings", 2, "usableArea", 201, "buildingClass", "gk2"),
                design(
                        "middle",
                        "buildingUse",
                        "housing",
                        "dwellings",
                        3,
                        "buildingClass",
                        "gk3",
                        "oneSideAttached",
                        "yes"),
                design(
                        "full",
                        "buildingUse",
                        "housing",
                        "dwellings",
                        3,
                        "buildingClass",
                        "gk3",
                        "oneSideAttached",
                        "no"),
                design(
                        "middle",
                        "buildingUse",
                        "commercial",
                        "usableArea",
                        700,
                        "singleStorey",
                        "yes",
                        "largeRooms",
                        "no"),
                design("middle", "buildingUse", "agriculture", "usableArea", 700, "buildingClass", "gk3"),
                design("full", "buildingUse", "housing", "dwellings", 8, "usableArea", 700, "buildingClass", "gk4"));
    }

    private static Arguments design(String expected, Object... namesAndValues) {
        return Arguments.of(ChoiceCase.with(facts("projectKind", "construction"), namesAndValues), expected);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("designs")
    void designerQualification(Map<String, Object> facts, String expected) {
        assertThat(value(TABLES, "designer-qualification", "qualification", facts))
                .isEqualTo(expected);
    }

    @Test
    void reservationsOfExemptProjects() {
        assertThat(reservations("I7.1")).isEmpty();
        assertThat(reservations("I1.2")).containsExactly("municipality");
        assertThat(reservations("I1.12")).containsExactly("municipality", "structural");
        assertThat(reservations("I5.1")).containsExactly("structuralExpert");
        assertThat(reservations("I3.5")).containsExactly("municipality", "energyExpert", "specialistFirm");
        assertThat(reservations("otherFree")).containsExactly("other");
    }

    private static List<String> reservations(String item) {
        return TABLES.evaluate("exemption-reservations", facts("exemptItem", item)).stream()
                .map(row -> String.valueOf(row.get("reservation")))
                .toList();
    }

    private static String value(DmnTables tables, String table, String output, Map<String, Object> facts) {
        return String.valueOf(tables.evaluate(table, facts).get(0).get(output));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asFacts(Object argument) {
        return (Map<String, Object>) argument;
    }

    /** Runs every case of this package again on tables of its own: the rows that none of them hits are named. */
    @Test
    void everyRowOfEveryTableIsHit() {
        DmnTables tables = new DmnTables();
        ProcedureProposals proposals = new ProcedureProposals(tables);
        ProcedureCases.all().forEach(project -> proposals.propose(project.facts(), project.filedOn()));
        DocumentRequirements requirements = new DocumentRequirements(tables);
        RequirementCases.all().forEach(needs -> requirements.of(needs.procedure(), needs.facts()));
        List<Map<String, Object>> hints = List.of(
                facts("document", "LP", "extractAge", 2.1, "scale", 500, "readable", "yes"),
                facts("document", "LP", "extractAge", 1, "scale", 1000, "readable", "no"),
                facts("document", "LP", "extractAge", 1, "scale", 2000, "readable", "yes"),
                facts("document", "AN", "scale", 50, "scaleReason", "no"),
                facts("document", "AN", "scale", 250, "scaleReason", "yes"),
                facts("document", "UEP", "scale", 5000));
        participations().forEach(row -> new MunicipalParticipations(tables)
                .of((Procedure) row.get()[0], asFacts(row.get()[1])));
        buildings().forEach(row -> tables.evaluate("building-class", asFacts(row.get()[0])));
        designs().forEach(row -> tables.evaluate("designer-qualification", asFacts(row.get()[0])));
        List.of("I1.12", "I3.5", "I5.1", "otherFree")
                .forEach(item -> tables.evaluate("exemption-reservations", facts("exemptItem", item)));
        contradictions().forEach(row -> proposals.checks(asFacts(row.get()[2])));
        proposals.checks(facts("plotServiced", "no"));
        List.of("exemptConstruction", "exemptTemporary", "exemptNotice")
                .forEach(question ->
                        tables.evaluate("open-questions", facts("question", question, "answer", "unknown")));
        hints.forEach(facts ->
                assertThat(requirements.hints(facts)).as(facts.toString()).hasSize(1));
        Set<String> missed = new TreeSet<>(tables.rules());
        missed.removeAll(tables.hits());
        assertThat(missed).isEmpty();
    }
}
