package org.bauweg.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bauweg.workflow.ScenarioStage.STAGE;
import static org.bauweg.workflow.Steps.complete;
import static org.bauweg.workflow.Steps.consult;

import java.util.ArrayList;
import java.util.List;
import org.bauweg.access.Actor;
import org.bauweg.access.CaseAccess;
import org.bauweg.access.CaseNotVisible;
import org.bauweg.access.Relation;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.consultation.Consultation;
import org.bauweg.consultation.ConsultationKind;
import org.bauweg.consultation.Consultations;
import org.bauweg.consultation.Proposals;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.documents.Documents;
import org.bauweg.messages.Messages;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case that goes from one authority to another: nothing is left behind, nothing seen by the wrong one. */
@ExtendWith(ScenarioStaging.class)
class TransferScenarioTest {

    private static final OrganisationId WIESBADEN = new OrganisationId(ScenarioStage.WIESBADEN);
    private static final OrganisationId TAUNUS = new OrganisationId("06439");

    @Test
    void aCaseInConsultationChangesHandsAsAWhole() {
        CaseWalk walk = CaseWalk.received(SampleApplication.tallInTaunusstein());
        complete(walk);
        consult(walk);
        walk.does(STAGE.fire, "giveStatement", "position", "noConcerns");
        CaseFile before = walk.file();
        List<LedgerDeadline> periods = periods(walk);
        assertThat(seen(STAGE.clerk.organisation(), walk)).isTrue();
        assertThat(seen(WIESBADEN, walk)).isFalse();

        assertThat(transfer(walk, STAGE.head, WIESBADEN, "Die Stadt ist zuständig."))
                .isInstanceOf(TransferOutcome.Transferred.class);

        CaseFile after = walk.file();
        assertThat(after.authority()).isEqualTo(WIESBADEN);
        assertThat(after.receivedAt()).isEqualTo(before.receivedAt());
        assertThat(after.fileNumber()).isEqualTo(before.fileNumber());
        assertThat(periods(walk))
                .extracting(period -> period.deadline().end())
                .containsExactlyElementsOf(
                        periods.stream().map(period -> period.deadline().end()).toList());
        assertThat(seen(STAGE.clerk.organisation(), walk)).isFalse();
        assertThat(seen(WIESBADEN, walk)).isTrue();
        assertThat(relation(STAGE.clerk, walk)).isEmpty();
        assertThat(relation(STAGE.clerkInWiesbaden, walk)).contains(Relation.AUTHORITY);
        assertThat(rowsOf(STAGE.clerk.organisation(), walk)).isEmpty();
        assertThat(STAGE.in(walk.id, () -> STAGE.bean(Documents.class).of(walk.id)))
                .isNotEmpty();
        assertThat(CaseChecks.acts(walk)).containsSubsequence("case.transferred", "case.takenOver");

        walk.does(STAGE.nature, "giveStatement", "position", "noConcerns");
        walk.does(STAGE.municipality, "giveConsent", "position", "granted");
        assertThat(walk.inbox(STAGE.clerk)).isEmpty();
        walk.does(STAGE.clerkInWiesbaden, "weighStatements", "weighing", "Gewogen.");
        Steps.grant(walk);
        Steps.sign(walk);
        walk.runJobs();
    }

    @Test
    void whatWasProposedFollowsTheNewAuthority() {
        CaseWalk walk = CaseWalk.received(SampleApplication.tallInTaunusstein());
        complete(walk);
        assertThat(proposed(walk)).contains("06439-brandschutz D04");

        transfer(walk, STAGE.head, WIESBADEN, "Die Stadt ist zuständig.");

        assertThat(proposed(walk))
                .as("no agency of the former authority is left, the municipality of the plot stays")
                .noneMatch(body -> body.startsWith("06439-"))
                .contains(STAGE.municipality.organisation() + " D06");
    }

    @Test
    void aCityWhoseCaseAnotherAuthorityHandlesIsAskedForItsConsent() {
        CaseWalk walk = CaseWalk.received(SampleApplication.inWiesbadenWithoutPlan());
        complete(walk);
        assertThat(proposed(walk)).as("the city decides itself").noneMatch(body -> body.endsWith(" D06"));

        transfer(walk, STAGE.headInWiesbaden, TAUNUS, "Befangenheit.");

        assertThat(proposed(walk)).contains(WIESBADEN + "-gemeinde D06");
        consult(walk, List.of(WIESBADEN + "-gemeinde.D06"));
        assertThat(consultations(walk)).singleElement().satisfies(asked -> {
            assertThat(asked.organisation().value()).isEqualTo(WIESBADEN + "-gemeinde");
            assertThat(asked.kind()).isEqualTo(ConsultationKind.CONSENT);
        });
    }

