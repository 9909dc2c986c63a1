package org.bauweg.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bauweg.access.Accounts;
import org.bauweg.access.Accounts.StaffMember;
import org.bauweg.access.Actor;
import org.bauweg.access.Role;
import org.bauweg.audit.Act;
import org.bauweg.audit.Journal;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.springframework.stereotype.Component;

/**
 * Absences of staff and who stands in. Everybody enters their own, a head also those of others. During an absence each
 * stand-in has the roles of the one who is away, in the same organisation; a clerk named by a head may thus sign. That whoever
 * drafted a decision does not sign it holds for stand-ins too.
 */
@Component
public class Absences {

    private static final int MOST_STAND_INS = 10;
    private static final int LONGEST_YEARS = 2;

    private final AbsenceRows rows;
    private final Accounts accounts;
    private final Journal journal;
    private final Scopes scopes;
    private final Clock clock;

    Absences(AbsenceRows rows, Accounts accounts, Journal journal, Scopes scopes, Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.journal = journal;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** Enters an absence; journalled. */
    public AbsenceOutcome record(RecordAbsence command, Actor by) {
        OrganisationId organisation = by.organisation();
        if (organisation == null || !mayRecord(command.account(), by)) {
            return AbsenceOutcome.NOT_ALLOWED;
        }
        return scopes.within(Scope.organisation(organisation), () -> {
            AbsenceOutcome outcome = check(command, organisation);
            if (outcome == AbsenceOutcome.RECORDED) {
                var absence = new Absence(
                        UUID.randomUUID(),
                        command.account(),
                        organisation,
                        command.from(),
                        command.to(),
                        List.copyOf(command.standIns()));
                rows.add(absence, by.account(), clock.instant());
                journal("absence.recorded", absence, by);
            }
            return outcome;
        });
    }

    /** Takes an absence back, also one that has begun. False if there is none that the actor may change. */
    public boolean remove(UUID id, Actor by) {
        OrganisationId organisation = by.organisation();
        if (organisation == null) {
            return false;
        }
        return scopes.within(Scope.organisation(organisation), () -> {
            Optional<Absence> absence = rows.find(id).filter(found -> mayRecord(found.account(), by));
            absence.ifPresent(found -> {
                rows.remove(found.id());
                journal("absence.removed", found, by);
            });
            return absence.isPresent();
        });
    }

    /** Absences of the organisation that are not over, earliest first. */
    public List<Absence> of(OrganisationId organisation) {
        return scopes.within(Scope.organisation(organisation), () -> rows.notOver(organisation, today()));
    }

    /** Who of the organisation is away on each of these days, and so can stand in for nobody. */
    public Set<AccountId> awayDuring(OrganisationId organisation, LocalDate from, LocalDate to) {
        return scopes.within(Scope.organisation(organisation), () -> rows.notOver(organisation, to)).stream()
                .filter(absence -> absence.covers(from))
                .map(Absence::account)
                .collect(Collectors.toSet());
    }

    /** For whom the actor stands in today; names by account. */
    public Map<AccountId, String> represented(Actor actor) {
        Map<AccountId, String> represented = new LinkedHashMap<>();
        absentFor(actor).forEach(member -> represented.put(member.account(), member.displayName()));
        return represented;
    }

    /** The actor with the roles of those for whom he stands in today. */
    public Actor acting(Actor actor) {
        List<StaffMember> absent = absentFor(actor);
        if (absent.isEmpty()) {
            return actor;
        }
        Set<Role> roles = EnumSet.copyOf(actor.roles());
        absent.forEach(member -> roles.addAll(member.roles()));
        return new Actor(actor.account(), actor.displayName(), actor.organisation(), roles);
    }

    /** For whom the actor does what only this role may do; empty if the role is the actor's own, or nobody's he stands in for. */
    public Set<AccountId> standsInAs(Actor actor, Role role) {
        Set<AccountId> absent = absentFor(actor).stream()
                .filter(member -> member.roles().contains(role))
                .map(StaffMember::account)
                .collect(Collectors.toSet());
        boolean own = absent.isEmpty()
                || accounts.actor(actor.account())
                        .filter(known -> known.is(role))
                        .isPresent();
        return own ? Set.of() : absent;
    }

    /**
     * Who does the person's work today: the person, or during an absence those stand-ins who are not away themselves; empty if
     * all of them are.
     */
    public Set<AccountId> onDuty(OrganisationId organisation, AccountId person) {
        List<Absence> today = today(organisation);
        Set<AccountId> away = today.stream().map(Absence::account).collect(Collectors.toSet());
        return away.contains(person)
                ? today.stream()
                        .filter(absence -> absence.account().equals(person))
                        .flatMap(absence -> absence.standIns().stream())
                        .filter(standIn -> !away.contains(standIn))
                        .collect(Collectors.toSet())
                : Set.of(person);
    }

    private List<StaffMember> absentFor(Actor actor) {
        OrganisationId organisation = actor.organisation();
        if (organisation == null) {
            return List.of();
        }
        Set<AccountId> absent = today(organisation).stream()
                .filter(absence -> absence.standIns().contains(actor.account()))
                .map(Absence::account)
                .collect(Collectors.toSet());
        return absent.isEmpty()
                ? List.of()
                : accounts.staffOf(organisation).stream()
                        .filter(member -> absent.contains(member.account()))
                        .toList();
    }

    private List<Absence> today(OrganisationId organisation) {
        return of(organisation).stream()
                .filter(absence -> absence.covers(today()))
                .toList();
    }

    private static boolean mayRecord(AccountId account, Actor by) {
        return account.equals(by.account()) || by.is(Role.HEAD);
    }

    private AbsenceOutcome check(RecordAbsence command, OrganisationId organisation) {
        Set<AccountId> staff = accounts.staffOf(organisation).stream()
                .map(StaffMember::account)
                .collect(Collectors.toSet());
        if (!staff.contains(command.account())) {
            return AbsenceOutcome.PERSON_UNKNOWN;
        } else if (command.to().isBefore(command.from())) {
            return AbsenceOutcome.ENDS_BEFORE_BEGIN;
        } else if (command.to().isBefore(today())) {
            return AbsenceOutcome.IN_THE_PAST;
        } else if (command.to().isAfter(command.from().plusYears(LONGEST_YEARS))) {
            return AbsenceOutcome.TOO_LONG;
        } else if (command.standIns().isEmpty()) {
            return AbsenceOutcome.STAND_IN_MISSING;
        } else if (command.standIns().size() > MOST_STAND_INS) {
            return AbsenceOutcome.TOO_MANY_STAND_INS;
        } else if (!staff.containsAll(command.standIns()) || command.standIns().contains(command.account())) {
            return AbsenceOutcome.STAND_IN_UNKNOWN;
        } else if (awayDuring(organisation, command.from(), command.to()).stream()
                .anyMatch(command.standIns()::contains)) {
            return AbsenceOutcome.STAND_IN_AWAY;
        }
        boolean overlaps = rows.notOver(organisation, command.from()).stream()
                .anyMatch(other -> other.account().equals(command.account())
                        && !other.from().isAfter(command.to()));
        return overlaps ? AbsenceOutcome.OVERLAPS : AbsenceOutcome.RECORDED;
    }

    private void journal(String code, Absence absence, Actor by) {
        Map<String, String> details = Map.of(
                "account", absence.account().toString(),
                "from", absence.from().toString(),
                "to", absence.to().toString(),
                "standIns", absence.standIns().stream().map(AccountId::toString).collect(Collectors.joining(",")));
        scopes.run(
                Scope.system(),
                () -> journal.appendSecurity(new Act(by.account().toString(), code, details)));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
