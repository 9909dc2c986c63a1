package org.bauweg.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bauweg.authority.Organisation;
import org.bauweg.authority.Organisations;
import org.bauweg.settings.Setting;
import org.bauweg.settings.Settings;
import org.bauweg.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The agencies of a building authority: those of the directory, unless its settings name another for a field. */
@Component
class OwnAgencies {

    private final Organisations organisations;
    private final Settings settings;

    OwnAgencies(Organisations organisations, Settings settings) {
        this.organisations = organisations;
        this.settings = settings;
    }

    /** Whom the authority hears for a field. */
    Optional<Organisation> of(OrganisationId authority, String field) {
        return named(settings.pairs(authority, Setting.AGENCIES).get(field))
                .or(() -> organisations.agenciesOf(authority).stream()
                        .filter(agency -> field.equals(agency.task()))
                        .findFirst());
    }

    /** All it may hear. */
    List<Organisation> all(OrganisationId authority) {
        Map<String, String> set = settings.pairs(authority, Setting.AGENCIES);
        List<Organisation> all = new ArrayList<>(organisations.agenciesOf(authority).stream()
                .filter(agency -> agency.task() == null || !set.containsKey(agency.task()))
                .toList());
        set.values().stream()
                .flatMap(id -> named(id).stream())
                .filter(agency -> !all.contains(agency))
                .forEach(all::add);
        return all;
    }

    private Optional<Organisation> named(@Nullable String id) {
        return Optional.ofNullable(id).flatMap(OrganisationId::parse).flatMap(organisations::find);
    }
}