    @Test
    void whatIsNotAskedYetIsNamedToTheNewAuthority() {
        CaseWalk walk = CaseWalk.received(SampleApplication.inWiesbadenWithoutPlan());
        complete(walk);
        consult(walk);
        int asked = consultations(walk).size();

        transfer(walk, STAGE.headInWiesbaden, TAUNUS, "Befangenheit.");

        assertThat(consultations(walk)).as("what was sent stays").hasSize(asked);
        assertThat(STAGE.in(walk.id, () -> STAGE.bean(Messages.class).of(walk.id)))
                .filteredOn(message -> message.subject().equals("Nach der Abgabe noch zu beteiligen"))
                .singleElement()
                .satisfies(message -> assertThat(message.body()).contains("§ 36"));
    }

    private static List<String> proposed(CaseWalk walk) {
        return STAGE.in(walk.id, () -> STAGE.bean(Proposals.class).of(walk.id)).stream()
                .map(body -> body.organisation() + " " + body.rule())
                .toList();
    }

    private static List<Consultation> consultations(CaseWalk walk) {
        return STAGE.in(walk.id, () -> STAGE.bean(Consultations.class).of(walk.id));
    }

    @Test
    void onlyTheHeadHandsOverAndOnlyToAnotherBuildingAuthorityWithAReason() {
        CaseWalk walk = CaseWalk.received(SampleApplication.inTaunusstein());
        assertThatThrownBy(() -> transfer(walk, STAGE.clerk, WIESBADEN, "Doch."))
                .isInstanceOf(CaseNotVisible.class);
        assertThatThrownBy(() -> transfer(walk, STAGE.headInWiesbaden, WIESBADEN, "Meins."))
                .isInstanceOf(CaseNotVisible.class);
        assertThat(transfer(walk, STAGE.head, WIESBADEN, " ")).isEqualTo(new TransferOutcome.ReasonMissing());
        assertThat(transfer(walk, STAGE.head, new OrganisationId("06439"), "x"))
                .isEqualTo(new TransferOutcome.SameAuthority());
        assertThat(transfer(walk, STAGE.head, new OrganisationId("06439-brandschutz"), "x"))
                .isEqualTo(new TransferOutcome.UnknownAuthority());
        Steps.withdraw(walk);
        assertThat(transfer(walk, STAGE.head, WIESBADEN, "x")).isEqualTo(new TransferOutcome.CaseClosed());
    }

    @Test
    void everyTableOfCasesIsKnown() {
        List<String> tables =
                STAGE.bean(JdbcClient.class).sql("""
                        select table_name from information_schema.columns where table_schema = current_schema()
                        and column_name in ('authority_id', 'case_id') group by table_name having count(*) = 2""").query(String.class).list();
        List<String> known = new ArrayList<>(CaseTables.MOVED);
        known.addAll(CaseTables.DROPPED);
        known.addAll(CaseTables.STAYING);
        assertThat(known).containsExactlyInAnyOrderElementsOf(tables);
    }

    @Test
    void immutableRowsStayImmutableOutsideOfATransfer() {
        CaseWalk walk = CaseWalk.received(SampleApplication.inTaunusstein());
        complete(walk);
        assertThatThrownBy(() -> STAGE.in(walk.id, () -> STAGE.bean(JdbcClient.class)
                        .sql("update task_answer set authority_id = '06414000' where case_id = ?")
                        .param(walk.id.value())
                        .update()))
                .hasStackTraceContaining("append-only");
    }

    private static TransferOutcome transfer(CaseWalk walk, Actor by, OrganisationId to, String reason) {
        return STAGE.bean(Transfers.class).transfer(new TransferCase(walk.id, to, reason, by));
    }

    private static boolean seen(@org.jspecify.annotations.Nullable OrganisationId organisation, CaseWalk walk) {
        return organisation != null
                && STAGE.bean(Scopes.class)
                        .within(Scope.organisation(organisation), () -> STAGE.bean(CaseFiles.class)
                                .find(walk.id))
                        .isPresent();
    }

    private static java.util.Optional<Relation> relation(Actor actor, CaseWalk walk) {
        return STAGE.bean(CaseAccess.class).relation(actor, walk.id);
    }

    private static List<LedgerDeadline> periods(CaseWalk walk) {
        return STAGE.in(walk.id, () -> STAGE.bean(DeadlineLedger.class).of(walk.id));
    }

    /** The tables in which an authority still sees something of the case; what it did itself stays in its journal. */
    private static List<String> rowsOf(@org.jspecify.annotations.Nullable OrganisationId organisation, CaseWalk walk) {
        List<String> left = new ArrayList<>();
        STAGE.bean(Scopes.class).run(Scope.organisation(java.util.Objects.requireNonNull(organisation)), () -> {
            for (String table : CaseTables.MOVED) {
                int rows = STAGE.bean(JdbcClient.class)
                        .sql("select count(*) from " + table + " where case_id = ?")
                        .param(walk.id.value())
                        .query(Integer.class)
                        .single();
                if (rows > 0) {
                    left.add(table);
                }
            }
        });
        return left;
    }
}
