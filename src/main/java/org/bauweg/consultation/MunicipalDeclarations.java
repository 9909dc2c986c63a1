package org.bauweg.consultation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bauweg.access.CaseAccess;
import org.bauweg.audit.Act;
import org.bauweg.audit.Journal;
import org.bauweg.authority.MunicipalBodies;
import org.bauweg.authority.Municipalities;
import org.bauweg.authority.Municipality;
import org.bauweg.authority.Organisation;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.casefile.Procedure;
import org.bauweg.consultation.Consultation.State;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.deadlines.DeadlineRule;
import org.bauweg.deadlines.DeadlineRule.Purpose;
import org.bauweg.deadlines.Deadlines;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.deadlines.StartDeadline;
import org.bauweg.deadlines.Turn;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.springframework.stereotype.Component;

/**
 * The municipality's word on works that need no permit: it may demand a procedure, have the project prohibited for the time
 * being, or waive its time (§ 64 Abs. 3 S. 4-5 HBO; Anlage zu § 63 HBO Abschnitt IV Nr. 1). Callers stand in the case's scope.
 */
@Component
public class MunicipalDeclarations {

    private static final List<String> DOCUMENTS = List.of(
            "overviewMap",
            "sitePlan",
            "openSpacePlan",
            "floorPlans",
            "sectionDrawings",
            "elevationDrawings",
            "buildingDescription",
            "operatingDescription",
            "densityCalculation",
            "spacingProof",
            "parkingProof",
            "servicesProof",
            "furtherDocuments",
            "supplement");

    private final ConsultationRows rows;
    private final CaseFiles files;
    private final Municipalities municipalities;
    private final MunicipalBodies bodies;
    private final CaseAccess access;
    private final DeadlineLedger ledger;
    private final Deadlines deadlines;
    private final Journal journal;
    private final Clock clock;

