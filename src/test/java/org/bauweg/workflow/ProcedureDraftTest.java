package org.bauweg.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bauweg.workflow.SampleApplication.one;
import static org.bauweg.workflow.ScenarioStage.STAGE;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.bauweg.casefile.Drafts;
import org.bauweg.casefile.Procedure;
import org.bauweg.forms.FieldError;
import org.bauweg.forms.FormView;
import org.bauweg.forms.NodeView;
import org.bauweg.intake.Applications;
import org.bauweg.intake.StartOutcome;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Steps, first values and documents of a draft follow its procedure and the assistant's answers. */
class ProcedureDraftTest {

    private static final Map<String, List<String>> ANSWERS = one(
            "undertaking", "construction",
            "exemptConstruction", "none",
            "builder", "private",
            "buildingUse", "housing",
            "floorHeight", "upTo7",
            "planningArea", "innerArea",
            "deviation", "no",
            "plotServiced", "yes",
            "sensitiveUse", "none");

    @BeforeEach
    void enter() {
        STAGE.enter();
    }

    @AfterEach
    void leave() {
        STAGE.leave();
    }

    @Test
    void whatTheAssistantAskedIsTheFirstValueOfTheSteps() {
        CaseId id = draft(Procedure.P65);
        Map<String, List<String>> answers = new HashMap<>(ANSWERS);
        answers.put(ProcedureProposals.WISH, List.of("P65"));
        save(id, ProcedureProposals.FORM, answers);
        Declaration declaration = declaration(id);

        assertThat(chosen(declaration, "application-plot")).contains("planningArea=innerArea", "plotServiced=yes");
        assertThat(chosen(declaration, "application-project"))
                .contains("projectKind=construction", "buildingUse=housing", "deviation=no");
        assertThat(chosen(declaration, "application-declarations")).contains("procedureChoice=chosen");
    }

    @Test
    void theCaseKeepsWhatOnlyTheAssistantAsked() {
        CaseWalk walk = CaseWalk.drafted("permit", SampleApplication.inTaunusstein());
        walk.save(ProcedureProposals.FORM, ANSWERS);

        assertThat(walk.submit()).isInstanceOf(SubmissionOutcome.Submitted.class);
        assertThat(walk.file().answers(ProcedureProposals.FORM))
                .containsEntry("undertaking", "construction")
                .containsEntry("floorHeight", "upTo7")
                .doesNotContainKeys("planningArea", "buildingUse", "projectKind");
    }

    @Test
    void aPreliminaryRulingAsksForQuestionsAndTheirDocumentsOnly() {
        CaseId id = draft(Procedure.P76);
        SampleApplication.inTaunusstein().steps().forEach((form, answers) -> save(id, form, answers));
        Declaration declaration = declaration(id);

        assertThat(declaration.steps())
                .extracting(step -> step.schema().id())
                .containsExactly(
                        "application-plot",
                        "application-ruling",
                        "application-people",
                        "application-documents",
                        "application-declarations");
        assertThat(errors(declaration, "application-documents")).containsExactly("questionDocuments");
        assertThat(errors(declaration, "application-ruling")).contains("questions");
        assertThat(errors(declaration, "application-declarations")).isEmpty();
        save(
                id,
                "application-ruling",
                one(
                        "projectKind", "construction",
                        "projectTitle", "Haus am Ortsrand",
                        "projectDescription", "Ein Geschoss",
                        "buildingUse", "housing",
                        "rulingSpecial", "no",
                        "questions[0].question", "Ist das Haus zulässig?",
                        "_rows.questions", "1"));
        assertThat(errors(declaration(id), "application-ruling")).isEmpty();
    }

    @Test
    void theFullProcedureForASpecialBuildingNeedsMoreDocuments() {
        CaseId id = draft(Procedure.P66_SPECIAL);
        SampleApplication.inTaunusstein()
                .with("application-project", "buildingUse", "public")
                .steps()
                .forEach((form, answers) -> save(id, form, answers));
        Declaration declaration = declaration(id);

        assertThat(errors(declaration, "application-documents"))
                .contains("sitePlan", "structuralProof", "fireConcept", "accessibilityProof");
        assertThat(errors(declaration, "application-project")).contains("specialBuildingReason");
    }

    @Test
    void aDeviationAPartitionAndAPublicBuilderHaveTheirOwnStep() {
        assertThat(errors(declaration(draft(Procedure.P73)), "application-deviation"))
                .contains("projectTitle", "deviationSubjects", "deviations");
        assertThat(errors(declaration(draft(Procedure.P73)), "application-documents"))
                .containsExactly("deviationDocuments");
        assertThat(errors(declaration(draft(Procedure.P7)), "application-partition"))
                .contains("projectTitle", "newParcels", "spacingKept")
                .doesNotContain("buildings");
        assertThat(errors(declaration(draft(Procedure.P7)), "application-documents"))
                .containsExactly("divisionPlan");
        assertThat(errors(declaration(draft(Procedure.P7)), "application-plot")).doesNotContain("planningArea");
        assertThat(errors(declaration(draft(Procedure.P79)), "application-public-builder"))
                .contains("buildingOffice", "officeStaffed", "municipalityAgreed");
    }

    private static CaseId draft(Procedure procedure) {
        StartOutcome started = STAGE.bean(Scopes.class)
                .within(Scope.account(STAGE.applicant.account()), () -> STAGE.bean(Applications.class)
                        .start(STAGE.applicant.account(), "permit", procedure, ScenarioStage.TAUNUSSTEIN));
        return ((StartOutcome.Started) started).caseId();
    }

    private static void save(CaseId id, String form, Map<String, List<String>> answers) {
        STAGE.<Boolean>in(id, () -> STAGE.bean(Drafts.class).save(id, form, new HashMap<String, Object>(answers)));
    }

    private static Declaration declaration(CaseId id) {
        return STAGE.in(id, () -> STAGE.bean(Declarations.class)
                .of(STAGE.bean(Drafts.class).find(id).orElseThrow(), Locale.GERMAN, Map.of())
                .orElseThrow());
    }

    private static List<String> errors(Declaration declaration, String form) {
        return declaration.step(form).orElseThrow().result().errors().stream()
                .map(FieldError::path)
                .toList();
    }

    /** Name and value of what an untouched step shows as chosen. */
    private static List<String> chosen(Declaration declaration, String form) {
        Declaration.Step step = declaration.step(form).orElseThrow();
        FormView view = step.schema().view(step.context());
        return view.nodes().stream().flatMap(ProcedureDraftTest::chosen).toList();
    }

    private static Stream<String> chosen(NodeView node) {
        if (node instanceof NodeView.Choosing choosing) {
            return choosing.options().stream()
                    .filter(NodeView.Option::chosen)
                    .map(option -> choosing.caption().name() + "=" + option.value());
        }
        return node instanceof NodeView.Grouped group
                ? group.children().stream().flatMap(ProcedureDraftTest::chosen)
                : Stream.empty();
    }
}
