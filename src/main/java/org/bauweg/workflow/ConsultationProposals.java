package org.bauweg.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bauweg.authority.MunicipalBodies;
import org.bauweg.authority.Municipalities;
import org.bauweg.authority.Organisation;
import org.bauweg.authority.Organisations;
import org.bauweg.casefile.CaseFile;
import org.bauweg.consultation.ConsultationKind;
import org.bauweg.consultation.KnownBodies;
import org.bauweg.consultation.MissingBody;
import org.bauweg.consultation.Proposals;
import org.bauweg.consultation.ProposedBody;
import org.springframework.stereotype.Component;

/**
 * Asks the decision table whom to hear (§ 70 Abs. 1 HBO, § 36 BauGB) and finds the organisations of the authority that handles the
 * case. In the case's scope.
 */
@Component
class ConsultationProposals {

    private static final String TABLE = "consultation-proposal";

    private final Decisions decisions;
    private final Declarations declarations;
    private final Municipalities municipalities;
    private final MunicipalBodies bodies;
    private final Organisations organisations;
    private final OwnAgencies agencies;
    private final Proposals proposals;

    ConsultationProposals(
            Decisions decisions,
            Declarations declarations,
            Municipalities municipalities,
            MunicipalBodies bodies,
            Organisations organisations,
            OwnAgencies agencies,
            Proposals proposals) {
        this.decisions = decisions;
        this.declarations = declarations;
        this.municipalities = municipalities;
        this.bodies = bodies;
        this.organisations = organisations;
        this.agencies = agencies;
        this.proposals = proposals;
    }

    /** Keeps what the table of the bundle proposes, in place of what it proposed before. */
    void renew(CaseFile file, BundleId bundle) {
        Map<String, Object> facts = new HashMap<>(declarations.placeData(file.municipalityAgs(), file.authority()));
        file.answers().values().forEach(facts::putAll);
        List<ProposedBody> found = new ArrayList<>();
        List<MissingBody> missing = new ArrayList<>();
        for (Map<String, Object> row : decisions.evaluate(bundle, TABLE, facts)) {
            organisation(text(row, "body"), file)
                    .ifPresentOrElse(
                            organisation -> found.add(body(row, organisation)),
                            () -> missing.add(
                                    new MissingBody(text(row, "body"), text(row, "norm"), text(row, "reason"))));
        }
        proposals.propose(file.id(), distinct(found), missing);
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
            case KnownBodies.MUNICIPALITY ->
                municipalities.find(file.municipalityAgs()).flatMap(place -> bodies.of(place, file.authority()));
            case KnownBodies.NEIGHBOURS -> organisations.find(file.authority());
            default -> agencies.of(file.authority(), name);
        };
    }

    /** Several rules may name one body: it is heard once, for the first reason. */
    private static List<ProposedBody> distinct(List<ProposedBody> bodies) {
        return List.copyOf(bodies.stream()
                .collect(Collectors.toMap(
                        body -> body.rule() + " " + body.organisation(),
                        body -> body,
                        (first, second) -> first,
                        LinkedHashMap::new))
                .values());
    }

    private static String text(Map<String, Object> row, String name) {
        return String.valueOf(row.getOrDefault(name, ""));
    }
}
