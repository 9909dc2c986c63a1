package org.bauweg.workflow;

import static org.bauweg.workflow.SampleApplication.one;
import static org.bauweg.workflow.ScenarioStage.STAGE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bauweg.casefile.Procedure;
import org.bauweg.shared.CaseId;

/** Works that need no permit, as an applicant files them, and how they come to wait. */
final class WorksWithoutPermit {

    static final List<String> DOCUMENTS = List.of(
            "overviewMap",
            "sitePlan",
            "openSpacePlan",
            "floorPlans",
            "sectionDrawings",
            "elevationDrawings",
            "buildingDescription",
            "densityCalculation",
            "spacingProof",
            "designerQualification");

    private WorksWithoutPermit() {}

    /** A house as in vector C01, in a town that declares for itself. */
    static SampleApplication house() {
        return house(SampleApplication.plannedInTaunusstein());
    }

    /** The same in a city that is its own building authority. */
    static SampleApplication houseInWiesbaden() {
        return house(SampleApplication.inWiesbaden());
    }

    private static SampleApplication house(SampleApplication like) {
        Map<String, Map<String, List<String>>> steps = new HashMap<>(like.steps());
        Map<String, List<String>> project = new HashMap<>(like.step("application-project"));
        project.remove("grossVolume");
        project.remove("buildingCosts");
        steps.put("application-project", project);
        steps.put(
                "application-declarations",
                one(
                        "conditionsMet", "true",
                        "conversionChoice", "P65",
                        "constructionNoise", "withinLimits",
                        "noticeConsent", "true",
                        "privacyRead", "true",
                        "truthDeclared", "true"));
        return new SampleApplication(like.municipality(), steps);
    }

    /** Half of a pair of houses, built to the other half (vectors A11 and C08). */
    static SampleApplication halfOfPair() {
        SampleApplication like = SampleApplication.inTaunusstein();
        Map<String, Map<String, List<String>>> steps = new HashMap<>();
        Map<String, List<String>> plot = new HashMap<>(like.step("application-plot"));
        List.of("plotServiced", "planningArea", "plotFeatures").forEach(plot::remove);
        Map<String, List<String>> people = new HashMap<>(like.step("application-people"));
        people.keySet().removeIf(field -> field.startsWith("designer"));
        steps.put("application-plot", plot);
        steps.put("application-people", people);
        steps.put(
                "application-project",
                one(
                        "projectTitle", "Abbruch einer Doppelhaushälfte",
                        "projectDescription", "Das ganze Gebäude.",
                        "buildingClass", "gk2",
                        "structureHeight", "8,5",
                        "detached", "no",
                        "adjoining", "building"));
        steps.put("application-documents", Map.of());
        steps.put(
                "application-declarations",
                one("noticeConsent", "true", "privacyRead", "true", "truthDeclared", "true"));
        return new SampleApplication(like.municipality(), steps);
    }

    static CaseWalk filed(Procedure procedure, SampleApplication application) {
        return CaseWalk.submitted(CaseWalk.drafted("exemption", procedure, application, DOCUMENTS));
    }

    /** Filed, forwarded and acknowledged on the same day. */
    static CaseWalk waiting(Procedure procedure, SampleApplication application) {
        CaseWalk walk = filed(procedure, application);
        walk.runJobs();
        return walk;
    }

    static CaseWalk demolition() {
        return CaseWalk.submitted(
                CaseWalk.drafted("demolition", Procedure.P63A_NOTICE, halfOfPair(), List.of("stabilityCertificate")));
    }

    static long documentsOf(CaseId id) {
        return STAGE
                .in(id, () -> STAGE.bean(org.bauweg.documents.Documents.class).of(id))
                .stream()
                .filter(document -> !document.immutable())
                .count();
    }
}
