package org.bauweg.workflow;

import org.bauweg.notices.Letter;
import org.bauweg.notices.RemedyInstruction;
import org.bauweg.settings.Setting;
import org.bauweg.settings.Settings;
import org.bauweg.shared.OrganisationId;
import org.springframework.stereotype.Component;

/** The instruction on remedies as the authority sets it; else an objection within a month (§ 37 Abs. 6 HVwVfG). */
@Component
class RemedyTexts {

    private final Settings settings;

    RemedyTexts(Settings settings) {
        this.settings = settings;
    }

    RemedyInstruction of(OrganisationId authority, Letter.Sender sender) {
        String set = settings.text(authority, Setting.REMEDY_TEXT);
        return set.isBlank() ? RemedyInstruction.objection(sender) : RemedyInstruction.fromTemplate(set, sender);
    }

    /** Against what was decided on an objection and burdens somebody for the first time (§ 68 Abs. 1 S. 2 Nr. 2 VwGO). */
    RemedyInstruction afterObjection(OrganisationId authority, Letter.Sender sender) {
        String set = settings.text(authority, Setting.ACTION_TEXT);
        return RemedyInstruction.fromTemplate(set.isBlank() ? RemedyInstruction.ACTION : set, sender);
    }
}
