package org.bauweg.workbench;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bauweg.absence.Absences;
import org.bauweg.access.Accounts;
import org.bauweg.access.Actor;
import org.bauweg.access.CurrentActor;
import org.bauweg.access.Role;
import org.bauweg.casefile.CaseClerks;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who works on the current request, and for whom: himself and those he stands in for today. All pages of staff ask here what the
 * reader may do, so that a stand-in may do exactly what the absent person may, as long as the absence lasts: sign, hand a case
 * over, take completeness back, move a case to another procedure, treat late statements, read the statistics. The settings of the
 * authority are no exception: they belong to the role of the head, and who stands in for an absent head has that role.
 */
@Component
class Duty {

    private final CurrentActor currentActor;
    private final Absences absences;
    private final Accounts accounts;
    private final CaseClerks clerks;

    Duty(CurrentActor currentActor, Absences absences, Accounts accounts, CaseClerks clerks) {
        this.currentActor = currentActor;
        this.absences = absences;
        this.accounts = accounts;
        this.clerks = clerks;
    }

    /** The actor with the roles of those he stands in for. */
    Actor actor() {
        return absences.acting(currentActor.require());
    }

    /** Whether he decides cases, or signs. */
    boolean is(Role role) {
        return actor().is(role);
    }

    /**
     * The actor, who has this role himself or from somebody who is away.
     *
     * @throws ResponseStatusException 403 if he has not
     */
    Actor require(Role role) {
        Actor actor = actor();
        if (!actor.is(role)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return actor;
    }

    /** Those the actor stands in for today, with their names. */
    Map<AccountId, String> represented() {
        return absences.represented(currentActor.require());
    }

    /** The actor and those he stands in for: whose cases are "mine". */
    Set<AccountId> mine() {
        Set<AccountId> mine = new HashSet<>(represented().keySet());
        mine.add(currentActor.require().account());
        return mine;
    }

    /** For whom he does what only this role may do; empty if the role is his own. */
    Set<AccountId> standsInAs(Role role) {
        return absences.standsInAs(currentActor.require(), role);
    }

    /** The names of those who look after these cases, where somebody does. In the authority's scope. */
    Map<CaseId, String> clerks(Collection<CaseId> cases) {
        Map<CaseId, AccountId> looksAfter = clerks.of(cases);
        Map<AccountId, String> names = names(looksAfter.values());
        return looksAfter.keySet().stream()
                .filter(id -> names.containsKey(looksAfter.get(id)))
                .collect(Collectors.toMap(id -> id, id -> names.get(looksAfter.get(id))));
    }

    Map<AccountId, String> names(Collection<AccountId> people) {
        return accounts.displayNames(Set.copyOf(people));
    }
}
