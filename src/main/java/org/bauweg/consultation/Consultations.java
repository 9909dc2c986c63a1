package org.bauweg.consultation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bauweg.access.CaseAccess;
import org.bauweg.audit.Act;
import org.bauweg.audit.Journal;
import org.bauweg.authority.Organisations;
import org.bauweg.casefile.CaseFact;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.consultation.Consultation.State;
import org.bauweg.deadlines.Deadline;
import org.bauweg.deadlines.Deadlines;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.springframework.stereotype.Component;

/**
 * The hearing of agencies and of the municipality (§ 70 Abs. 1 HBO, § 36 BauGB). Callers stand in the case's scope, except
 * where another is named. A number that the case does not have is a bug and throws {@link IllegalArgumentException}.
 */
@Component
public class Consultations {

    private static final int OWN_LIMIT = 200;

    private final ConsultationRows rows;
    private final CaseFiles files;
    private final Organisations organisations;
    private final CaseAccess access;
    private final Journal journal;
    private final Deadlines deadlines;
    private final Clock clock;

    Consultations(
            ConsultationRows rows,
            CaseFiles files,
            Organisations organisations,
            CaseAccess access,
            Journal journal,
            Deadlines deadlines,
            Clock clock) {
        this.rows = rows;
        this.files = files;
        this.organisations = organisations;
        this.access = access;
        this.journal = journal;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Plans the chosen bodies. Their numbers follow the order of the choice. */
    public SelectionOutcome select(SelectConsultations command) {
        CaseFile file = files.lock(command.caseId());
        List<Consultation> before = rows.of(file.id());
        if (file.consultedAt() != null || !before.isEmpty()) {
            return new SelectionOutcome.AlreadySelected(before.size());
        }
        Optional<SelectionOutcome> flaw = flaw(command.chosen());
        if (flaw.isPresent()) {
            return flaw.get();
        }
        int number = 0;
        for (ProposedBody body : command.chosen()) {
            rows.plan(file, ++number, body, command.note());
        }
        journalSelection(file, command);
        return new SelectionOutcome.Selected(number);
    }

    /** Asks the body: from now on its time runs, and it may see its documents. Asking again changes nothing. */
    public Opened open(CaseId caseId, int number) {
        Consultation consultation = lock(caseId, number);
        LocalDate asked = consultation.requestedAt() == null
                ? today()
                : LocalDate.ofInstant(consultation.requestedAt(), clock.getZone());
        Deadline deadline = deadlines.compute(consultation.body().rule(), asked);
        if (consultation.state() == State.PLANNED) {
            rows.open(caseId, number, deadline.end());
            access.grantConsulted(caseId, consultation.organisation());
            journal(
                    consultation,
                    Act.SYSTEM,
                    "consultation.opened",
                    Map.of("due_on", deadline.end().toString()));
        }
        return new Opened(consultation.organisation(), consultation.kind(), deadline);
    }

    /** Keeps the answer, also a late one: mandatory law is to be respected whoever points to it. */
    public AnswerOutcome answer(AnswerConsultation command) {
        Consultation consultation = lock(command.caseId(), command.number());
        if (consultation.state() == State.PLANNED) {
            return new AnswerOutcome.NotOpened();
        }
        if (consultation.isClosed()) {
            return new AnswerOutcome.AlreadyClosed();
        }
        Optional<AnswerOutcome> flaw = command.flaw(consultation.kind());
        if (flaw.isPresent()) {
            return flaw.get();
        }
        boolean late = isOver(consultation);
        rows.answer(command, late);
        journal(
                consultation,
                command.by().toString(),
                "consultation.answered",
                Map.of("position", command.position().name(), "late", Boolean.toString(late)));
        return new AnswerOutcome.Answered(late);
    }

    /** Records that the last day passed in silence. Repeating it gives the same outcome and changes nothing. */
    public SilenceOutcome silence(CaseId caseId, int number) {
        Consultation consultation = lock(caseId, number);
        if (consultation.state() == State.ANSWERED || consultation.state() == State.CANCELLED) {
            return SilenceOutcome.ALREADY_CLOSED;
        }
        if (!isOver(consultation)) {
            return SilenceOutcome.NOT_YET_DUE;
        }
        SilenceOutcome outcome =
                consultation.body().isFormalAct() ? SilenceOutcome.DEEMED_GIVEN : SilenceOutcome.LEFT_OUT_OF_ACCOUNT;
        if (consultation.state() == State.OPEN) {
            rows.silence(caseId, number);
            journal(consultation, Act.SYSTEM, "consultation.silent", Map.of("effect", outcome.name()));
        }
        return outcome;
    }

    /** Ends what is planned or open because the case ended; says how many. */
    public int cancel(CaseId caseId, String actor) {
        CaseFile file = files.require(caseId);
        int cancelled = rows.cancel(caseId);
        if (cancelled > 0) {
            journal.append(
                    caseId,
                    file.authority(),
                    new Act(actor, "consultations.cancelled", Map.of("count", Integer.toString(cancelled))));
        }
        return cancelled;
    }

    /** All consultations of the case by number. */
    public List<Consultation> of(CaseId caseId) {
        return rows.of(caseId);
    }

    /** The consultation with this number. */
    public Optional<Consultation> find(CaseId caseId, int number) {
        return rows.of(caseId).stream()
                .filter(consultation -> consultation.number() == number)
                .findFirst();
    }

    /** What an organisation was asked, newest first, at most {@value #OWN_LIMIT}. In the organisation's scope. */
    public List<Consultation> ofOrganisation(OrganisationId organisation) {
        return rows.ofOrganisation(organisation, OWN_LIMIT);
    }

    /** The document slots an organisation may see in the case: those of what it was asked, unless that was cancelled. */
    public Set<String> slotsFor(CaseId caseId, OrganisationId organisation) {
        Set<String> slots = new TreeSet<>();
        rows.of(caseId).stream()
                .filter(consultation -> consultation.organisation().equals(organisation))
                .filter(consultation ->
                        consultation.state() != State.PLANNED && consultation.state() != State.CANCELLED)
                .forEach(consultation -> slots.addAll(consultation.body().documentSlots()));
        return slots;
    }

    private Optional<SelectionOutcome> flaw(List<ProposedBody> chosen) {
        Set<String> seen = new HashSet<>();
        for (ProposedBody body : chosen) {
            if (organisations.find(body.organisation()).isEmpty()) {
                return Optional.of(new SelectionOutcome.UnknownOrganisation(body.organisation()));
            }
            if (!seen.add(body.kind() + " " + body.organisation())) {
                return Optional.of(new SelectionOutcome.NamedTwice(body.organisation()));
            }
        }
        return Optional.empty();
    }

    private Consultation lock(CaseId caseId, int number) {
        return rows.lock(caseId, number)
                .orElseThrow(() -> new IllegalArgumentException("no consultation " + number + " in case " + caseId));
    }

    private boolean isOver(Consultation consultation) {
        return consultation.dueOn() != null && today().isAfter(consultation.dueOn());
    }

    private void journalSelection(CaseFile file, SelectConsultations command) {
        String actor = command.by().toString();
        List<String> chosen = command.chosen().stream()
                .map(body -> body.organisation().value())
                .toList();
        journal.append(
                file.id(),
                file.authority(),
                new Act(
                        actor,
                        "consultations.selected",
                        Map.of("organisations", String.join(",", chosen), "reason", command.reason())));
        if (!chosen.isEmpty()) {
            files.record(file.id(), new CaseFact.ConsultationsStarted(clock.instant(), chosen.size()), actor);
        }
    }

    private void journal(Consultation consultation, String actor, String code, Map<String, String> details) {
        Map<String, String> all = new HashMap<>(details);
        all.put("number", Integer.toString(consultation.number()));
        all.put("organisation", consultation.organisation().value());
        journal.append(consultation.caseId(), consultation.authority(), new Act(actor, code, all));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
