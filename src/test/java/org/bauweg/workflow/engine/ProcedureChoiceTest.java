package org.bauweg.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bauweg.workflow.engine.ChoiceCase.house;
import static org.bauweg.workflow.engine.ChoiceCase.with;

import java.util.List;
import java.util.Map;
import org.bauweg.casefile.Procedure;
import org.bauweg.workflow.ProcedureProposal;
import org.bauweg.workflow.ProcedureProposal.Advice;
import org.bauweg.workflow.ProcedureProposal.Alternative;
import org.bauweg.workflow.ProcedureProposal.Ground;
import org.bauweg.workflow.ProcedureProposal.Proposed;
import org.bauweg.workflow.ProcedureProposals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which procedure a project needs (section A of the test vectors), by the shipped tables. */
class ProcedureChoiceTest {

    private static final DmnTables TABLES = new DmnTables();
    private static final ProcedureProposals PROPOSALS = new ProcedureProposals(TABLES);

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.bauweg.workflow.engine.ProcedureCases#vectors")
    void testVector(ChoiceCase vector) {
        assertThat(result(vector)).isEqualTo(vector.expected());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.bauweg.workflow.engine.ProcedureCases#unknown")
    void whatIsUnknownLeadsToAdviceUnlessItDoesNotMatter(ChoiceCase unknown) {
        assertThat(result(unknown)).isEqualTo(unknown.expected());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "org.bauweg.workflow.engine.ProcedureCases#further",
        "org.bauweg.workflow.engine.ProcedureCases#catalogue"
    })
    void furtherProject(ChoiceCase project) {
        assertThat(result(project)).isEqualTo(project.expected());
    }

    @Test
    void everyProposalNamesItsNormAndReason() {
        ProcedureCases.all().forEach(project -> {
            ProcedureProposal proposal = PROPOSALS.propose(project.facts(), project.filedOn());
            if (proposal instanceof Proposed proposed) {
                assertThat(proposed.ground().norm()).as(project.id()).contains("§");
                assertThat(proposed.ground().reason()).as(project.id()).endsWith(".");
            } else {
                assertThat(((Advice) proposal).points())
                        .as(project.id())
                        .isNotEmpty()
                        .allSatisfy(point -> {
                            assertThat(point.reason()).isNotBlank();
                            assertThat(point.advice()).isNotBlank();
                        });
            }
        });
    }

    @Test
    void aHouseThatIsExemptMayBeFiledInBothPermitProcedures() {
        assertThat(proposed("A01").alternatives())
                .extracting(Alternative::procedure)
                .containsExactly(Procedure.P65, Procedure.P66);
        assertThat(proposed("A20").alternatives())
                .extracting(Alternative::procedure)
                .containsExactly(Procedure.P64, Procedure.P65);
        assertThat(proposed("A03").alternatives())
                .extracting(Alternative::procedure)
                .containsExactly(Procedure.P66);
        assertThat(proposed("A15").alternatives()).isEmpty();
        assertThat(proposed("A19").alternatives()).isEmpty();
    }

    @Test
    void aPreliminaryRulingNamesTheLaterProcedureAndBecomesAdmissibleByChoice() {
        assertThat(proposed("A16").scope()).contains(Procedure.P65);
        assertThat(proposed("A17").scope()).contains(Procedure.P64);
        assertThat(proposed("A17").alternatives())
                .extracting(Alternative::procedure)
                .containsExactly(Procedure.P76);
    }

    @Test
    void reasonsFollowTheVector() {
        assertThat(proposed("A04").details())
                .extracting(Ground::norm)
                .containsExactly("§ 2 Abs. 9 Nr. 5 Buchst. a HBO");
        assertThat(proposed("A11").ground().reason()).contains("bescheinigt die Standsicherheit");
        assertThat(proposed("A14").ground().reason()).contains("öffentlich bekannt gemacht");
        assertThat(proposed("A18").ground().norm()).contains("§ 64 Abs. 1a");
        assertThat(proposed("A19").reservations())
                .extracting(Ground::norm)
                .containsExactly("Anlage zu § 63 HBO, Abschnitt IV Nr. 1");
    }

    @Test
    void adviceOnASpecialBuildingSaysEverythingThatIsOpen() {
        Map<String, Object> facts =
                house("buildingUse", "commercial", "floorHeight", "unknown", "useFeatures", List.of("comparable"));
        var advice = (Advice) PROPOSALS.propose(facts, java.time.LocalDate.of(2026, 11, 23));
        assertThat(advice.points())
                .extracting(ProcedureProposal.OpenPoint::norm)
                .contains("§ 2 Abs. 9 Nr. 1 HBO", "§ 2 Abs. 9 Nr. 18 HBO");
    }

    private static Proposed proposed(String vector) {
        ChoiceCase project = ProcedureCases.vectors()
                .filter(each -> each.id().equals(vector))
                .findFirst()
                .orElseThrow();
        return (Proposed) PROPOSALS.propose(with(project.facts()), project.filedOn());
    }

    private static String result(ChoiceCase project) {
        ProcedureProposal proposal = PROPOSALS.propose(project.facts(), project.filedOn());
        return proposal instanceof Proposed proposed ? proposed.procedure().name() : "ADVICE";
    }
}
