package org.bauweg.workflow.engine;

import static org.bauweg.workflow.engine.ChoiceCase.expect;
import static org.bauweg.workflow.engine.ChoiceCase.facts;
import static org.bauweg.workflow.engine.ChoiceCase.house;
import static org.bauweg.workflow.engine.ChoiceCase.with;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The cases of section A of the test vectors, and further ones, so that every row of the tables decides one. */
final class ProcedureCases {

    private static final Map<String, Object> OFFICE = house(
            "buildingUse",
            "commercial",
            "floorHeight",
            "upTo22",
            "sizeFeatures",
            List.of("none"),
            "useFeatures",
            List.of("none"),
            "emissionPermit",
            "no",
            "planningArea",
            "innerArea");
    private static final Map<String, Object> SIX_FLATS = house("floorHeight", "upTo13", "planningArea", "innerArea");
    private static final Map<String, Object> ESTATE = house("sensitiveUse", List.of("housing5000"));
    private static final Map<String, Object> RULING =
            house("undertaking", "preliminaryRuling", "questionFor", "construction");
    private static final Map<String, Object> REMOVAL =
            facts("undertaking", "removal", "builder", "private", "removalObject", "building");
    private static final Map<String, Object> STRUCTURE = with(REMOVAL, "removalObject", "structure");

    private ProcedureCases() {}

    static Stream<ChoiceCase> vectors() {
        return Stream.of(
                expect("A01", "P64", house("detached", "yes")),
                expect("A02", "P64", house("floorHeight", "upTo22", "sizeFeatures", List.of("storeyOver1600"))),
                expect("A03", "P65", OFFICE),
                expect("A04", "P66_SPECIAL", with(OFFICE, "useFeatures", List.of("officeOver400"))),
                expect("A05", "P65", house("undertaking", "alteration", "planningArea", "innerArea")),
                expect("A06", "P64A", SIX_FLATS).on("2027-05-03"),
                expect("A07", "P64A", SIX_FLATS).on("2030-12-30"),
                expect("A08", "P65", SIX_FLATS).on("2031-01-02"),
                expect("A09", "P65", deviating("developmentPlan")),
                expect("A10", "P65", deviating("spacing")),
                expect(
                        "A11",
                        "P63A_NOTICE",
                        with(REMOVAL, "detached", "no", "floorHeight", "upTo7", "compactUnits", "yes")),
                expect("A12", "P63A", with(REMOVAL, "detached", "yes", "floorHeight", "upTo7", "compactUnits", "no")),
                expect("A13", "P64", with(ESTATE, "safetyDistance", "no")),
                expect("A14", "P65", with(ESTATE, "safetyDistance", "yes", "planCoversDistance", "no")),
                expect(
                        "A15",
                        "P66_SPECIAL",
                        with(
                                OFFICE,
                                "buildingUse",
                                "public",
                                "useFeatures",
                                List.of("daycareUpstairs"),
                                "procedureWish",
                                "P65")),
                expect("A16", "P76", with(RULING, "planningArea", "outerArea")),
                expect("A17", "NOT_ADMISSIBLE", RULING),
                expect(
                        "A18",
                        "P64",
                        house("undertaking", "atticConversion", "floorHeight", "upTo13", "planningArea", "innerArea")),
                expect(
                        "A19",
                        "P63_NOTICE",
                        house("exemptItem", "I1.2", "buildingUse", "garage", "planningArea", "innerArea")),
                expect("A20", "P66", house("procedureWish", "P66")));
    }

    private static Map<String, Object> deviating(String from) {
        return house("deviation", "yes", "deviationSubjects", List.of(from));
    }