    MunicipalDeclarations(
            ConsultationRows rows,
            CaseFiles files,
            Municipalities municipalities,
            MunicipalBodies bodies,
            CaseAccess access,
            DeadlineLedger ledger,
            Deadlines deadlines,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.files = files;
        this.municipalities = municipalities;
        this.bodies = bodies;
        this.access = access;
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What the municipality was asked.
     *
     * @param number of the consultation
     * @param deadline until when it may demand a procedure
     */
    public record Forwarded(int number, LedgerDeadline deadline) {}

    /**
     * Hands the documents to the municipality, today. Its time runs from now, but under § 64 HBO at the latest two weeks after
     * the required documents reached the authority. One that was asked and has not answered is not asked again. A municipality
     * that handles the case itself, or takes no part, declares through the authority's clerks.
     *
     * @param received when the required documents reached the authority
     */
    public Forwarded forward(CaseId caseId, LocalDate received) {
        CaseFile file = files.lock(caseId);
        DeadlineRule rule = rule(file);
        Optional<Consultation> open =
                all(caseId).stream().filter(each -> each.state() == State.OPEN).findFirst();
        if (open.isPresent()) {
            int number = open.get().number();
            return new Forwarded(
                    number, ledger.open(caseId, rule.id(), subject(number)).orElseThrow());
        }
        int number = rows.of(caseId).size() + 1;
        OrganisationId asked = asked(file);
        LedgerDeadline deadline = start(file, rule, asked, number, received);
        rows.plan(file, number, rows.rounds(caseId) + 1, body(file, rule, asked), rule.lapse(), "");
        rows.open(caseId, number);
        rows.due(caseId, number, deadline.deadline().end());
        if (!asked.equals(file.authority())) {
            access.grantConsulted(caseId, asked);
        }
        act(
                file,
                asked,
                number,
                Act.SYSTEM,
                "consultation.opened",
                Map.of("due_on", deadline.deadline().end().toString()));
        return new Forwarded(number, deadline);
    }

    /** Keeps the declaration; false if its time ran out or the case took another way before. */
    public boolean declare(DeclareOnExemption command) {
        CaseFile file = files.lock(command.caseId());
        Consultation consultation = require(command.caseId(), command.number());
        if (consultation.isClosed()) {
            return false;
        }
        rows.answer(
                new AnswerConsultation(
                        command.caseId(),
                        command.number(),
                        command.position(),
                        "",
                        command.hints(),
                        List.of(),
                        command.by()),
                false);
        act(
                file,
                consultation.organisation(),
                command.number(),
                command.by().toString(),
                "consultation.answered",
                Map.of("position", command.position().name(), "late", "false"));
        if (command.position() != Position.NOT_OBJECTED) {
            deadline(file, command.number())
                    .ifPresent(deadline -> ledger.meet(
                            deadline.id(), LocalDate.now(clock), command.by().toString()));
        }
        return true;
    }

    /** The time ran out: who said nothing has demanded nothing. Repeating it changes nothing. */
    public void lapse(CaseId caseId, int number) {
        CaseFile file = files.lock(caseId);
        deadline(file, number).ifPresent(deadline -> ledger.lapse(deadline.id(), Act.SYSTEM));
        Consultation consultation = require(caseId, number);
        if (consultation.state() == State.OPEN) {
            rows.silence(caseId, number);
            act(
                    file,
                    consultation.organisation(),
                    number,
                    Act.SYSTEM,
                    "consultation.silent",
                    Map.of("effect", "NOT_DEMANDED"));
        }
    }

    /**
     * The number of the declaration that was asked for last.
     *
     * @throws IllegalStateException if none was
     */
    public int number(CaseId caseId) {
        return newest(caseId)
                .map(Consultation::number)
                .orElseThrow(() -> new IllegalStateException("nobody was asked to declare in case " + caseId));
    }

    /** The newest declaration asked for in the case. */
    public Optional<Consultation> newest(CaseId caseId) {
        return all(caseId).stream().max(Comparator.comparingInt(Consultation::number));
    }

    /** The period of the declaration with this number, over or not. */
    public Optional<LedgerDeadline> deadline(CaseFile file, int number) {
        return ledger.of(file.id()).stream()
                .filter(deadline -> deadline.rule().equals(rule(file).id()))
                .filter(deadline -> deadline.subject().equals(subject(number)))
                .findFirst();
    }

    private LedgerDeadline start(
            CaseFile file, DeadlineRule rule, OrganisationId asked, int number, LocalDate received) {
        boolean byClerks = asked.equals(file.authority());
        boolean knowsAtOnce = !byClerks || municipality(file).isHandledBy(file.authority());
        LocalDate today = LocalDate.now(clock);
        LocalDate begin = rule.latestStartAfter() == null
                ? today
                : deadlines
                        .computeWithLatestStart(rule.id(), received, knowsAtOnce ? today : null)
                        .start();
        StartDeadline command = StartDeadline.of(
                        file.id(), file.authority(), rule.id(), legalDay(file), begin, Turn.AUTHORITY)
                .subject(subject(number));
        return ledger.start(byClerks ? command : command.asked(asked));
    }

    private OrganisationId asked(CaseFile file) {
        Municipality municipality = municipality(file);
        return municipality.isHandledBy(file.authority())
                ? file.authority()
                : bodies.of(municipality, file.authority())
                        .map(Organisation::id)
                        .orElse(file.authority());
    }

    private Municipality municipality(CaseFile file) {
        return municipalities
                .find(file.municipalityAgs())
                .orElseThrow(() -> new IllegalStateException("unknown municipality of case " + file.id()));
    }

    private ProposedBody body(CaseFile file, DeadlineRule rule, OrganisationId asked) {
        boolean notice = file.procedure() == Procedure.P63_NOTICE;
        return new ProposedBody(
                "Gemeinde",
                asked,
                ConsultationKind.DECLARATION,
                rule.norm(),
                rule.id(),
                DOCUMENTS,
                notice
                        ? "das Vorhaben ist nur genehmigungsfrei, wenn die Gemeinde kein Verfahren verlangt"
                        : "das Vorhaben ist nur freigestellt, wenn die Gemeinde kein Verfahren verlangt");
    }

    private DeadlineRule rule(CaseFile file) {
        return deadlines
                .catalogue()
                .ruleFor(Purpose.MUNICIPAL_DECLARATION, file.procedure().name(), legalDay(file))
                .orElseThrow(() -> new IllegalStateException(file.procedure() + " asks no municipality to declare"));
    }

    private LocalDate legalDay(CaseFile file) {
        return LocalDate.ofInstant(file.filedAt(), clock.getZone());
    }

    private List<Consultation> all(CaseId caseId) {
        return rows.of(caseId).stream()
                .filter(each -> each.kind() == ConsultationKind.DECLARATION)
                .toList();
    }

    private Consultation require(CaseId caseId, int number) {
        return rows.lock(caseId, number)
                .orElseThrow(() -> new IllegalArgumentException("no consultation " + number + " in case " + caseId));
    }

    private static String subject(int number) {
        return Integer.toString(number);
    }

    private void act(
            CaseFile file, OrganisationId asked, int number, String actor, String code, Map<String, String> details) {
        Map<String, String> all = new java.util.HashMap<>(details);
        all.put("number", subject(number));
        all.put("organisation", asked.value());
        journal.append(file.id(), file.authority(), new Act(actor, code, all));
    }
}
