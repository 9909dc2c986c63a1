package org.bauweg.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bauweg.casefile.CaseStage.AGS;
import static org.bauweg.casefile.CaseStage.AUTHORITY;
import static org.bauweg.casefile.CaseStage.RECEIVED;

import java.time.LocalDate;
import java.util.List;
import org.bauweg.casefile.CaseFact;
import org.bauweg.casefile.CaseStage;
import org.bauweg.casefile.CaseStatus;
import org.bauweg.consultation.Consultation.State;
import org.bauweg.consultation.SelectConsultations.NamedNeighbour;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.DocumentId;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsultationsTest {

    private static final CaseStage STAGE = new CaseStage("consultation");
    private static final OrganisationId FIRE = new OrganisationId("06436-brandschutz");
    private static final OrganisationId NATURE = new OrganisationId("06436-naturschutz");
    private static final OrganisationId MUNICIPALITY = new OrganisationId(AGS);
    private static final ProposedBody STATEMENT = new ProposedBody(
            "Brandschutzdienststelle",
            FIRE,
            ConsultationKind.STATEMENT,
            "§ 70 Abs. 1 HBO",
            "D04",
            List.of("sitePlan", "floorPlans"),
            "Rettungswege");
    private static final ProposedBody CONSENT = new ProposedBody(
            "Gemeinde",
            MUNICIPALITY,
            ConsultationKind.CONSENT,
            "§ 36 BauGB",
            "D06",
            List.of("sitePlan", "settingProof"),
            "§ 34 BauGB");

    private final Consultations consultations = STAGE.bean(Consultations.class);
    private CaseId caseId = CaseId.random();

    @BeforeEach
    void aCompleteCase() {
        STAGE.clock.set(RECEIVED);
        caseId = STAGE.openCase();
        STAGE.record(caseId, new CaseFact.CompletenessConfirmed(RECEIVED, "Alles da."));
    }

    @Test
    void keepsTheLastProposalInItsOrder() {
        Proposals proposals = STAGE.bean(Proposals.class);
        STAGE.scopes.run(Scope.of(caseId), () -> {
            proposals.propose(caseId, List.of(STATEMENT));
            proposals.propose(caseId, List.of(CONSENT, STATEMENT));
        });
        assertThat(STAGE.in(caseId, () -> proposals.of(caseId))).containsExactly(CONSENT, STATEMENT);
    }

    @Test
    void plansTheChosenBodiesOnce() {
        assertThat(select(STATEMENT, CONSENT)).isEqualTo(new SelectionOutcome.Selected(2));
        assertThat(select(STATEMENT)).isEqualTo(new SelectionOutcome.AlreadySelected(2));
        assertThat(STAGE.file(caseId).status()).isEqualTo(CaseStatus.IN_CONSULTATION);
        assertThat(find(2).body()).isEqualTo(CONSENT);
        assertThat(find(2).state()).isEqualTo(State.PLANNED);
    }

    @Test
    void choosingNobodyStartsNothing() {
        assertThat(select()).isEqualTo(new SelectionOutcome.Selected(0));
        assertThat(STAGE.file(caseId).status()).isEqualTo(CaseStatus.COMPLETE);
        assertThat(STAGE.acts(caseId)).endsWith("consultations.selected");
    }

    @Test
    void refusesABodyNamedTwiceAndOneThatDoesNotTakePart() {
        assertThat(select(STATEMENT, STATEMENT)).isEqualTo(new SelectionOutcome.NamedTwice(FIRE));
        OrganisationId unknown = new OrganisationId("06999");
        ProposedBody stranger = new ProposedBody("x", unknown, ConsultationKind.STATEMENT, "", "D04", List.of(), "");
        assertThat(select(STATEMENT, stranger)).isEqualTo(new SelectionOutcome.UnknownOrganisation(unknown));
        assertThat(STAGE.in(caseId, () -> consultations.of(caseId))).isEmpty();
    }

    @Test
    void openingLetsTheBodyInAndSetsItsPeriod() {
        select(STATEMENT, CONSENT);
        assertThat(ownRequests(FIRE)).isEmpty();
        assertThat(slots(FIRE)).isEmpty();

        assertThat(end(1)).isEqualTo(LocalDate.of(2026, 4, 2));
        // 2 May 2026 is a Saturday
        assertThat(end(2)).isEqualTo(LocalDate.of(2026, 5, 4));

        assertThat(ownRequests(FIRE)).containsExactly(caseId);
        assertThat(ownRequests(NATURE)).isEmpty();
        assertThat(slots(FIRE)).containsExactly("floorPlans", "sitePlan");
        assertThat(slots(NATURE)).isEmpty();
        STAGE.clock.set(RECEIVED.plusDays(3));
        assertThat(end(1)).isEqualTo(LocalDate.of(2026, 4, 2));
        assertThat(STAGE.acts(caseId)).filteredOn("consultation.opened"::equals).hasSize(2);
    }

    @Test
    void keepsAnAnswerOnce() {
        select(STATEMENT);
        assertThat(answer(1, Position.NO_CONCERNS, "")).isEqualTo(new AnswerOutcome.NotOpened());
        open(1);
        assertThat(answer(1, Position.GRANTED, "")).isEqualTo(new AnswerOutcome.WrongPosition());
        assertThat(answer(1, Position.OBJECTION, " ")).isEqualTo(new AnswerOutcome.TextMissing());
        assertThat(answer(1, Position.OBJECTION, "x".repeat(8001))).isEqualTo(new AnswerOutcome.TooLong(8000));
        assertThat(answer(1, Position.CONDITIONS, "Rauch")).isEqualTo(new AnswerOutcome.Answered(false));
        assertThat(answer(1, Position.NO_CONCERNS, "")).isEqualTo(new AnswerOutcome.AlreadyClosed());
        assertThat(find(1).isConsidered()).isTrue();
        assertThat(STAGE.<SilenceOutcome>in(caseId, () -> consultations.silence(caseId, 1)))
                .isEqualTo(SilenceOutcome.ALREADY_CLOSED);
    }

    @Test
    void silenceMeansWhatTheLawSaysAndOnlyAfterTheLastDay() {
        select(STATEMENT, CONSENT);
        assertThat(silence(1)).isEqualTo(SilenceOutcome.NOT_YET_DUE);
        open(1);
        open(2);
        STAGE.clock.set(LocalDate.of(2026, 4, 2));
        assertThat(silence(1)).isEqualTo(SilenceOutcome.NOT_YET_DUE);
        STAGE.clock.set(LocalDate.of(2026, 5, 5));
        assertThat(silence(1)).isEqualTo(SilenceOutcome.LEFT_OUT_OF_ACCOUNT);
        assertThat(silence(1)).isEqualTo(SilenceOutcome.LEFT_OUT_OF_ACCOUNT);
        assertThat(silence(2)).isEqualTo(SilenceOutcome.DEEMED_GIVEN);
        assertThat(find(2).isConsentGiven()).isTrue();
        assertThat(find(1).isConsidered()).isFalse();
        assertThat(STAGE.acts(caseId)).filteredOn("consultation.silent"::equals).hasSize(2);
        assertThat(answer(2, Position.REFUSED, "Nein")).isEqualTo(new AnswerOutcome.AlreadyClosed());
    }

    @Test
    void aRefusalAfterTheLastDayComesTooLate() {
        select(CONSENT);
        open(1);
        STAGE.clock.set(LocalDate.of(2026, 5, 5));
        assertThat(answer(1, Position.REFUSED, "Nein")).isEqualTo(new AnswerOutcome.Answered(true));
        assertThat(find(1).isConsentGiven()).isTrue();
        assertThat(find(1).isConsidered()).isFalse();
    }

    @Test
    void cancellingEndsWhatIsOpenAndClosesTheDocuments() {
        select(STATEMENT, CONSENT);
        open(1);
        assertThat(STAGE.<Integer>in(caseId, () -> consultations.cancel(caseId, "bauweg")))
                .isEqualTo(2);
        assertThat(find(1).isClosed()).isTrue();
        assertThat(slots(FIRE)).isEmpty();
        assertThat(STAGE.acts(caseId)).endsWith("consultations.cancelled");
    }

    @Test
    void weighingsAreReplacedButNeverChanged() {
        Weighings weighings = STAGE.bean(Weighings.class);
        STAGE.scopes.run(Scope.of(caseId), () -> {
            weighings.weigh(caseId, "Erst", STAGE.clerk);
            weighings.weigh(caseId, "Dann", STAGE.clerk);
        });
        assertThat(STAGE.in(caseId, () -> weighings.current(caseId))
                        .orElseThrow()
                        .text())
                .isEqualTo("Dann");
        assertThatThrownBy(() -> STAGE.scopes.run(Scope.of(caseId), () -> STAGE.jdbc
                        .sql("delete from consultation_weighing")
                        .update()))
                .hasStackTraceContaining("append-only");
    }

    @Test
    void whatComesAfterSilenceIsKeptAsLateUntilStaffDecide() {
        LateAnswers late = STAGE.bean(LateAnswers.class);
        select(STATEMENT, CONSENT);
        open(1);
        open(2);
        AnswerConsultation objection =
                new AnswerConsultation(caseId, 1, Position.OBJECTION, "Doch.", "", List.of(), STAGE.agency);
        assertThat(add(late, objection)).isEqualTo(new AnswerOutcome.NotLate());
        STAGE.clock.set(LocalDate.of(2026, 5, 6));
        silence(1);
        silence(2);
        assertThat(add(late, objection)).isEqualTo(new AnswerOutcome.Answered(true));
        assertThat(add(late, objection)).isEqualTo(new AnswerOutcome.AlreadyClosed());
        assertThat(find(1).isConsidered()).isFalse();
        assertThat(STAGE.in(caseId, () -> late.undecided(caseId))).hasSize(1);
        assertThat(treat(late, 1, true, " ")).isFalse();
        assertThat(treat(late, 2, true, "Nichts gesagt.")).isFalse();
        assertThat(treat(late, 1, true, "Zwingendes Recht.")).isTrue();
        assertThat(find(1).isConsidered()).isTrue();
        STAGE.record(
                caseId, new CaseFact.Decided(org.bauweg.casefile.CaseFile.Decision.GRANTED, STAGE.clock.instant()));
        assertThat(add(late, new AnswerConsultation(caseId, 2, Position.REFUSED, "Nein.", "", List.of(), STAGE.agency)))
                .isEqualTo(new AnswerOutcome.CaseDecided());
        assertThat(STAGE.acts(caseId)).contains("consultation.answeredLate", "consultation.lateTreated");
    }

    @Test
    void aQuestionLeavesThePeriodAsItIs() {
        Questions questions = STAGE.bean(Questions.class);
        select(STATEMENT);
        open(1);
        LocalDate due = find(1).dueOn();
        assertThat(ask(questions, " ")).isEqualTo(Questions.Outcome.EMPTY);
        assertThat(ask(questions, "x".repeat(Question.LIMIT + 1))).isEqualTo(Questions.Outcome.TOO_LONG);
        assertThat(ask(questions, "Welcher Plan gilt?")).isEqualTo(Questions.Outcome.KEPT);
        assertThat(find(1).dueOn()).isEqualTo(due);
        assertThat(STAGE.<Questions.Outcome>in(
                        caseId, () -> questions.answer(caseId, 1, 1, "Der vom 2. März.", STAGE.clerk)))
                .isEqualTo(Questions.Outcome.KEPT);
        assertThat(STAGE.<Questions.Outcome>in(caseId, () -> questions.answer(caseId, 1, 1, "Doch.", STAGE.clerk)))
                .isEqualTo(Questions.Outcome.CLOSED);
        assertThat(STAGE.in(caseId, () -> questions.of(caseId)))
                .extracting(Question::answer)
                .containsExactly("Der vom 2. März.");
        answer(1, Position.NO_CONCERNS, "");
        assertThat(ask(questions, "Noch etwas?")).isEqualTo(Questions.Outcome.CLOSED);
    }

    @Test
    void twentyNeighboursAtMostAndNoneBesideAnAnnouncement() {
        NamedNeighbour neighbour = new NamedNeighbour("Flur 1, 2/3", "Nadja Nachbar", "Am Hang 1", "65795", false);
        assertThat(selectNeighbours(java.util.Collections.nCopies(21, neighbour), null))
                .isEqualTo(new SelectionOutcome.TooManyNeighbours(20));
        assertThat(selectNeighbours(List.of(neighbour), RECEIVED))
                .isEqualTo(new SelectionOutcome.NeighboursAndAnnouncement());
        NamedNeighbour consented = new NamedNeighbour("Flur 1, 2/4", "Nils Nachbar", "Am Hang 2", "65795", true);
        assertThat(selectNeighbours(List.of(neighbour, consented), null)).isEqualTo(new SelectionOutcome.Selected(1));
        Neighbours neighbours = STAGE.bean(Neighbours.class);
        assertThat(STAGE.in(caseId, () -> neighbours.of(caseId)))
                .extracting(Neighbour::hasConsented)
                .containsExactly(false, true);
        assertThat(STAGE.scopes.within(Scope.organisation(FIRE), () -> neighbours.of(caseId)))
                .as("not for agencies")
                .isEmpty();
    }

    @Test
    void afterACancelledRoundTheCaseChoosesAnewAndTheNumbersGoOn() {
        select(STATEMENT, CONSENT);
        open(1);
        STAGE.in(caseId, () -> consultations.cancel(caseId, "bauweg"));
        STAGE.record(caseId, new CaseFact.CompletenessWithdrawn(RECEIVED, "Doch nicht."));
        assertThat(select(CONSENT)).isEqualTo(new SelectionOutcome.Selected(1));
        assertThat(STAGE.<Integer>in(caseId, () -> consultations.numberOf(caseId, 0)))
                .isEqualTo(3);
        assertThat(open(3).kind()).isEqualTo(ConsultationKind.CONSENT);
    }

    private SelectionOutcome selectNeighbours(List<NamedNeighbour> neighbours, @Nullable LocalDate display) {
        return STAGE.in(
                caseId,
                () -> consultations.select(
                        new SelectConsultations(caseId, List.of(), neighbours, display, "", "", STAGE.clerk)));
    }

    private AnswerOutcome add(LateAnswers late, AnswerConsultation answer) {
        return STAGE.in(caseId, () -> late.add(answer));
    }

    private boolean treat(LateAnswers late, int number, boolean followed, String reason) {
        return STAGE.<Boolean>in(caseId, () -> late.treat(caseId, number, followed, reason, STAGE.clerk));
    }

    private Questions.Outcome ask(Questions questions, String text) {
        return STAGE.in(caseId, () -> questions.ask(caseId, 1, text, STAGE.agency));
    }

    @Test
    void theAuthoritySeesItsConsultationsAndAnotherDoesNot() {
        select(STATEMENT);
        assertThat(STAGE.scopes.within(Scope.organisation(AUTHORITY), () -> consultations.of(caseId)))
                .hasSize(1);
        assertThat(STAGE.scopes.within(Scope.organisation(CaseStage.OTHER_AUTHORITY), () -> consultations.of(caseId)))
                .isEmpty();
    }

    private SelectionOutcome select(ProposedBody... bodies) {
        return STAGE.in(
                caseId,
                () -> consultations.select(
                        new SelectConsultations(caseId, List.of(bodies), "", "Bitte zügig", STAGE.clerk)));
    }

    private LocalDate end(int number) {
        return java.util.Objects.requireNonNull(open(number).deadline())
                .deadline()
                .end();
    }

    private Opened open(int number) {
        return STAGE.in(caseId, () -> consultations.open(caseId, number));
    }

    private AnswerOutcome answer(int number, Position position, String text) {
        return STAGE.in(
                caseId,
                () -> consultations.answer(new AnswerConsultation(
                        caseId, number, position, text, "", List.of(DocumentId.random()), STAGE.agency)));
    }

    private SilenceOutcome silence(int number) {
        return STAGE.in(caseId, () -> consultations.silence(caseId, number));
    }

    private Consultation find(int number) {
        return STAGE.in(caseId, () -> consultations.find(caseId, number)).orElseThrow();
    }

    private List<String> slots(OrganisationId organisation) {
        return List.copyOf(STAGE.in(caseId, () -> consultations.slotsFor(caseId, organisation)));
    }

    private List<CaseId> ownRequests(OrganisationId organisation) {
        return STAGE
                .scopes
                .within(Scope.organisation(organisation), () -> consultations.ofOrganisation(organisation))
                .stream()
                .map(Consultation::caseId)
                .filter(caseId::equals)
                .toList();
    }
}
