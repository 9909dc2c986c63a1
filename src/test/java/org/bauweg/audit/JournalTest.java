package org.bauweg.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.bauweg.shared.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.json.JsonMapper;

class JournalTest {

    private static final OrganisationId AUTHORITY = new OrganisationId("06414000");

    private final DataSource dataSource = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(dataSource);
    private final Scopes scopes = new Scopes(new JdbcTransactionManager(dataSource), jdbc);
    private final Journal journal = new Journal(jdbc, JsonMapper.builder().build(), Clock.systemUTC());
    private final CaseId caseId = CaseId.random();

    @BeforeEach
    void threeActs() {
        scopes.run(Scope.of(caseId), () -> {
            for (int i = 1; i <= 3; i++) {
                journal.append(caseId, AUTHORITY, new Act("a", "act." + i, Map.of("größe", "8 m² <b>" + i)));
            }
        });
    }

    @Test
    void keepsActsInOrderAndVerifies() {
        assertThat(scopes.within(Scope.of(caseId), () -> journal.of(caseId)))
                .extracting(JournalEntry::act)
                .containsExactly("act.1", "act.2", "act.3");
        assertThat(scopes.within(Scope.system(), journal::verify)).isEmpty();
    }

    @Test
    void theDatabaseRefusesChangeAndDeletion() {
        for (String sql : new String[] {
            "update journal set act = 'x'", "delete from journal", "truncate journal", "delete from journal_stream"
        }) {
            assertThatThrownBy(
                            () -> scopes.run(Scope.system(), () -> jdbc.sql(sql).update()))
                    .hasStackTraceContaining("append-only");
        }
    }

    @Test
    void showsWhereSomebodyTamperedAroundTheDatabasesGuards() {
        tamper("update journal set content = replace(content, 'act.2', 'act.9') where position = 2");
        assertThat(scopes.within(Scope.system(), journal::verify))
                .containsExactly(new JournalBreak("case:" + caseId, 2));
    }

    @Test
    void showsAMissingTail() {
        tamper("delete from journal where position = 3");
        assertThat(scopes.within(Scope.system(), journal::verify))
                .containsExactly(new JournalBreak("case:" + caseId, 3));
    }

    @Test
    void oneAuthorityDoesNotSeeTheOthersJournal() {
        assertThat(scopes.within(Scope.organisation(new OrganisationId("06611000")), () -> journal.of(caseId)))
                .isEmpty();
    }

    private void tamper(String sql) {
        scopes.run(Scope.system(), () -> {
            jdbc.sql("alter table journal disable trigger append_only").update();
            jdbc.sql(sql).update();
            jdbc.sql("alter table journal enable trigger append_only").update();
        });
    }
}
