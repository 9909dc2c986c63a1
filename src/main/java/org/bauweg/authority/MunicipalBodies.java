package org.bauweg.authority;

import java.util.Optional;
import java.util.stream.Stream;
import org.bauweg.shared.OrganisationId;
import org.springframework.stereotype.Component;

/** Who speaks for a municipality towards the building authority that handles a case. */
@Component
public class MunicipalBodies {

    private final Organisations organisations;

    MunicipalBodies(Organisations organisations) {
        this.organisations = organisations;
    }

    /**
     * The organisation to ask or tell as municipality: its own body for that, else the organisation of its name, which in a city
     * is its building authority. Never the authority that handles the case. Empty if neither takes part.
     */
    public Optional<Organisation> of(Municipality municipality, OrganisationId handling) {
        return Stream.of(new OrganisationId(municipality.ags() + "-gemeinde"), municipality.organisation())
                .filter(body -> !body.equals(handling))
                .flatMap(body -> organisations.find(body).stream())
                .findFirst();
    }
}
