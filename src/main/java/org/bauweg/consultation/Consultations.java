package org.bauweg.consultation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
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
import org.bauweg.consultation.SelectConsultations.NamedNeighbour;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The hearing of agencies and of the municipality (§ 70 Abs. 1 HBO, § 36 BauGB). Callers stand in the case's scope, except
 * where another is named. A number that the case does not have is a bug and throws {@link IllegalArgumentException}.
 */
@Component
public class Consultations {

    private static final int OWN_LIMIT = 200;

    private final ConsultationRows rows;
    private final ConsultationPeriods periods;
    private final NeighbourRows neighbours;
    private final CaseFiles files;
    private final Organisations organisations;
    private final CaseAccess access;
    private final Journal journal;
    private final ConsultationActs acts;
    private final Clock clock;

    Consultations(
            ConsultationRows rows,
            ConsultationPeriods periods,
            NeighbourRows neighbours,
            CaseFiles files,
            Organisations organisations,
            CaseAccess access,
            Journal journal,
            ConsultationActs acts,
            Clock clock) {
        this.rows = rows;
        this.periods = periods;
        this.neighbours = neighbours;
        this.files = files;
        this.organisations = organisations;
        this.access = access;
        this.journal = journal;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Plans the chosen bodies. Their numbers go on from those before and follow the order of the choice: bodies, then
     * neighbours or the announcement. A case chooses again only after its completeness was withdrawn.
     */
    public SelectionOutcome select(SelectConsultations command) {
        CaseFile file = files.lock(command.caseId());
        List<Consultation> before = rows.of(file.id());
        if (file.consultedAt() != null || before.stream().anyMatch(each -> !each.isClosed())) {
            return new SelectionOutcome.AlreadySelected(
                    rows.latestRound(file.id()).size());
        }
        Optional<SelectionOutcome> flaw = Selection.flaw(command, organisations);
        if (flaw.isPresent()) {
            return flaw.get();
        }
        int round = rows.rounds(file.id()) + 1;
        int first = before.size() + 1;
        int number = before.size();
        for (ProposedBody body : command.chosen()) {
            plan(file, ++number, round, body, command.note());
        }
        neighbours.clear(file.id());
        for (NamedNeighbour neighbour : command.neighbours()) {
            if (!neighbour.consented()) {
                plan(file, ++number, round, Selection.neighbour(file.authority()), "");
            }
            neighbours.add(file, neighbour, neighbour.consented() ? null : number);
        }
        if (command.displayFrom() != null) {
            plan(file, ++number, round, Selection.announcement(file.authority()), "");
            rows.display(file.id(), number, command.displayFrom());
        }
        journalSelection(file, command, number - first + 1);
        return new SelectionOutcome.Selected(number - first + 1);
    }

    /** The number of the consultation at this place of the latest choice, counted from 0. */
    public int numberOf(CaseId caseId, int place) {
        List<Integer> numbers = rows.latestRound(caseId);
        if (place < 0 || place >= numbers.size()) {
            throw new IllegalArgumentException("no consultation at place " + place + " in case " + caseId);
        }
        return numbers.get(place);
    }

    /** Asks the body: from now on its time runs, and it may see its documents. Asking again changes nothing. */
    public Opened open(CaseId caseId, int number) {
        Consultation consultation = lock(caseId, number);
        if (consultation.state() == State.PLANNED) {
            rows.open(caseId, number);
            if (consultation.kind().isAnsweredByBody()) {
                access.grantConsulted(caseId, consultation.organisation());
            }
            LedgerDeadline started = startPeriod(consultation);
            acts.append(
                    consultation,
                    Act.SYSTEM,
                    "consultation.opened",
                    started == null
                            ? Map.of()
                            : Map.of("due_on", started.deadline().end().toString()));
        }
        return new Opened(
                consultation.organisation(),
                consultation.kind(),
                consultation.body().rule(),
                periods.open(consultation).orElse(null));
    }

    /** A neighbour's time begins with the letter's arrival, that of an announcement with its display. */
    private @Nullable LedgerDeadline startPeriod(Consultation consultation) {
        return switch (consultation.kind()) {
            case NEIGHBOUR -> null;
            case ANNOUNCEMENT ->
                periods.startDisplay(consultation, rows.displayFrom(consultation.caseId(), consultation.number()));
            case STATEMENT, CONSENT, APPROVAL -> periods.startAsked(consultation);
            case DECLARATION ->
                throw new IllegalArgumentException("declarations are asked for by MunicipalDeclarations");
        };
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
        LocalDate arrived = command.arrivedOn() == null ? periods.today() : command.arrivedOn();
        if (arrived.isAfter(periods.today())) {
            return new AnswerOutcome.ArrivedInFuture(periods.today());
        }
        boolean late =
                periods.isOver(consultation) && (consultation.dueOn() == null || arrived.isAfter(consultation.dueOn()));
        rows.answer(command, late);
        if (late) {
            periods.lapsed(consultation);
        } else {
            periods.met(consultation, arrived, command.by().toString());
        }
        acts.append(
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
        if (!periods.isOver(consultation)) {
            return SilenceOutcome.NOT_YET_DUE;
        }
        SilenceOutcome outcome = consultation.silence();
        if (consultation.state() == State.OPEN) {
            rows.silence(caseId, number);
            periods.lapsed(consultation);
            acts.append(consultation, Act.SYSTEM, "consultation.silent", Map.of("effect", outcome.name()));
        }
        return outcome;
    }

    /** Ends what is planned or open because the case took another way, with its periods; says how many. */
    public int cancel(CaseId caseId, String actor) {
        CaseFile file = files.require(caseId);
        rows.of(caseId).stream()
                .filter(consultation -> !consultation.isClosed())
                .forEach(consultation -> periods.cancel(consultation, actor));
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

    private void plan(CaseFile file, int number, int round, ProposedBody body, String note) {
        rows.plan(file, number, round, body, periods.law(file, body.rule()).lapse(), note);
    }

    private Consultation lock(CaseId caseId, int number) {
        return rows.lock(caseId, number)
                .orElseThrow(() -> new IllegalArgumentException("no consultation " + number + " in case " + caseId));
    }

    /** Neighbours are persons: the journal counts them and names none. */
    private void journalSelection(CaseFile file, SelectConsultations command, int count) {
        String actor = command.by().toString();
        List<String> chosen = command.chosen().stream()
                .map(body -> body.organisation().value())
                .toList();
        Map<String, String> details =
                new HashMap<>(Map.of("organisations", String.join(",", chosen), "reason", command.reason()));
        if (!command.neighbours().isEmpty()) {
            details.put("neighbours", Integer.toString(command.neighbours().size()));
        }
        journal.append(file.id(), file.authority(), new Act(actor, "consultations.selected", details));
        if (count > 0) {
            files.record(file.id(), new CaseFact.ConsultationsStarted(clock.instant(), count), actor);
        }
    }
}
