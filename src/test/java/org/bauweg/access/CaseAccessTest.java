package org.bauweg.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.bauweg.audit.Journal;
import org.bauweg.audit.JournalEntry;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.bauweg.shared.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.json.JsonMapper;

class CaseAccessTest {

    private static final OrganisationId WIESBADEN = new OrganisationId("06414000");
    private static final OrganisationId KASSEL = new OrganisationId("06611000");

    private final DataSource dataSource = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(dataSource);
    private final Scopes scopes = new Scopes(new JdbcTransactionManager(dataSource), jdbc);
    private final Journal journal = BeanUtils.instantiateClass(
            BeanUtils.getResolvableConstructor(Journal.class),
            jdbc,
            JsonMapper.builder().build(),
            Clock.systemUTC());
    private final CaseAccess access = new CaseAccess(jdbc, scopes, journal);
    private final CaseId caseId = CaseId.random();

    @Test
    void theAuthorityOfACaseComesInAndAnotherOneIsRefusedAndJournalled() {
        scopes.run(Scope.of(caseId), () -> access.grantAuthority(caseId, WIESBADEN));

        assertThat(access.<Relation>inCase(clerk(WIESBADEN), caseId, relation -> relation))
                .isEqualTo(Relation.AUTHORITY);
        assertThatThrownBy(() -> access.<Relation>inCase(clerk(KASSEL), caseId, relation -> relation))
                .isInstanceOf(CaseNotVisible.class);
        assertThat(refusals()).hasSize(1);
    }

    @Test
    void aRefusalStaysJournalledWhenWhatItRefusesIsRolledBack() {
        scopes.run(Scope.of(caseId), () -> access.grantConsulted(caseId, KASSEL));

        assertThatThrownBy(() -> access.<Relation>inCase(clerk(KASSEL), caseId, relation -> {
                    access.refuse(clerk(KASSEL), caseId);
                    return relation;
                }))
                .isInstanceOf(CaseNotVisible.class);
        assertThat(refusals()).hasSize(1);
    }

    private List<JournalEntry> refusals() {
        return scopes.within(Scope.system(), () -> journal.security(10)).stream()
                .filter(entry -> entry.act().equals("access.refused"))
                .filter(entry -> caseId.toString().equals(entry.details().get("case")))
                .toList();
    }

    private static Actor clerk(OrganisationId organisation) {
        return new Actor(AccountId.random(), "Test", organisation, Set.of(Role.CLERK));
    }
}
