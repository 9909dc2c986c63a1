package org.bauweg.workflow;

import java.util.Set;
import org.bauweg.authority.Organisation;
import org.bauweg.authority.Organisations;
import org.bauweg.documents.DocumentDemands;
import org.bauweg.settings.Setting;
import org.bauweg.settings.Settings;
import org.bauweg.shared.CaseId;
import org.springframework.stereotype.Component;

/** What the authority demands of files that has the case, or that will get the draft. */
@Component
class AuthorityDemands implements DocumentDemands {

    private final CaseAuthorities authorities;
    private final Organisations organisations;
    private final Settings settings;

    AuthorityDemands(CaseAuthorities authorities, Organisations organisations, Settings settings) {
        this.authorities = authorities;
        this.organisations = organisations;
        this.settings = settings;
    }

    @Override
    public Demands of(CaseId caseId) {
        return authorities
                .of(caseId)
                .map(authority -> new Demands(
                        organisations.find(authority).map(Organisation::name).orElse(authority.value()),
                        Set.copyOf(settings.lines(authority, Setting.REFUSED_FINDINGS)),
                        settings.number(authority, Setting.EXTRACT_MONTHS)))
                .orElseGet(() -> new Demands("", Set.of(), Integer.parseInt(Setting.EXTRACT_MONTHS.standard())));
    }
}
