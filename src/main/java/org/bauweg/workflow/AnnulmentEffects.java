package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bauweg.audit.Act;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.construction.Construction;
import org.bauweg.construction.ConstructionFact;
import org.bauweg.construction.Constructions;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.remedy.Annulment;
import org.bauweg.remedy.Annulments;
import org.bauweg.remedy.Objection;
import org.bauweg.remedy.Objections;
import org.bauweg.shared.CaseId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What follows once an annulment takes effect: building and validity end, and everybody concerned is told. */
@Component
class AnnulmentEffects {

    /** Names the message among what a step tells. */
    private static final String TOPIC = "permitAnnulled";

    private final Annulments annulments;
    private final Objections objections;
    private final Constructions constructions;
    private final DeadlineLedger ledger;
    private final CaseFiles caseFiles;
    private final CaseLetters letters;
    private final MunicipalityMail mail;
    private final ObjectProvider<Processes> processes;
    private final Clock clock;

    /** @param processes is there once the engine is, which knows the steps that ask this */
    AnnulmentEffects(
            Annulments annulments,
            Objections objections,
            Constructions constructions,
            DeadlineLedger ledger,
            CaseFiles caseFiles,
            CaseLetters letters,
            MunicipalityMail mail,
            ObjectProvider<Processes> processes,
            Clock clock) {
        this.annulments = annulments;
        this.objections = objections;
        this.constructions = constructions;
        this.ledger = ledger;
        this.caseFiles = caseFiles;
        this.letters = letters;
        this.mail = mail;
        this.processes = processes;
        this.clock = clock;
    }

    /** The annulment takes effect: the process that follows the permit ends with it; if none does any more, all is done here. */
    void occur(CaseStep step) {
        if (processes.getObject().send(step.caseId(), CaseMessage.PERMIT_ANNULLED.inModels())) {
            return;
        }
        record(step.caseId());
        if (!isTold(step.caseId())) {
            letters.tell(step, TOPIC, subject(step.caseId()), String.join("\n\n", paragraphs(step.caseId())));
        }
        mail.annulled(step.caseId(), step.effectKey() + "/" + TOPIC);
    }

    /** Ends building and validity with the day on which the annulment took effect. */
    void record(CaseId caseId) {
        LocalDate on = annulments.inEffect(caseId).map(Annulment::effectiveOn).orElseGet(() -> LocalDate.now(clock));
        constructions.find(caseId).ifPresent(site -> end(site, on));
    }

    /** The letter with which it takes effect, unless another one has said all of it. */
    void write(CaseStep step) {
        if (!isTold(step.caseId())) {
            letters.send(step, TOPIC, "Aufhebung", subject(step.caseId()), paragraphs(step.caseId()));
        }
    }

    /** What the decision that annuls says of its effect, and when that comes. */
    String announced(CaseId caseId, boolean enforced) {
        ValidityWords words = words(caseId);
        return words.subject() + " wird damit aufgehoben. "
                + (enforced
                        ? "Die sofortige Vollziehung ist angeordnet (§ 80 Abs. 2 Satz 1 Nr. 4 VwGO): Das gilt sofort, auch wenn"
                                + " Sie klagen. " + annulled(caseId)
                                + " Bei dem Gericht können Sie beantragen, die aufschiebende Wirkung wiederherzustellen (§ 80"
                                + " Abs. 5 VwGO)."
                        : "Die sofortige Vollziehung ist nicht angeordnet. Eine Klage von Ihnen hat aufschiebende Wirkung (§ 80"
                                + " Abs. 1 VwGO). Wirksam wird die Aufhebung deshalb erst, wenn sie unanfechtbar ist; das"
                                + " teilen wir Ihnen mit.");
    }

    /** The authority's own decision with immediate enforcement tells everything itself. */
    private boolean isTold(CaseId caseId) {
        return annulments
                .inEffect(caseId)
                .filter(Annulment::enforced)
                .flatMap(annulment -> decidedOn(caseId, annulment))
                .filter(objection -> objection.result() == null)
                .isPresent();
    }

    private Optional<Objection> decidedOn(CaseId caseId, Annulment annulment) {
        return objections.of(caseId).stream()
                .filter(objection -> annulment.objection() != null && objection.number() == annulment.objection())
                .findFirst();
    }

    private String subject(CaseId caseId) {
        return words(caseId).subject() + " ist aufgehoben";
    }

    private List<String> paragraphs(CaseId caseId) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(words(caseId).subject() + " ist aufgehoben worden. " + annulled(caseId));
        annulments.inEffect(caseId).map(AnnulmentEffects::ground).ifPresent(paragraphs::add);
        return paragraphs;
    }

    private static String ground(Annulment annulment) {
        String on = annulment.effectiveOn() == null ? "" : CaseMail.DAY.format(annulment.effectiveOn());
        if (annulment.objection() == null) {
            return "Grundlage ist der Ausgang des gerichtlichen Verfahrens, endgültig seit dem " + on + ".";
        }
        return annulment.enforced()
                ? "Die sofortige Vollziehung ist angeordnet (§ 80 Abs. 2 Satz 1 Nr. 4 VwGO): Das gilt seit dem " + on
                        + ", auch wenn Sie klagen. Wie Sie sich wehren können, steht im Widerspruchsbescheid."
                : "Die Aufhebung auf den Widerspruch eines Dritten ist unanfechtbar, seit dem Ablauf des " + on + ".";
    }

    /** Who has built already has no works to stop. */
    private String annulled(CaseId caseId) {
        return constructions
                .find(caseId)
                .filter(site -> site.completedOn() != null)
                .map(site -> "Sie können sich nicht mehr auf sie berufen.")
                .orElseGet(() -> words(caseId).annulled());
    }

    private ValidityWords words(CaseId caseId) {
        return ValidityWords.of(caseFiles.require(caseId).procedure());
    }

    private void end(Construction site, LocalDate on) {
        constructions.record(site.caseId(), new ConstructionFact.Annulled(on), Act.SYSTEM);
        for (String rule : List.of(site.validityRule(), site.interruptionRule())) {
            ledger.open(site.caseId(), rule, "").ifPresent(open -> ledger.cancel(open.id(), on, Act.SYSTEM));
        }
    }
}
