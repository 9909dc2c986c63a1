package org.bauweg.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An applicant's answers, as a browser sends them, and the documents they ask for. */
record SampleApplication(String municipality, Map<String, Map<String, List<String>>> steps) {

    static final List<String> DOCUMENTS = List.of(
            "overviewMap",
            "sitePlan",
            "openSpacePlan",
            "floorPlans",
            "sectionDrawings",
            "elevationDrawings",
            "buildingDescription",
            "densityCalculation",
            "volumeCalculation",
            "statisticsForm",
            "designerQualification");

    /** A house without a development plan (§ 34 BauGB): Einvernehmen of the municipality, nature conservation is heard. */
    static SampleApplication inTaunusstein() {
        return of(ScenarioStage.TAUNUSSTEIN, "innerArea", "gk1");
    }

    /** As {@link #inTaunusstein}, but so tall that the fire brigade is heard too. */
    static SampleApplication tallInTaunusstein() {
        return of(ScenarioStage.TAUNUSSTEIN, "innerArea", "gk4");
    }

    /** A house that keeps to a development plan; the municipality is heard, but need not agree (§ 30 BauGB). */
    static SampleApplication plannedInTaunusstein() {
        return of(ScenarioStage.TAUNUSSTEIN, "planQualified", "gk1");
    }

    /** A house without a development plan in a city that is its own authority. */
    static SampleApplication inWiesbadenWithoutPlan() {
        return of(ScenarioStage.WIESBADEN, "innerArea", "gk1");
    }

    /** A house that keeps to a development plan in a city that is its own authority: nobody is heard. */
    static SampleApplication inWiesbaden() {
        return of(ScenarioStage.WIESBADEN, "planQualified", "gk1");
    }

    Map<String, List<String>> step(String form) {
        return steps.getOrDefault(form, Map.of());
    }

    /** The same application with another answer. */
    SampleApplication with(String form, String field, String... values) {
        Map<String, Map<String, List<String>>> changed = new HashMap<>(steps);
        Map<String, List<String>> answers = new HashMap<>(changed.getOrDefault(form, Map.of()));
        answers.put(field, List.of(values));
        changed.put(form, answers);
        return new SampleApplication(municipality, changed);
    }

    private static SampleApplication of(String municipality, String planningArea, String buildingClass) {
        return new SampleApplication(
                municipality,
                Map.of(
                        "application-plot", plot(planningArea),
                        "application-project", project(buildingClass),
                        "application-people", people(),
                        "application-documents", Map.of(),
                        "application-declarations",
                                one(
                                        "procedureChoice", "required",
                                        "constructionNoise", "withinLimits",
                                        "noticeConsent", "true",
                                        "privacyRead", "true",
                                        "truthDeclared", "true")));
    }

    private static Map<String, List<String>> plot(String planningArea) {
        return one(
                "plotStreet", "Am Hang",
                "plotHouseNumber", "12a",
                "plotPostcode", "65232",
                "plotTown", "Taunusstein",
                "cadastralDistrict", "Wehen",
                "parcels[0].section", "12",
                "parcels[0].parcel", "112/3",
                "plotOwner", "applicant",
                "plotServiced", "yes",
                "planningArea", planningArea,
                "plotFeatures", "none");
    }

    private static Map<String, List<String>> project(String buildingClass) {
        return one(
                "projectKind", "construction",
                "projectTitle", "Neubau eines Einfamilienhauses",
                "projectDescription", "Zwei Geschosse, Satteldach 🏠 <b>nicht fett</b> = 1 + 1",
                "buildingUse", "housing",
                "buildingClass", buildingClass,
                "dwellings", "1",
                "grossVolume", "720",
                "usableArea", "160",
                "buildingCosts", "420000",
                "parkingSpaces", "2",
                "bicycleSpaces", "2",
                "parkingStatute", "no",
                "deviation", "no");
    }

    private static Map<String, List<String>> people() {
        return one(
                "applicantKind", "person",
                "applicantFirstName", "Erika",
                "applicantLastName", "Mustermann",
                "applicantStreet", "Hauptstraße 1",
                "applicantPostcode", "65232",
                "applicantTown", "Taunusstein",
                "applicantEmail", "erika@example.org",
                "submitter", "applicant",
                "designerBasis", "full",
                "designerName", "Jürgen Beispiel",
                "designerRegistration", "AKH 12345",
                "designerEmail", "jb@example.org");
    }

    /** One text per field, from names and texts in turn. */
    static Map<String, List<String>> one(String... namesAndTexts) {
        Map<String, List<String>> answers = new HashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            answers.put(namesAndTexts[i], List.of(namesAndTexts[i + 1]));
        }
        return answers;
    }
}
