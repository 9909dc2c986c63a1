package org.bauweg.workflow.engine;

import static org.bauweg.workflow.engine.ChoiceCase.house;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bauweg.casefile.Procedure;

/** Projects that between them need every document. */
record RequirementCases(Procedure procedure, Map<String, Object> facts) {

    private static final List<String> CIRCUMSTANCES = List.of(
            "hygiene", "boundary", "earlyUse", "severalBuilders", "buildingDivided", "structural", "publicAccess");

    /** Every procedure with a plain house, with one to which everything applies, and with an advertisement. */
    static Stream<RequirementCases> all() {
        return Arrays.stream(Procedure.values())
                .flatMap(procedure -> Stream.of(
                        new RequirementCases(procedure, house()),
                        new RequirementCases(procedure, everything("planQualified")),
                        new RequirementCases(procedure, everything("innerArea")),
                        new RequirementCases(procedure, everything("outerArea")),
                        new RequirementCases(
                                procedure,
                                ChoiceCase.facts("projectKind", "advertising", "circumstances", CIRCUMSTANCES))));
    }

    private static Map<String, Object> everything(String planningArea) {
        return house(
                "planningArea", planningArea,
                "deviation", "yes",
                "deviationSubjects", List.of("developmentPlan", "spacing", "fireSafety", "buildingCode"),
                "buildingTurbo", "plan31",
                "plotFeatures", List.of("protectedSpecies"),
                "plotServiced", "no",
                "plotOwner", "others",
                "buildingUse", "mixed",
                "dwellings", 4,
                "parkingStatute", "yes",
                "constructionNoise", "likelyExceeded",
                "designerBasis", "full",
                "detached", "no",
                "circumstances", CIRCUMSTANCES);
    }
}
