package org.bauweg.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bauweg.authority.Organisation;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.consultation.ConsultationKind;
import org.bauweg.consultation.Proposals;
import org.bauweg.consultation.ProposedBody;
import org.bauweg.forms.Choice;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.springframework.stereotype.Component;

/** Whom a case may hear: what the decision table proposes, and every other agency of the authority. */
@Component
class ConsultableBodies implements FormData {

    private static final List<String> OVERVIEW = List.of(
            "overviewMap",
            "sitePlan",
            "openSpacePlan",
            "floorPlans",
            "elevationDrawings",
            "buildingDescription",
            "supplement");

    private final Proposals proposals;
    private final CaseFiles caseFiles;
    private final OwnAgencies agencies;

    ConsultableBodies(Proposals proposals, CaseFiles caseFiles, OwnAgencies agencies) {
        this.proposals = proposals;
        this.caseFiles = caseFiles;
        this.agencies = agencies;
    }

    @Override
    public Set<String> names() {
        return Set.of("proposedBodies", "consultedBodies", "missingBodies", "neighbourWay");
    }

    /** Proposed bodies first, each with its reason and chosen at first; then the others. */
    @Override
    public Map<String, Object> of(InboxTask task, Locale locale) {
        List<Choice> choices = new ArrayList<>();
        List<ProposedBody> proposed = proposed(task.caseId());
        proposed.forEach(body ->
                choices.add(new Choice(key(body), body.body() + ": " + body.reason() + " (" + body.norm() + ")")));
        others(task.caseId())
                .forEach(body -> choices.add(new Choice(key(body), body.body() + " – nicht vorgeschlagen")));
        boolean neighbours =
                proposals.of(task.caseId()).stream().anyMatch(body -> body.kind() == ConsultationKind.NEIGHBOUR);
        return Map.of(
                "proposedBodies",
                choices,
                "consultedBodies",
                proposed.stream().map(ConsultableBodies::key).toList(),
                "missingBodies",
                proposals.missing(task.caseId()).stream()
                        .map(body -> body.body() + ": " + body.reason() + " (" + body.norm() + ")")
                        .collect(Collectors.joining("\n")),
                "neighbourWay",
                neighbours ? "notify" : "none");
    }

    /** Bodies that answer by themselves; neighbours are named by the clerk. */
    List<ProposedBody> proposed(CaseId caseId) {
        return proposals.of(caseId).stream()
                .filter(body -> body.kind().isAnsweredByBody())
                .toList();
    }

    List<ProposedBody> others(CaseId caseId) {
        Set<OrganisationId> proposed =
                proposals.of(caseId).stream().map(ProposedBody::organisation).collect(Collectors.toSet());
        return agencies.all(caseFiles.require(caseId).authority()).stream()
                .filter(agency -> !proposed.contains(agency.id()))
                .map(ConsultableBodies::unproposed)
                .toList();
    }

    /** One organisation may be asked for several acts, each by its own rule. */
    static String key(ProposedBody body) {
        return body.organisation().value() + "." + body.rule();
    }

    private static ProposedBody unproposed(Organisation agency) {
        return new ProposedBody(
                agency.name(),
                agency.id(),
                ConsultationKind.STATEMENT,
                "§ 70 Abs. 1 S. 1 HBO",
                "D04",
                OVERVIEW,
                "von der Sachbearbeitung ergänzt");
    }
}
