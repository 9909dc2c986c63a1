package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.consultation.MunicipalDeclarations;
import org.bauweg.consultation.MunicipalDeclarations.Forwarded;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.exemption.Exemptions;
import org.springframework.stereotype.Component;

/** Hands the documents to the municipality without delay and lets the times run in which a procedure may be demanded. */
@Component
class ForwardToMunicipality extends CaseTask {

    private final CaseFiles caseFiles;
    private final MunicipalDeclarations municipality;
    private final Exemptions exemptions;
    private final Clock clock;

    ForwardToMunicipality(CaseFiles caseFiles, MunicipalDeclarations municipality, Exemptions exemptions, Clock clock) {
        this.caseFiles = caseFiles;
        this.municipality = municipality;
        this.exemptions = exemptions;
        this.clock = clock;
    }

    @Override
    public Set<Variable> produces() {
        return Set.of(
                Variable.date("municipalityDueAt"),
                Variable.date("authorityDueAt"),
                Variable.flag("authorityVeto"),
                Variable.number("consultationNumber"),
                Variable.text("exemptionOutcome"));
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        CaseFile file = caseFiles.require(step.caseId());
        LocalDate received = received(step, file);
        Forwarded forwarded = municipality.forward(file.id(), received);
        Optional<LedgerDeadline> veto = exemptions.startVeto(file.id(), received);
        Map<String, Object> produced = new HashMap<>();
        produced.put("municipalityDueAt", forwarded.deadline());
        produced.put("authorityVeto", veto.isPresent());
        veto.ifPresent(deadline -> produced.put("authorityDueAt", deadline));
        // the one consultation of its choice
        produced.put("consultationNumber", 0L);
        produced.put("exemptionOutcome", ExemptionOutcome.OPEN.inModels());
        return produced;
    }

    /** When everything required was there: with the filing, or with what was supplied last. */
    private LocalDate received(CaseStep step, CaseFile file) {
        return LocalDate.ofInstant(
                step.answered("supply-documents").map(AnsweredTask::answeredAt).orElse(file.filedAt()),
                clock.getZone());
    }
}
