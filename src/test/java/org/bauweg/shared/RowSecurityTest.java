package org.bauweg.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

class RowSecurityTest {

    private static final OrganisationId WIESBADEN = new OrganisationId("06414000");
    private static final OrganisationId KASSEL = new OrganisationId("06611000");
    private static final CaseId CASE = CaseId.random();

    private static JdbcClient jdbc;
    private static Scopes scopes;

    @BeforeAll
    static void oneCaseInWiesbaden() {
        DataSource dataSource = TestDatabase.fresh();
        jdbc = JdbcClient.create(dataSource);
        scopes = new Scopes(new JdbcTransactionManager(dataSource), jdbc);
        AccountId account = AccountId.random();
        jdbc.sql("insert into account (id, username, display_name, email, created_at) values (?, 'a', 'A', 'a', now())")
                .param(account.value())
                .update();
        scopes.run(Scope.of(CASE), () -> jdbc.sql("""
                        insert into case_file (id, authority_id, file_number, account_id, service, procedure, municipality_ags,
                        title, answers, received_at) values (?, ?, '1', ?, 's', 'P65', '06414000', 't', '{}', now())""")
                .params(CASE.value(), WIESBADEN.value(), account.value())
                .update());
    }

    @Test
    void aQueryWithoutWhereInAnotherAuthoritysScopeReturnsNothing() {
        assertThat(scopes.within(Scope.organisation(KASSEL), this::allFiles)).isEmpty();
        assertThat(scopes.within(Scope.organisation(WIESBADEN), this::allFiles)).containsExactly("1");
    }

    @Test
    void aTransactionWithoutScopeSeesNothing() {
        assertThat(allFiles()).isEmpty();
    }

    @Test
    void aNestedScopeIsLeftAgain() {
        List<String> seen = scopes.within(Scope.organisation(KASSEL), () -> {
            assertThat(scopes.within(Scope.system(), this::allFiles)).hasSize(1);
            return allFiles();
        });
        assertThat(seen).isEmpty();
    }

    @Test
    void anotherAuthorityCannotWriteIntoTheCase() {
        scopes.run(Scope.organisation(KASSEL), () -> assertThat(
                        jdbc.sql("update case_file set title = 'x'").update())
                .isZero());
        assertThatThrownBy(() -> scopes.run(
                        Scope.organisation(KASSEL),
                        () -> jdbc.sql("""
                        insert into journal (stream, position, case_id, authority_id, at, actor, act, content, hash)
                        values ('x', 1, ?, '06414000', now(), 'a', 'b', 'c', '')""").param(CASE.value()).update()))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void everyTableWithAnAuthorityIsProtectedEvenFromItsOwner() {
        assertThat(jdbc.sql("""
                        select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where c.relkind = 'r' and a.attname in ('authority_id', 'case_id') and c.relname not in ('organisation', 'file_number')
                        and not (c.relrowsecurity and c.relforcerowsecurity)""").query(String.class).list()).isEmpty();
    }

    private List<String> allFiles() {
        return jdbc.sql("select file_number from case_file").query(String.class).list();
    }
}
