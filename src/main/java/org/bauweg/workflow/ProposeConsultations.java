package org.bauweg.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bauweg.authority.Municipalities;
import org.bauweg.authority.Municipality;
import org.bauweg.authority.Organisation;
import org.bauweg.authority.Organisations;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.consultation.ConsultationKind;
import org.bauweg.consultation.Proposals;
import org.bauweg.consultation.ProposedBody;
import org.springframework.stereotype.Component;

/** Asks the decision table whom to hear (§ 70 Abs. 1 HBO, § 36 BauGB). */
@Component
class ProposeConsultations extends CaseTask {

    private static final String MUNICIPALITY = "gemeinde";

    private final Decisions decisions;
    private final CaseFiles caseFiles;
    private final Declarations declarations;
    private final Municipalities municipalities;
    private final Organisations organisations;
    private final Proposals proposals;

    ProposeConsultations(
            Decisions decisions,
            CaseFiles caseFiles,
            Declarations declarations,
            Municipalities municipalities,
            Organisations organisations,
            Proposals proposals) {
        this.decisions = decisions;
        this.caseFiles = caseFiles;
        this.declarations = declarations;
        this.municipalities = municipalities;
        this.organisations = organisations;
        this.proposals = proposals;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        CaseFile file = caseFiles.require(step.caseId());
        Map<String, Object> facts = new HashMap<>(declarations.placeData(file.municipalityAgs()));
        file.answers().values().forEach(facts::putAll);
        Set<ProposedBody> bodies = decisions.evaluate(step.bundle(), "consultation-proposal", facts).stream()
                .flatMap(row -> body(row, file).stream())
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        proposals.propose(step.caseId(), distinct(bodies));
        return Map.of();
    }

    private Optional<ProposedBody> body(Map<String, Object> row, CaseFile file) {
        String name = text(row, "body");
        return organisation(name, file)
                .map(organisation -> new ProposedBody(
                        organisation.name(),
                        organisation.id(),
                        ConsultationKind.valueOf(text(row, "kind")),
                        text(row, "norm"),
                        text(row, "deadline"),
                        List.of(text(row, "documents").split("\\s*,\\s*")),
                        text(row, "reason")));
    }

    private Optional<Organisation> organisation(String name, CaseFile file) {
        if (name.equals(MUNICIPALITY)) {
            return municipalities
                    .find(file.municipalityAgs())
                    .map(Municipality::organisation)
                    .flatMap(organisations::find);
        }
        return organisations.agenciesOf(file.authority()).stream()
                .filter(agency -> name.equals(agency.task()))
                .findFirst();
    }

    /** Several rules may name one body: it is heard once, for the first reason. */
    private static List<ProposedBody> distinct(Set<ProposedBody> bodies) {
        return List.copyOf(bodies.stream()
                .collect(Collectors.toMap(
                        body -> body.kind() + " " + body.organisation(),
                        body -> body,
                        (first, second) -> first,
                        java.util.LinkedHashMap::new))
                .values());
    }

    private static String text(Map<String, Object> row, String name) {
        return String.valueOf(row.getOrDefault(name, ""));
    }
}
