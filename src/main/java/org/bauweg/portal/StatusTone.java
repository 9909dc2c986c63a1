package org.bauweg.portal;

import org.bauweg.casefile.CaseFile;

/** Colour of the badge that shows a case's status; the badge's words say the same. */
final class StatusTone {

    private StatusTone() {}

    /** Suffix of KERN's badge classes. */
    static String of(CaseFile file) {
        return switch (file.status()) {
            case DOCUMENTS_REQUESTED -> "warning";
            case RECEIVED, COMPLETE, IN_CONSULTATION, WITHDRAWN -> "info";
            case DECIDED, NOTIFIED -> file.decision() == CaseFile.Decision.GRANTED ? "success" : "danger";
            case DEEMED_GRANTED, START_ADMISSIBLE, DEMOLITION_ADMISSIBLE -> "success";
            case DEEMED_WITHDRAWN, REJECTED -> "danger";
        };
    }
}
