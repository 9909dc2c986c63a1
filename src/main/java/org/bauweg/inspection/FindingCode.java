package org.bauweg.inspection;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Everything the checks can say about a file. Codes are stable: they are stored, and their sentences are in the message bundle. */
public enum FindingCode {
    FILE_EMPTY("file.empty", Severity.SAFETY),
    FILE_EXECUTABLE("file.executable", Severity.SAFETY),
    FILE_ARCHIVE("file.archive", Severity.SAFETY),
    FILE_WEB_PAGE("file.webPage", Severity.SAFETY),
    FILE_OFFICE("file.office", Severity.SAFETY, "PDF"),
    FILE_TYPE("file.type", Severity.SAFETY, "JPEG, PDF, PNG"),
    FILE_NAME_LIES("file.nameLies", Severity.SAFETY, ".exe", "PDF"),
    FILE_POLYGLOT("file.polyglot", Severity.SAFETY, "PDF", "ZIP"),
    FILE_DECLARED_TYPE("file.declaredType", Severity.ADVICE, "PDF"),
    FILE_CHANGED("file.changed", Severity.SAFETY),
    VIRUS_FOUND("virus.found", Severity.SAFETY),
    VIRUS_NOT_SCANNED("virus.notScanned", Severity.SAFETY),
    CHECK_FAILED("check.failed", Severity.SAFETY),
    CHECK_TIME("check.time", Severity.SAFETY),
    CHECK_MEMORY("check.memory", Severity.SAFETY),
    CHECK_INCOMPLETE("check.incomplete", Severity.ADVICE),
    PDF_ENCRYPTED("pdf.encrypted", Severity.SAFETY),
    PDF_ENCRYPTED_ATTACHMENT("pdf.encryptedAttachment", Severity.SAFETY),
    PDF_UNREADABLE("pdf.unreadable", Severity.SAFETY),
    PDF_NO_HEADER("pdf.noHeader", Severity.SAFETY),
    PDF_TRUNCATED("pdf.truncated", Severity.SAFETY),
    PDF_JUNK("pdf.junk", Severity.SAFETY),
    PDF_NO_PAGES("pdf.noPages", Severity.SAFETY),
    PDF_PAGES_MISSING("pdf.pagesMissing", Severity.SAFETY),
    PDF_PAGE_LOOP("pdf.pageLoop", Severity.SAFETY),
    PDF_TOO_MANY_PAGES("pdf.tooManyPages", Severity.SAFETY, "5000"),
    PDF_TOO_MANY_OBJECTS("pdf.tooManyObjects", Severity.SAFETY),
    PDF_DECOMPRESSION("pdf.decompression", Severity.SAFETY),
    PDF_IMAGE_TOO_LARGE("pdf.imageTooLarge", Severity.SAFETY, "100000 × 100000"),
    PDF_JAVASCRIPT("pdf.javascript", Severity.SAFETY),
    PDF_LAUNCH("pdf.launch", Severity.SAFETY),
    PDF_SUBMIT("pdf.submit", Severity.SAFETY),
    PDF_OPEN_ACTION("pdf.openAction", Severity.SAFETY),
    PDF_EXTERNAL("pdf.external", Severity.SAFETY),
    PDF_EXECUTABLE_INSIDE("pdf.executableInside", Severity.SAFETY),
    PDF_EMBEDDED_FILES("pdf.embeddedFiles", Severity.SAFETY, "2"),
    PDF_PORTFOLIO("pdf.portfolio", Severity.SAFETY),
    PDF_XFA("pdf.xfa", Severity.SAFETY),
    PDF_MULTIMEDIA("pdf.multimedia", Severity.SAFETY),
    PDF_MODEL_3D("pdf.model3d", Severity.SAFETY),
    PDF_FORM("pdf.form", Severity.ADVICE),
    PDF_RESTRICTED("pdf.restricted", Severity.ADVICE),
    PDF_REPAIRED("pdf.repaired", Severity.ADVICE),
    PDF_EMPTY_PAGE("pdf.emptyPage", Severity.ADVICE),
    PDFA_NOT_MET("pdfa.notMet", Severity.ADVICE, "2b", FindingTexts.reference(List.of("pdfa.FONTS", "pdfa.COLOUR"))),
    PDFA_UNCHECKED("pdfa.unchecked", Severity.ADVICE, "2b"),
    PAGE_OVER_A0("page.overA0", Severity.ADVICE, "900 × 1500 mm"),
    PAGE_FOREIGN_SIZE("page.foreignSize", Severity.ADVICE, "Letter (8,5 × 11 Zoll)"),
    PAGE_OTHER_SIZE("page.otherSize", Severity.ADVICE, "A1", "A3"),
    SCALE_MISSING("scale.missing", Severity.ADVICE),
    SCALE_IMPERIAL("scale.imperial", Severity.ADVICE, "1\" = 30'-0\""),
    SCALE_UNLIKELY("scale.unlikely", Severity.ADVICE, "1:1", "42 cm"),
    SCALE_OF_SLOT("scale.ofSlot", Severity.ADVICE, "1:200", "1:100"),
    SCAN("scan.page", Severity.ADVICE, "300"),
    SCAN_RESOLUTION("scan.resolution", Severity.ADVICE, "100", "200"),
    TEXT_MISSING("text.missing", Severity.ADVICE),
    TEXT_UNREADABLE("text.unreadable", Severity.ADVICE),
    FONT_MISSING("font.missing", Severity.ADVICE, "Arial"),
    LAYERS_HIDDEN("layers.hidden", Severity.ADVICE, "12", "3"),
    SEVERAL_DRAWINGS(
            "plan.several",
            Severity.ADVICE,
            FindingTexts.reference(List.of("kind.floorPlans", "kind.sectionDrawings"))),
    EXTRACT_OLD("extract.old", Severity.ADVICE, "10.03.2023", "24"),
    SIGNATURE_CHANGED("signature.changed", Severity.ADVICE),
    SIGNATURE_EXTENDED("signature.extended", Severity.ADVICE),
    SIGNATURE_UNKNOWN("signature.unknown", Severity.ADVICE),
    FILE_NAME_VAGUE("file.nameVague", Severity.ADVICE, "Scan_0001.pdf"),
    FILE_ELSEWHERE("file.elsewhere", Severity.ADVICE, "Grundriss EG.pdf"),
    IMAGE_TRUNCATED("image.truncated", Severity.SAFETY),
    IMAGE_UNREADABLE("image.unreadable", Severity.SAFETY),
    IMAGE_TOO_LARGE("image.tooLarge", Severity.SAFETY, "100000 × 100000"),
    DRAWING_TRUNCATED("drawing.truncated", Severity.SAFETY),
    DRAWING_VERSION("drawing.version", Severity.ADVICE, "DWG");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final String code;
    private final Severity severity;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> example;

    FindingCode(String code, Severity severity, String... example) {
        this.code = code;
        this.severity = severity;
        this.example = List.of(example);
    }

    public String code() {
        return code;
    }

    public Severity severity() {
        return severity;
    }

    /** The finding as help shows it, with arguments as they may occur. */
    public Finding example() {
        return new Finding(code, severity, null, example);
    }

    /** Whether there are numbers where the sentence counts. */
    boolean fits(List<String> arguments) {
        for (int i = 0; i < example.size(); i++) {
            boolean counts = NUMBER.matcher(example.get(i)).matches();
            if (counts
                    && (i >= arguments.size()
                            || !NUMBER.matcher(arguments.get(i)).matches())) {
                return false;
            }
        }
        return true;
    }

    static Optional<FindingCode> of(String code) {
        return Arrays.stream(values()).filter(value -> value.code.equals(code)).findFirst();
    }
}
