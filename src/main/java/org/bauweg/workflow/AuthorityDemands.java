package org.bauweg.workflow;

import java.util.Optional;
import java.util.Set;
import org.bauweg.authority.Municipalities;
import org.bauweg.authority.Municipality;
import org.bauweg.authority.Organisation;
import org.bauweg.authority.Organisations;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.casefile.Draft;
import org.bauweg.casefile.Drafts;
import org.bauweg.documents.DocumentDemands;
import org.bauweg.settings.Setting;
import org.bauweg.settings.Settings;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.springframework.stereotype.Component;

/** What the authority demands of files that has the case, or that will get the draft. */
@Component
class AuthorityDemands implements DocumentDemands {

    private final Drafts drafts;
    private final CaseFiles files;
    private final Municipalities municipalities;
    private final Organisations organisations;
    private final Settings settings;

    AuthorityDemands(
            Drafts drafts,
            CaseFiles files,
            Municipalities municipalities,
            Organisations organisations,
            Settings settings) {
        this.drafts = drafts;
        this.files = files;
        this.municipalities = municipalities;
        this.organisations = organisations;
        this.settings = settings;
    }

    @Override
    public Demands of(CaseId caseId) {
        return authority(caseId)
                .map(authority -> new Demands(
                        organisations.find(authority).map(Organisation::name).orElse(authority.value()),
                        Set.copyOf(settings.lines(authority, Setting.REFUSED_FINDINGS)),
                        settings.number(authority, Setting.EXTRACT_MONTHS)))
                .orElseGet(() -> new Demands("", Set.of(), Integer.parseInt(Setting.EXTRACT_MONTHS.standard())));
    }

    private Optional<OrganisationId> authority(CaseId caseId) {
        return files.find(caseId).map(CaseFile::authority).or(() -> drafts.find(caseId)
                .map(Draft::municipalityAgs)
                .flatMap(municipalities::find)
                .map(Municipality::authority));
    }
}