    /** What nobody knows must never lead to a procedure that may be wrong. */
    static Stream<ChoiceCase> unknown() {
        return Stream.of(
                expect("nothing answered", "ADVICE", Map.of()),
                expect("undertaking", "ADVICE", facts("undertaking", "unknown")),
                expect("emission permit", "ADVICE", with(OFFICE, "emissionPermit", "unknown")),
                expect("exempt or not", "ADVICE", house("exemptItem", "unknown")),
                expect("builder", "ADVICE", house("builder", "unknown")),
                expect("height", "ADVICE", house("floorHeight", "unknown")),
                expect("size", "ADVICE", with(OFFICE, "sizeFeatures", List.of("unknown"))),
                expect("use", "ADVICE", with(OFFICE, "useFeatures", List.of("unknown"))),
                expect("comparable danger", "ADVICE", with(OFFICE, "useFeatures", List.of("comparable"))),
                expect(
                        "kind of mast",
                        "ADVICE",
                        with(OFFICE, "sizeFeatures", List.of("structureOver30"), "structureType", "unknown")),
                expect("development plan", "ADVICE", house("planningArea", "unknown")),
                expect("deviation", "ADVICE", house("deviation", "unknown")),
                expect("services", "ADVICE", house("plotServiced", "unknown")),
                expect("safety distance", "ADVICE", with(ESTATE, "safetyDistance", "unknown")),
                expect(
                        "plan and distance",
                        "ADVICE",
                        with(ESTATE, "safetyDistance", "yes", "planCoversDistance", "unknown")),
                expect(
                        "sensitive use",
                        "ADVICE",
                        house("sensitiveUse", List.of("unknown"), "safetyDistance", "yes", "planCoversDistance", "no")),
                expect("contradictory sensitive use", "ADVICE", house("sensitiveUse", List.of("none", "childCare"))),
                expect(
                        "special for sure though use unknown",
                        "P66_SPECIAL",
                        with(OFFICE, "useFeatures", List.of("school", "unknown"))),
                expect("plan unknown but deviating", "P65", with(deviating("spacing"), "planningArea", "unknown")),
                expect(
                        "deviation subject",
                        "ADVICE",
                        facts("undertaking", "deviationOnly", "deviationSubjects", List.of("unknown"))),
                expect(
                        "deviation of what project",
                        "ADVICE",
                        facts(
                                "undertaking",
                                "deviationOnly",
                                "exemptProject",
                                "unknown",
                                "deviationSubjects",
                                List.of("localStatute"))),
                expect(
                        "temporary structure",
                        "ADVICE",
                        facts("undertaking", "temporaryStructure", "exemptItem", "unknown")),
                expect(
                        "application pending",
                        "ADVICE",
                        facts("undertaking", "partialPermit", "applicationPending", "unknown")),
                expect("question for what", "ADVICE", with(RULING, "questionFor", "unknown")),
                expect("question, plan unknown", "ADVICE", with(RULING, "planningArea", "unknown")),
                expect("removal of what", "ADVICE", with(REMOVAL, "removalObject", "unknown")),
                expect(
                        "removal, detached or not",
                        "ADVICE",
                        with(REMOVAL, "detached", "unknown", "floorHeight", "upTo7")),
                expect("removal, height unknown", "ADVICE", with(REMOVAL, "detached", "yes", "floorHeight", "unknown")),
                expect("removal, mast height unknown", "ADVICE", with(STRUCTURE, "structureUpTo10", "unknown")),
                expect("removal by whom", "ADVICE", with(REMOVAL, "builder", "unknown", "detached", "no")),
                expect(
                        "farm removal, detached or not",
                        "ADVICE",
                        with(REMOVAL, "detached", "unknown", "buildingUse", "agriculture", "floorHeight", "upTo13")));
    }

