package org.bauweg.inspection;

import java.util.Arrays;
import java.util.Optional;

/** Everything the checks can say about a file. Codes are stable: they are stored, and their sentences are in the message bundle. */
public enum FindingCode {
    FILE_EMPTY("file.empty", Severity.SAFETY),
    FILE_EXECUTABLE("file.executable", Severity.SAFETY),
    FILE_ARCHIVE("file.archive", Severity.SAFETY),
    FILE_WEB_PAGE("file.webPage", Severity.SAFETY),
    FILE_OFFICE("file.office", Severity.SAFETY),
    FILE_TYPE("file.type", Severity.SAFETY),
    FILE_NAME_LIES("file.nameLies", Severity.SAFETY),
    FILE_DECLARED_TYPE("file.declaredType", Severity.ADVICE),
    CHECK_FAILED("check.failed", Severity.SAFETY),
    PDF_ENCRYPTED("pdf.encrypted", Severity.SAFETY),
    PDF_UNREADABLE("pdf.unreadable", Severity.SAFETY),
    PDF_NO_PAGES("pdf.noPages", Severity.SAFETY),
    PDF_JAVASCRIPT("pdf.javascript", Severity.SAFETY),
    PDF_LAUNCH("pdf.launch", Severity.SAFETY),
    PDF_SUBMIT("pdf.submit", Severity.SAFETY),
    PDF_EXECUTABLE_INSIDE("pdf.executableInside", Severity.SAFETY),
    PDF_EMBEDDED_FILES("pdf.embeddedFiles", Severity.ADVICE),
    PDF_PORTFOLIO("pdf.portfolio", Severity.ADVICE),
    PDF_FORM("pdf.form", Severity.ADVICE),
    PDF_XFA("pdf.xfa", Severity.ADVICE),
    PDF_OPEN_ACTION("pdf.openAction", Severity.ADVICE),
    PDF_MULTIMEDIA("pdf.multimedia", Severity.ADVICE),
    PDF_RESTRICTED("pdf.restricted", Severity.ADVICE),
    PDF_REPAIRED("pdf.repaired", Severity.ADVICE),
    PDF_EMPTY_PAGE("pdf.emptyPage", Severity.ADVICE);

    private final String code;
    private final Severity severity;

    FindingCode(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    public String code() {
        return code;
    }

    public Severity severity() {
        return severity;
    }

    static Optional<FindingCode> of(String code) {
        return Arrays.stream(values()).filter(value -> value.code.equals(code)).findFirst();
    }
}
