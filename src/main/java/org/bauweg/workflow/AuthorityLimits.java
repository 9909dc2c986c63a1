package org.bauweg.workflow;

import java.util.Optional;
import org.bauweg.authority.Municipalities;
import org.bauweg.authority.Municipality;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.casefile.Draft;
import org.bauweg.casefile.Drafts;
import org.bauweg.documents.UploadLimits;
import org.bauweg.settings.Setting;
import org.bauweg.settings.Settings;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** The limits of the authority that has the case, or that will get the draft. */
@Component
class AuthorityLimits implements UploadLimits {

    private final Drafts drafts;
    private final CaseFiles files;
    private final Municipalities municipalities;
    private final Settings settings;

    AuthorityLimits(Drafts drafts, CaseFiles files, Municipalities municipalities, Settings settings) {
        this.drafts = drafts;
        this.files = files;
        this.municipalities = municipalities;
        this.settings = settings;
    }

    @Override
    public Limits of(CaseId caseId) {
        return authority(caseId)
                .map(authority -> new Limits(
                        megabytes(settings.text(authority, Setting.MAX_FILE)),
                        megabytes(settings.text(authority, Setting.MAX_FILES))))
                .orElseGet(() ->
                        new Limits(megabytes(Setting.MAX_FILE.standard()), megabytes(Setting.MAX_FILES.standard())));
    }

    private Optional<OrganisationId> authority(CaseId caseId) {
        return files.find(caseId).map(CaseFile::authority).or(() -> drafts.find(caseId)
                .map(Draft::municipalityAgs)
                .flatMap(municipalities::find)
                .map(Municipality::authority));
    }

    private static DataSize megabytes(String number) {
        return DataSize.ofMegabytes(Long.parseLong(number));
    }
}
