package org.bauweg.workflow;

import org.bauweg.documents.UploadLimits;
import org.bauweg.settings.Setting;
import org.bauweg.settings.Settings;
import org.bauweg.shared.CaseId;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** The limits of the authority that has the case, or that will get the draft. */
@Component
class AuthorityLimits implements UploadLimits {

    private final CaseAuthorities authorities;
    private final Settings settings;

    AuthorityLimits(CaseAuthorities authorities, Settings settings) {
        this.authorities = authorities;
        this.settings = settings;
    }

    @Override
    public Limits of(CaseId caseId) {
        return authorities
                .of(caseId)
                .map(authority -> new Limits(
                        megabytes(settings.text(authority, Setting.MAX_FILE)),
                        megabytes(settings.text(authority, Setting.MAX_FILES))))
                .orElseGet(() ->
                        new Limits(megabytes(Setting.MAX_FILE.standard()), megabytes(Setting.MAX_FILES.standard())));
    }

    private static DataSize megabytes(String number) {
        return DataSize.ofMegabytes(Long.parseLong(number));
    }
}
