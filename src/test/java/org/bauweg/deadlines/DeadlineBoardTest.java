package org.bauweg.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bauweg.casefile.CaseStage;
import org.bauweg.deadlines.DeadlineRule.Purpose;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeadlineBoardTest {

    private static final CaseStage STAGE = new CaseStage("deadlines");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final OrganisationId FIRE = new OrganisationId("06436-brandschutz");
    private static final OrganisationId NATURE = new OrganisationId("06436-naturschutz");

    private final DeadlineLedger ledger = STAGE.bean(DeadlineLedger.class);
    private final DeadlineBoard board = STAGE.bean(DeadlineBoard.class);
    private CaseId caseId = CaseId.random();

    @BeforeEach
    void aCase() {
        STAGE.clock.set(MONDAY);
        STAGE.jdbc.sql("select 1").query(Integer.class).single();
        STAGE.scopes.run(Scope.system(), () -> STAGE.jdbc
                .sql("update case_deadline set state = 'CANCELLED', ended_on = current_date where ended_on is null")
                .update());
        caseId = STAGE.openCase();
    }

    @Test
    void whatSilenceDecidesComesFirstThenTheDayToActBy() {
        start("D19", Turn.AUTHORITY);
        start("D28A", Turn.APPLICANT);
        start("D17", Turn.AUTHORITY);
        start("D02", Turn.AUTHORITY);

        assertThat(rules(page(BoardFilter.NONE, null))).containsExactly("D02", "D17", "D28A", "D19");
        assertThat(rules(page(new BoardFilter(true, null, null, null), null))).containsExactly("D02", "D17");
        assertThat(rules(page(new BoardFilter(false, Purpose.DECISION, null, null), null)))
                .containsExactly("D17", "D19");
        assertThat(rules(page(new BoardFilter(false, null, Turn.APPLICANT, null), null)))
                .containsExactly("D28A");
        assertThat(rules(page(new BoardFilter(false, null, null, LocalDate.of(2027, 1, 2)), null)))
                .containsExactly("D02", "D28A");
    }

    @Test
    void anEffectSetAsideIsNoFictionAnyMore() {
        LedgerDeadline decision = start("D17", Turn.AUTHORITY);
        start("D02", Turn.AUTHORITY);
        STAGE.in(caseId, () -> ledger.change(new ChangeDeadline.SetEffectAside(decision.id(), "unbestimmt"), "x"));

        assertThat(page(new BoardFilter(true, null, null, null), null).deadlines())
                .extracting(LedgerDeadline::rule)
                .containsExactly("D02");
    }

    @Test
    void pagesMeetWithoutGapAlsoWhereFictionsEnd() {
        List<LedgerDeadline> all = new ArrayList<>();
        for (int i = 0; i < DeadlineBoard.PAGE_SIZE + 3; i++) {
            caseId = STAGE.openCase();
            all.add(start("D17", Turn.AUTHORITY));
            all.add(start("D19", Turn.AUTHORITY));
        }
        List<LedgerDeadline> read = new ArrayList<>();
        BoardPage.@Nullable Cursor after = null;
        do {
            BoardPage page = page(BoardFilter.NONE, after);
            assertThat(page.deadlines()).hasSizeLessThanOrEqualTo(DeadlineBoard.PAGE_SIZE);
            read.addAll(page.deadlines());
            after = page.next() == null
                    ? null
                    : BoardPage.Cursor.parse(page.next().text()).orElseThrow();
        } while (after != null);
        assertThat(read).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
        assertThat(read.subList(0, DeadlineBoard.PAGE_SIZE + 3)).allMatch(LedgerDeadline::hasFiction);
        assertThat(BoardPage.Cursor.parse("f_2026-99-99_" + caseId)).isEmpty();
        assertThat(BoardPage.Cursor.parse("nonsense")).isEmpty();
    }

    @Test
    void everyBodySeesItsOwnAndNoOther() {
        LedgerDeadline asked = STAGE.in(
                caseId,
                () -> ledger.start(StartDeadline.of(caseId, CaseStage.AUTHORITY, "D04", MONDAY, MONDAY, Turn.AUTHORITY)
                        .asked(FIRE)));
        start("D17", Turn.AUTHORITY);

        assertThat(consulted(FIRE)).containsExactly(asked);
        assertThat(consulted(NATURE)).isEmpty();
        assertThat(STAGE.scopes
                        .within(Scope.organisation(NATURE), () -> board.ofConsulted(FIRE, BoardFilter.NONE, null))
                        .deadlines())
                .as("another body's scope")
                .isEmpty();
        assertThat(STAGE.scopes
                        .within(
                                Scope.organisation(CaseStage.OTHER_AUTHORITY),
                                () -> board.ofAuthority(CaseStage.AUTHORITY, BoardFilter.NONE, null))
                        .deadlines())
                .as("another authority's scope")
                .isEmpty();
        assertThat(STAGE.scopes.within(Scope.organisation(FIRE), () -> board.openOf(List.of(caseId))
                        .get(caseId)))
                .containsExactly(asked);
    }

    @Test
    void readsTheOpenPeriodsAndTheHistoriesOfManyCasesAtOnce() {
        LedgerDeadline decision = start("D17", Turn.AUTHORITY);
        LedgerDeadline check = start("D02", Turn.AUTHORITY);
        STAGE.in(caseId, () -> ledger.meet(check.id(), MONDAY, "x"));
        CaseId other = STAGE.openCase();

        Map<CaseId, List<LedgerDeadline>> open =
                STAGE.scopes.within(Scope.system(), () -> board.openOf(List.of(caseId, other)));
        assertThat(open).isEqualTo(Map.of(caseId, List.of(decision)));
        assertThat(STAGE.in(caseId, () -> board.histories(List.of(decision.id(), check.id())))
                        .get(check.id()))
                .extracting(DeadlineEntry::kind)
                .containsExactly(DeadlineEntry.Kind.STARTED, DeadlineEntry.Kind.MET);
    }

    private List<LedgerDeadline> consulted(OrganisationId body) {
        return STAGE.scopes
                .within(Scope.organisation(body), () -> board.ofConsulted(body, BoardFilter.NONE, null))
                .deadlines();
    }

    private BoardPage page(BoardFilter filter, BoardPage.@Nullable Cursor after) {
        return STAGE.scopes.within(
                Scope.organisation(CaseStage.AUTHORITY), () -> board.ofAuthority(CaseStage.AUTHORITY, filter, after));
    }

    private static List<String> rules(BoardPage page) {
        return page.deadlines().stream().map(LedgerDeadline::rule).toList();
    }

    private LedgerDeadline start(String rule, Turn turn) {
        StartDeadline plain = StartDeadline.of(caseId, CaseStage.AUTHORITY, rule, MONDAY, MONDAY, turn);
        StartDeadline command = rule.equals("D28A") ? plain.until(LocalDate.of(2026, 12, 15)) : plain;
        return STAGE.in(caseId, () -> ledger.start(command));
    }
}
