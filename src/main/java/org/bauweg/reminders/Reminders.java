package org.bauweg.reminders;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bauweg.absence.Absences;
import org.bauweg.access.Role;
import org.bauweg.authority.Organisation;
import org.bauweg.authority.Organisations;
import org.bauweg.casefile.CaseClerks;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.deadlines.DeadlineWatch;
import org.bauweg.deadlines.Deadlines;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.deadlines.Turn;
import org.bauweg.reminders.HintRows.Reader;
import org.bauweg.settings.Setting;
import org.bauweg.settings.Settings;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.springframework.stereotype.Component;

/**
 * Reminds before a period ends: the one whose turn it is, later the heads. Once for each day to act by, however many nodes
 * look: the mark and what is told are written in one transaction, and a row that another node holds is left to it.
 */
@Component
class Reminders {

    private final DeadlineWatch watch;
    private final HintRows hints;
    private final PeriodLetters letters;
    private final CaseFiles files;
    private final CaseClerks clerks;
    private final Absences absences;
    private final Deadlines deadlines;
    private final Settings settings;
    private final Organisations organisations;
    private final Scopes scopes;
    private final Clock clock;

    Reminders(
            DeadlineWatch watch,
            HintRows hints,
            PeriodLetters letters,
            CaseFiles files,
            CaseClerks clerks,
            Absences absences,
            Deadlines deadlines,
            Settings settings,
            Organisations organisations,
            Scopes scopes,
            Clock clock) {
        this.watch = watch;
        this.hints = hints;
        this.letters = letters;
        this.files = files;
        this.clerks = clerks;
        this.absences = absences;
        this.deadlines = deadlines;
        this.settings = settings;
        this.organisations = organisations;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** Reminds wherever an authority's lead time has come; says for how many periods. */
    int remind(int batch) {
        return everywhere(Setting.REMIND_DAYS, batch, this::remind);
    }

    /** Tells the heads wherever their authority's lead time has come; says of how many periods. */
    int escalate(int batch) {
        return everywhere(Setting.ESCALATE_DAYS, batch, this::escalate);
    }

    /** Authority after authority, batch after batch, each in a transaction of its own. */
    private int everywhere(Setting lead, int batch, Round round) {
        int all = 0;
        for (Organisation authority : organisations.all()) {
            if (authority.kind() == Organisation.Kind.BUILDING_AUTHORITY) {
                LocalDate until = in(settings.number(authority.id(), lead));
                int told;
                do {
                    told = round.tell(authority.id(), until, batch);
                    all += told;
                } while (told == batch);
            }
        }
        return all;
    }

    private int remind(OrganisationId authority, LocalDate until, int batch) {
        return scopes.within(Scope.system(), () -> {
            List<LedgerDeadline> due = watch.takeReminders(authority, until, batch);
            Map<CaseId, CaseFile> cases = cases(due);
            Map<CaseId, AccountId> looksAfter = clerks.of(cases.keySet());
            due.forEach(deadline -> remind(deadline, cases, looksAfter));
            return due.size();
        });
    }

    private int escalate(OrganisationId authority, LocalDate until, int batch) {
        return scopes.within(Scope.system(), () -> {
            List<LedgerDeadline> due = watch.takeEscalations(authority, until, batch);
            Map<CaseId, CaseFile> cases = cases(due);
            due.forEach(deadline -> {
                CaseFile file = cases.get(deadline.caseId());
                if (file != null) {
                    hints.add(Hint.Kind.ESCALATION, deadline, file, new Reader(deadline.authority(), Role.HEAD, null));
                }
            });
            return due.size();
        });
    }

    private void remind(LedgerDeadline deadline, Map<CaseId, CaseFile> cases, Map<CaseId, AccountId> looksAfter) {
        CaseFile file = cases.get(deadline.caseId());
        if (file == null) {
            return;
        }
        OrganisationId asked = deadline.organisation();
        if (deadline.turn() == Turn.APPLICANT) {
            letters.remind(deadline, file);
        } else if (asked != null) {
            hints.add(Hint.Kind.REMINDER, deadline, file, new Reader(asked, null, null));
        } else {
            AccountId clerk = looksAfter.get(deadline.caseId());
            Set<AccountId> onDuty = clerk == null ? Set.of() : absences.onDuty(deadline.authority(), clerk);
            readers(deadline.authority(), onDuty)
                    .forEach(reader -> hints.add(Hint.Kind.REMINDER, deadline, file, reader));
        }
    }

    /** The clerk of the case or who stands in; without either, every clerk. */
    private static Collection<Reader> readers(OrganisationId authority, Set<AccountId> onDuty) {
        return onDuty.isEmpty()
                ? List.of(new Reader(authority, Role.CLERK, null))
                : onDuty.stream()
                        .map(account -> new Reader(authority, null, account))
                        .toList();
    }

    private Map<CaseId, CaseFile> cases(List<LedgerDeadline> due) {
        return files.find(due.stream().map(LedgerDeadline::caseId).collect(Collectors.toSet()));
    }

    @FunctionalInterface
    private interface Round {
        int tell(OrganisationId authority, LocalDate until, int batch);
    }

    private LocalDate in(int businessDays) {
        return deadlines.calendar().plusBusinessDays(LocalDate.now(clock), businessDays);
    }
}
