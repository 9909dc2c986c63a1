package org.bauweg.workflow;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bauweg.authority.Organisations;
import org.bauweg.consultation.ProposedBody;
import org.bauweg.forms.Answers;
import org.bauweg.forms.Choice;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.springframework.stereotype.Component;

/** The names of the bodies that a clerk chose to hear, for reading the answer later. In the case's scope. */
@Component
public class AskedBodies {

    private final ConsultableBodies bodies;
    private final Organisations organisations;

    AskedBodies(ConsultableBodies bodies, Organisations organisations) {
        this.bodies = bodies;
        this.organisations = organisations;
    }

    /** The options behind the chosen ones, under the name by which the form asks for them; empty for answers that choose no body. */
    public Map<String, Object> of(CaseId caseId, Answers answers) {
        List<String> chosen = answers.list("consultedBodies");
        if (chosen.isEmpty()) {
            return Map.of();
        }
        Map<String, String> proposed = bodies.proposed(caseId).stream()
                .collect(Collectors.toMap(ConsultableBodies::key, AskedBodies::name, (first, second) -> first));
        return Map.of(
                "proposedBodies",
                chosen.stream()
                        .map(key -> new Choice(key, proposed.getOrDefault(key, organisation(key))))
                        .toList());
    }

    private static String name(ProposedBody body) {
        return body.body() + " (" + body.norm() + ")";
    }

    private String organisation(String key) {
        var id = new OrganisationId(key.substring(0, Math.max(0, key.lastIndexOf('.'))));
        return organisations.names(List.of(id)).getOrDefault(id, key);
    }
}
