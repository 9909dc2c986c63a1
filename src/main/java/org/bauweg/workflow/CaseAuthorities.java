package org.bauweg.workflow;

import java.util.Optional;
import org.bauweg.authority.Municipalities;
import org.bauweg.authority.Municipality;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.casefile.Draft;
import org.bauweg.casefile.Drafts;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.springframework.stereotype.Component;

/** Which authority has a case, or will get a draft. In the case's scope. */
@Component
class CaseAuthorities {

    private final Drafts drafts;
    private final CaseFiles files;
    private final Municipalities municipalities;

    CaseAuthorities(Drafts drafts, CaseFiles files, Municipalities municipalities) {
        this.drafts = drafts;
        this.files = files;
        this.municipalities = municipalities;
    }

    /** Empty while a draft names no municipality. */
    Optional<OrganisationId> of(CaseId caseId) {
        return files.find(caseId).map(CaseFile::authority).or(() -> drafts.find(caseId)
                .map(Draft::municipalityAgs)
                .flatMap(municipalities::find)
                .map(Municipality::authority));
    }
}