    static Stream<ChoiceCase> further() {
        return Stream.of(
                expect("before the reform", "ADVICE", house()).on("2025-10-13"),
                expect("first day of the reform", "P64", house()).on("2025-10-14"),
                expect("last day of the extended exemption", "P64A", SIX_FLATS).on("2030-12-31"),
                expect("biogas plant", "OUTSIDE", with(OFFICE, "emissionPermit", "yes")),
                expect("partition", "P7", facts("undertaking", "partition")),
                expect(
                        "carport against the local statute",
                        "P73_MUNICIPALITY",
                        facts(
                                "undertaking",
                                "deviationOnly",
                                "exemptProject",
                                "yes",
                                "deviationSubjects",
                                List.of("localStatute"))),
                expect(
                        "exempt wall too near",
                        "P73",
                        facts(
                                "undertaking",
                                "deviationOnly",
                                "exemptProject",
                                "yes",
                                "deviationSubjects",
                                List.of("localStatute", "spacing"))),
                expect(
                        "house against the plan",
                        "P73",
                        facts(
                                "undertaking",
                                "deviationOnly",
                                "exemptProject",
                                "no",
                                "deviationSubjects",
                                List.of("developmentPlan"))),
                expect("partial permit", "P77", facts("undertaking", "partialPermit", "applicationPending", "yes")),
                expect("small tent", "P63", facts("undertaking", "temporaryStructure", "exemptItem", "I11")),
                expect("large tent", "P78", facts("undertaking", "temporaryStructure", "exemptItem", "none")),
                expect(
                        "question on a special building",
                        "P76",
                        with(
                                OFFICE,
                                "undertaking",
                                "preliminaryRuling",
                                "questionFor",
                                "construction",
                                "useFeatures",
                                List.of("school"))),
                expect("question after choosing the simplified procedure", "P76", with(RULING, "procedureWish", "P65")),
                expect("question on a carport", "NOT_ADMISSIBLE", with(RULING, "exemptItem", "I1.2")),
                expect("removal by a town", "P63A", with(REMOVAL, "builder", "public", "detached", "no")),
                expect("removal of a shed", "P63A", with(REMOVAL, "removalObject", "exemptItem")),
                expect(
                        "removal of a high barn",
                        "P63A",
                        with(REMOVAL, "detached", "yes", "buildingUse", "agriculture", "floorHeight", "upTo13")),
                expect(
                        "removal of a house of six flats",
                        "P63A_NOTICE",
                        with(REMOVAL, "detached", "yes", "floorHeight", "upTo13")),
                expect("removal of a low wall", "P63A", with(STRUCTURE, "structureUpTo10", "yes")),
                expect("removal of a mast", "P63A_NOTICE", with(STRUCTURE, "structureUpTo10", "no")),
                expect("fence", "P63", house("exemptItem", "I7.1")),
                expect("other item", "P63", house("exemptItem", "otherFree")),
                expect(
                        "university by the state",
                        "P79",
                        with(OFFICE, "builder", "stateOffice", "useFeatures", List.of("school"))),
                expect("skyscraper", "P66_SPECIAL", house("floorHeight", "over22")),
                expect(
                        "wind turbine",
                        "P65",
                        with(
                                OFFICE,
                                "sizeFeatures",
                                List.of("structureOver30"),
                                "structureType",
                                "renewable",
                                "planningArea",
                                "outerArea")),
                expect("simplified by choice", "P65", house("procedureWish", "P65")),
                expect(
                        "attic under a simple plan",
                        "P64",
                        house("undertaking", "atticConversion", "planningArea", "planSimple")),
                expect(
                        "plan covers the safety distance",
                        "P64",
                        with(ESTATE, "safetyDistance", "yes", "planCoversDistance", "yes")),
                expect("no sewer", "P65", house("plotServiced", "no")),
                expect("building turbo", "P65", house("buildingTurbo", "plan31", "deviation", "no")),
                expect("plan in preparation", "P65", house("planningArea", "planInPreparation")),
                expect("simple plan", "P65", house("planningArea", "planSimple")),
                expect(
                        "advertisement in the plan",
                        "P64",
                        facts(
                                "undertaking",
                                "advertising",
                                "exemptItem",
                                "none",
                                "builder",
                                "private",
                                "planningArea",
                                "planQualified",
                                "deviation",
                                "no",
                                "plotServiced",
                                "yes")),
                expect("garage too large", "P65", house("planningArea", "innerArea", "buildingUse", "garage")));
    }

    /** Each number of the catalogue (§ 2 Abs. 9 HBO) by itself makes a special building. */
    static Stream<ChoiceCase> catalogue() {
        return Stream.of(
                size("no2", "structureOver30"),
                size("no3", "storeyOver1600"),
                size("no13", "garage22"),
                use("no4", "sales2000"),
                use("no5a", "officeOver400"),
                use("no5b", "officeOver100"),
                use("no6a", "assembly200"),
                use("no6b", "outdoor1000"),
                use("no7a", "careOver6"),
                use("no7b", "intensiveCare"),
                use("no7c", "careOver12"),
                use("no8", "hospital"),
                use("no9", "accommodation"),
                use("no10a", "daycareUpstairs"),
                use("no10b", "daycareAdults"),
                use("no11a", "restaurant"),
                use("no11b", "lodging30"),
                use("no11c", "arcade150"),
                use("no12", "school"),
                use("no14", "temporaryPermit"),
                use("no15", "camping"),
                use("no16", "leisurePark"),
                use("no17", "racksOver750"));
    }

    private static ChoiceCase size(String id, String feature) {
        return expect(id, "P66_SPECIAL", with(OFFICE, "sizeFeatures", List.of(feature), "structureType", "other"));
    }

    private static ChoiceCase use(String id, String feature) {
        return expect(id, "P66_SPECIAL", with(OFFICE, "useFeatures", List.of(feature)));
    }

    static Stream<ChoiceCase> all() {
        return Stream.of(vectors(), unknown(), further(), catalogue()).flatMap(cases -> cases);
    }
}
