package org.bauweg.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bauweg.audit.Act;
import org.bauweg.audit.Journal;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decides, in one place, who may see a case. */
@Component
public class CaseAccess {

    private final JdbcClient jdbc;
    private final Scopes scopes;
    private final Journal journal;

    CaseAccess(JdbcClient jdbc, Scopes scopes, Journal journal) {
        this.jdbc = jdbc;
        this.scopes = scopes;
        this.journal = journal;
    }

    /**
     * Runs {@code work} in the scope of the case, with the actor's relation to it.
     *
     * @throws CaseNotVisible if there is none; the attempt is journalled
     */
    public <T extends @Nullable Object> T inCase(Actor actor, CaseId caseId, Function<Relation, T> work) {
        Optional<Visit<T>> visit = scopes.within(
                Scope.of(caseId), () -> relation(actor, caseId).map(relation -> new Visit<T>(work.apply(relation))));
        if (visit.isEmpty()) {
            refuse(actor, caseId);
        }
        return visit.orElseThrow().result();
    }

    /** What came of work in a case; tells a result that is null from no access. */
    private record Visit<T extends @Nullable Object>(T result) {}

    /** The actor's relation to the case; empty if there is none. */
    public Optional<Relation> relation(Actor actor, CaseId caseId) {
        String grantee = actor.organisation() == null
                ? actor.account().toString()
                : actor.organisation().value();
        return scopes.within(Scope.of(caseId), () -> jdbc.sql("""
                        select relation from case_access where case_id = ? and grantee = ? order by relation limit 1""")
                .param(caseId.value())
                .param(grantee)
                .query((row, number) -> Relation.valueOf(row.getString(1)))
                .optional());
    }

    /** Journals that the actor asked for a case that is not his and throws. */
    public void refuse(Actor actor, CaseId caseId) {
        // of its own: the refusal stays although what it refuses is rolled back
        scopes.runApart(
                Scope.system(),
                () -> journal.appendSecurity(
                        new Act(actor.account().toString(), "access.refused", Map.of("case", caseId.toString()))));
        throw new CaseNotVisible(caseId);
    }

    /** Makes the account the owner of the case. In the scope of the case. */
    public void grantOwner(CaseId caseId, AccountId account) {
        grant(caseId, account.toString(), Relation.OWNER);
    }

    /** Makes the organisation the deciding authority of the case. In the scope of the case. */
    public void grantAuthority(CaseId caseId, OrganisationId authority) {
        grant(caseId, authority.value(), Relation.AUTHORITY);
    }

    /** Another building authority decides the case from now on; the former one sees nothing of it any more. In the case's scope. */
    public void moveAuthority(CaseId caseId, OrganisationId from, OrganisationId to) {
        jdbc.sql("delete from case_access where case_id = ? and grantee = ? and relation = 'AUTHORITY'")
                .params(caseId.value(), from.value())
                .update();
        grantAuthority(caseId, to);
    }

    /** Lets a consulted organisation into the case. In the scope of the case. */
    public void grantConsulted(CaseId caseId, OrganisationId organisation) {
        grant(caseId, organisation.value(), Relation.CONSULTED);
    }

    /** The accounts that own the case. In the scope of the case. */
    public List<AccountId> owners(CaseId caseId) {
        return jdbc
                .sql("select grantee from case_access where case_id = ? and relation = 'OWNER'")
                .param(caseId.value())
                .query(String.class)
                .list()
                .stream()
                .flatMap(text -> AccountId.parse(text).stream())
                .toList();
    }

    private void grant(CaseId caseId, String grantee, Relation relation) {
        jdbc.sql("insert into case_access (case_id, grantee, relation) values (?, ?, ?) on conflict do nothing")
                .param(caseId.value())
                .param(grantee)
                .param(relation.name())
                .update();
    }
}
