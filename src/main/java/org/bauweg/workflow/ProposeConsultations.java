package org.bauweg.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bauweg.authority.Municipalities;
import org.bauweg.authority.Organisation;
import org.bauweg.authority.Organisations;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.consultation.ConsultationKind;
import org.bauweg.consultation.KnownBodies;
import org.bauweg.consultation.MissingBody;
import org.bauweg.consultation.Proposals;
import org.bauweg.consultation.ProposedBody;
import org.bauweg.shared.OrganisationId;
import org.springframework.stereotype.Component;

/** Asks the decision table whom to hear (§ 70 Abs. 1 HBO, § 36 BauGB). */
@Component
class ProposeConsultations extends CaseTask {

    private final Decisions decisions;
    private final CaseFiles caseFiles;
    private final Declarations declarations;
    private final Municipalities municipalities;
    private final Organisations organisations;
    private final OwnAgencies agencies;
    private final Proposals proposals;

    ProposeConsultations(
            Decisions decisions,
            CaseFiles caseFiles,
            Declarations declarations,
            Municipalities municipalities,
            Organisations organisations,
            OwnAgencies agencies,
            Proposals proposals) {
        this.decisions = decisions;
        this.caseFiles = caseFiles;
        this.declarations = declarations;
        this.municipalities = municipalities;
        this.organisations = organisations;
        this.agencies = agencies;
        this.proposals = proposals;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        CaseFile file = caseFiles.require(step.caseId());
        Map<String, Object> facts = new HashMap<>(declarations.placeData(file.municipalityAgs()));
        file.answers().values().forEach(facts::putAll);
        List<ProposedBody> bodies = new ArrayList<>();
        List<MissingBody> missing = new ArrayList<>();
        for (Map<String, Object> row : decisions.evaluate(step.bundle(), "consultation-proposal", facts)) {
            organisation(text(row, "body"), file)
                    .ifPresentOrElse(
                            organisation -> bodies.add(body(row, organisation)),
                            () -> missing.add(
                                    new MissingBody(text(row, "body"), text(row, "norm"), text(row, "reason"))));
        }
        proposals.propose(step.caseId(), distinct(bodies), missing);
        return Map.of();
    }

    private static ProposedBody body(Map<String, Object> row, Organisation organisation) {
        return new ProposedBody(
                organisation.name(),
                organisation.id(),
                ConsultationKind.valueOf(text(row, "kind")),
                text(row, "norm"),
                text(row, "deadline"),
                List.of(text(row, "documents").split("\\s*,\\s*")),
                text(row, "reason"));
    }

    private Optional<Organisation> organisation(String name, CaseFile file) {
        return switch (name) {
            case KnownBodies.MUNICIPALITY -> municipality(file);
            case KnownBodies.NEIGHBOURS -> organisations.find(file.authority());
            default -> agencies.of(file.authority(), name);
        };
    }

    /** Where the municipality decides itself, its body that speaks for it as municipality is another one than its building authority. */
    private Optional<Organisation> municipality(CaseFile file) {
        return municipalities
                .find(file.municipalityAgs())
                .map(place ->
                        place.isOwnAuthority() ? new OrganisationId(place.ags() + "-gemeinde") : place.organisation())
                .flatMap(organisations::find);
    }

    /** Several rules may name one body: it is heard once, for the first reason. */
    private static List<ProposedBody> distinct(List<ProposedBody> bodies) {
        return List.copyOf(bodies.stream()
                .collect(Collectors.toMap(
                        body -> body.rule() + " " + body.organisation(),
                        body -> body,
                        (first, second) -> first,
                        java.util.LinkedHashMap::new))
                .values());
    }

    private static String text(Map<String, Object> row, String name) {
        return String.valueOf(row.getOrDefault(name, ""));
    }
}
