package org.bauweg.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaseRegisterTest {

    private final CaseStage stage = new CaseStage("casefile");

    @Test
    void eachStatusFindsExactlyTheCasesThatStandThere() {
        CaseId received = stage.openCase();
        CaseId asked = stage.openCase();
        stage.record(asked, new CaseFact.DocumentsRequested(CaseStage.RECEIVED.plusDays(30), false));
        CaseId complete = complete();
        CaseId consulted = complete();
        stage.record(consulted, new CaseFact.ConsultationsStarted(stage.clock.instant(), 2));
        CaseId decided = complete();
        stage.record(decided, new CaseFact.Decided(CaseFile.Decision.GRANTED, stage.clock.instant()));
        List<CaseId> all = new ArrayList<>(List.of(received, asked, complete, consulted, decided));
        for (CaseFile.Closure closure : CaseFile.Closure.values()) {
            CaseId closed = complete();
            stage.record(closed, new CaseFact.Closed(closure, stage.clock.instant(), "Ende"));
            all.add(closed);
        }
        CaseId removal = complete();
        stage.record(removal, new CaseFact.Reclassified(Procedure.P65, Procedure.P63A_NOTICE, "demolition", "Abbruch"));
        stage.record(removal, new CaseFact.Closed(CaseFile.Closure.ADMISSIBLE, stage.clock.instant(), "Ende"));
        all.add(removal);

        for (CaseStatus status : CaseStatus.values()) {
            List<CaseId> expected =
                    all.stream().filter(id -> stage.file(id).status() == status).toList();
            assertThat(expected).as(status.name()).hasSize(1);
            assertThat(ids(page(CaseStage.AUTHORITY, null, status, null)))
                    .as(status.name())
                    .isEqualTo(expected);
        }
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        List<CaseId> opened = new ArrayList<>();
        for (int i = 0; i < CaseRegister.PAGE_SIZE + 3; i++) {
            opened.add(stage.openCase());
        }
        CaseRegister.Page first = page(CaseStage.AUTHORITY, null, null, null);
        CaseRegister.Cursor next = CaseRegister.Cursor.parse(
                        Objects.requireNonNull(first.next()).text())
                .orElseThrow();
        CaseRegister.Page second = page(CaseStage.AUTHORITY, null, null, next);

        assertThat(first.cases()).hasSize(CaseRegister.PAGE_SIZE);
        assertThat(second.next()).isNull();
        List<CaseId> both = new ArrayList<>(ids(first));
        both.addAll(ids(second));
        assertThat(both).containsExactlyInAnyOrderElementsOf(opened);
    }

    @Test
    void partsOfTitleAndFileNumberFindACaseAndNothingElseDoes() {
        CaseId id = stage.openCase();
        String number = stage.file(id).fileNumber();

        assertThat(ids(page(CaseStage.AUTHORITY, "wohnh", null, null))).containsExactly(id);
        assertThat(ids(page(CaseStage.AUTHORITY, number.substring(3), null, null)))
                .containsExactly(id);
        assertThat(ids(page(CaseStage.AUTHORITY, "%", null, null))).isEmpty();
        assertThat(ids(page(CaseStage.OTHER_AUTHORITY, null, null, null))).isEmpty();
    }

    @Test
    void aCursorThatWasTamperedWithIsNone() {
        assertThat(CaseRegister.Cursor.parse("gestern_nichts")).isEmpty();
        assertThat(CaseRegister.Cursor.parse("2026-03-02T00:00:00Z_x")).isEmpty();
        assertThat(CaseRegister.Cursor.parse(null)).isEmpty();
    }

    private CaseId complete() {
        CaseId id = stage.openCase();
        stage.record(id, new CaseFact.CompletenessConfirmed(CaseStage.RECEIVED, "vollständig"));
        return id;
    }

    private CaseRegister.Page page(
            OrganisationId authority,
            @Nullable String text,
            @Nullable CaseStatus status,
            CaseRegister.@Nullable Cursor after) {
        return stage.scopes.within(Scope.organisation(authority), () -> stage.bean(CaseRegister.class)
                .page(authority, text, status, after));
    }

    private static List<CaseId> ids(CaseRegister.Page page) {
        return page.cases().stream().map(CaseFile::id).toList();
    }
}
