package org.bauweg.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.bauweg.access.Actor;
import org.bauweg.access.Role;
import org.bauweg.casefile.CaseStage;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AbsencesTest {

    private static final CaseStage STAGE = new CaseStage("absence");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final Actor CLERK = STAGE.staff("sb", CaseStage.AUTHORITY, Role.CLERK);
    private static final Actor COLLEAGUE = STAGE.staff("kollege", CaseStage.AUTHORITY, Role.CLERK);
    private static final Actor HEAD = STAGE.staff("leitung", CaseStage.AUTHORITY, Role.HEAD);
    private static final Actor STRANGER = STAGE.staff("fremd", CaseStage.OTHER_AUTHORITY, Role.CLERK);

    private final Absences absences = STAGE.bean(Absences.class);

    @BeforeEach
    void today() {
        STAGE.clock.set(MONDAY);
    }

    @AfterEach
    void backAgain() {
        STAGE.scopes.run(
                Scope.system(), () -> STAGE.jdbc.sql("delete from absence").update());
    }

    @Test
    void aStandInHasTheRolesOfWhoIsAwayOnTheseDaysOnly() {
        assertThat(away(HEAD, HEAD, 0, 2, CLERK)).isEqualTo(AbsenceOutcome.RECORDED);

        assertThat(absences.acting(CLERK).roles()).containsExactlyInAnyOrder(Role.CLERK, Role.HEAD);
        assertThat(absences.represented(CLERK)).containsExactly(java.util.Map.entry(HEAD.account(), "leitung"));
        assertThat(absences.standsInAs(CLERK, Role.HEAD)).containsExactly(HEAD.account());
        assertThat(absences.standsInAs(CLERK, Role.CLERK)).as("his own").isEmpty();
        assertThat(absences.acting(COLLEAGUE)).isEqualTo(COLLEAGUE);

        STAGE.clock.set(MONDAY.plusDays(2));
        assertThat(absences.acting(CLERK).is(Role.HEAD)).as("the last day").isTrue();
        STAGE.clock.set(MONDAY.plusDays(3));
        assertThat(absences.acting(CLERK)).isEqualTo(CLERK);
    }

    @Test
    void theWorkGoesToStandInsWhoAreThere() {
        assertThat(absences.onDuty(CaseStage.AUTHORITY, CLERK.account())).containsExactly(CLERK.account());
        away(CLERK, CLERK, 0, 5, COLLEAGUE, HEAD);
        assertThat(absences.onDuty(CaseStage.AUTHORITY, CLERK.account()))
                .containsExactlyInAnyOrder(COLLEAGUE.account(), HEAD.account());
        away(COLLEAGUE, HEAD, 0, 0, HEAD);
        assertThat(absences.onDuty(CaseStage.AUTHORITY, CLERK.account())).containsExactly(HEAD.account());
        assertThat(away(HEAD, HEAD, 0, 0, COLLEAGUE)).isEqualTo(AbsenceOutcome.STAND_IN_AWAY);
        assertThat(absences.awayDuring(CaseStage.AUTHORITY, MONDAY, MONDAY))
                .containsExactlyInAnyOrder(CLERK.account(), COLLEAGUE.account());
        assertThat(away(HEAD, HEAD, 0, 1, COLLEAGUE)).isEqualTo(AbsenceOutcome.RECORDED);
        assertThat(absences.onDuty(CaseStage.AUTHORITY, CLERK.account()))
                .as("nobody left")
                .isEmpty();
    }

    @Test
    void onlyTheHeadEntersTheAbsenceOfOthersAndOnlyOfTheOwnHouse() {
        assertThat(away(HEAD, CLERK, 0, 1, COLLEAGUE)).isEqualTo(AbsenceOutcome.NOT_ALLOWED);
        assertThat(away(CLERK, HEAD, 0, 1, COLLEAGUE)).isEqualTo(AbsenceOutcome.RECORDED);
        assertThat(away(STRANGER, HEAD, 0, 1, COLLEAGUE)).isEqualTo(AbsenceOutcome.PERSON_UNKNOWN);
        assertThat(away(HEAD, HEAD, 0, 1, STRANGER)).isEqualTo(AbsenceOutcome.STAND_IN_UNKNOWN);
        assertThat(away(HEAD, HEAD, 0, 1, HEAD)).isEqualTo(AbsenceOutcome.STAND_IN_UNKNOWN);
        assertThat(away(HEAD, HEAD, 0, 1)).isEqualTo(AbsenceOutcome.STAND_IN_MISSING);
        assertThat(away(HEAD, HEAD, 1, 0, CLERK)).isEqualTo(AbsenceOutcome.ENDS_BEFORE_BEGIN);
        assertThat(away(HEAD, HEAD, -2, -1, CLERK)).isEqualTo(AbsenceOutcome.IN_THE_PAST);
        assertThat(away(HEAD, HEAD, 0, 1000, CLERK)).isEqualTo(AbsenceOutcome.TOO_LONG);
        assertThat(away(CLERK, CLERK, 1, 9, COLLEAGUE)).isEqualTo(AbsenceOutcome.OVERLAPS);

        assertThat(absences.of(CaseStage.OTHER_AUTHORITY)).isEmpty();
        Absence entered = absences.of(CaseStage.AUTHORITY).get(0);
        assertThat(absences.remove(entered.id(), STRANGER)).isFalse();
        assertThat(absences.remove(entered.id(), COLLEAGUE)).isFalse();
        assertThat(absences.remove(entered.id(), CLERK)).isTrue();
        assertThat(absences.of(CaseStage.AUTHORITY)).isEmpty();
    }

    @Test
    void aScopeOfAnotherHouseSeesNoAbsence() {
        away(CLERK, CLERK, 0, 1, COLLEAGUE);
        assertThat(count(CaseStage.AUTHORITY)).isEqualTo(1);
        assertThat(count(CaseStage.OTHER_AUTHORITY)).isZero();
    }

    private static int count(OrganisationId organisation) {
        return STAGE.scopes.within(Scope.organisation(organisation), () -> STAGE.jdbc
                .sql("select count(*) from absence")
                .query(Integer.class)
                .single());
    }

    private AbsenceOutcome away(Actor person, Actor by, int from, int to, Actor... standIns) {
        Set<AccountId> ids =
                java.util.stream.Stream.of(standIns).map(Actor::account).collect(java.util.stream.Collectors.toSet());
        return absences.record(
                new RecordAbsence(person.account(), MONDAY.plusDays(from), MONDAY.plusDays(to), ids), by);
    }
}
