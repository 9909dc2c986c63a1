package org.bauweg.portal;

import org.bauweg.shared.CaseId;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a page says once of what was done just before: not again when it is read anew or the case has moved on. */
final class Notices {

    /** Model attribute: which of the texts, {@code portal.case.<notice>} on the status page. */
    static final String NAME = "notice";

    private Notices() {}

    /** The way to the status page; the address tells what happened, but only the first visit shows it. */
    static String after(String notice, CaseId id, RedirectAttributes flash) {
        flash.addFlashAttribute(NAME, notice);
        return "redirect:/antraege/" + id + "?" + notice;
    }

    /** The way to the applicant's list; as with {@link #after}, only the first visit shows it. */
    static String inList(String notice, RedirectAttributes flash) {
        flash.addFlashAttribute(NAME, notice);
        return "redirect:/antraege?" + notice;
    }
}
