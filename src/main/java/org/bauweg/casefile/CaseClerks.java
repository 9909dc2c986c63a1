package org.bauweg.casefile;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bauweg.audit.Act;
import org.bauweg.audit.Journal;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which clerk of the authority looks after a case: at most one, and any colleague may take over. Says who is asked and
 * reminded first; takes from nobody the right to work on the case.
 */
@Component
public class CaseClerks {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    CaseClerks(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** The clerk of the case. In the scope of the case or its authority. */
    public Optional<AccountId> of(CaseId caseId) {
        return Optional.ofNullable(of(List.of(caseId)).get(caseId));
    }

    /** The clerks of those cases that have one. In the scope of the authority. */
    public Map<CaseId, AccountId> of(Collection<CaseId> cases) {
        UUID[] ids = cases.stream().map(CaseId::value).toArray(UUID[]::new);
        return jdbc
                .sql("select case_id, account_id from case_clerk where case_id = any(?)")
                .param(ids)
                .query((row, number) -> Map.entry(
                        new CaseId(row.getObject(1, UUID.class)), new AccountId(row.getObject(2, UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The cases the clerk looks after, latest first, at most {@code limit}. In the scope of the authority. */
    public List<CaseId> casesOf(AccountId clerk, int limit) {
        return jdbc.sql("select case_id from case_clerk where account_id = ? order by since desc limit ?")
                .params(clerk.value(), limit)
                .query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The clerk looks after the case from now on; whoever did before does no more. In the case's scope. */
    public void take(CaseId caseId, OrganisationId authority, AccountId clerk) {
        boolean changed = jdbc.sql("""
                        insert into case_clerk (case_id, authority_id, account_id, since) values (:case, :authority, :clerk, :now)
                        on conflict (case_id) do update set account_id = :clerk, since = :now
                        where case_clerk.account_id <> :clerk""")
                        .param("case", caseId.value())
                        .param("authority", authority.value())
                        .param("clerk", clerk.value())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
        if (changed) {
            journal.append(caseId, authority, new Act(clerk.toString(), "clerk.taken", Map.of()));
        }
    }

    /** The clerk no longer looks after the case; without effect if somebody else does. In the case's scope. */
    public void release(CaseId caseId, OrganisationId authority, AccountId clerk) {
        int released = jdbc.sql("delete from case_clerk where case_id = ? and account_id = ?")
                .params(caseId.value(), clerk.value())
                .update();
        if (released == 1) {
            journal.append(caseId, authority, new Act(clerk.toString(), "clerk.released", Map.of()));
        }
    }
}
