package org.bauweg.settings;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an authority may set. Texts for people are in the message bundles under {@code setting.<key>.name} and
 * {@code setting.<key>.help}.
 */
public enum Setting {
    /** Working days before the last safe day on which whoever has to act is reminded. */
    REMIND_DAYS("remindDays", Kind.NUMBER, "5", "", true),
    /** Working days before the last safe day on which the heads are told. */
    ESCALATE_DAYS("escalateDays", Kind.NUMBER, "2", "", true),
    /** Calendar days within which the authority means to check completeness; the law gives a month. */
    CHECK_TARGET_DAYS("checkTargetDays", Kind.NUMBER, "14", "", true),
    /** Calendar days the authority gives for missing documents unless the clerk names another day. */
    SUPPLY_DAYS("supplyDays", Kind.NUMBER, "28", "§ 70 Abs. 2 Satz 4 HBO", false),
    /** From when the three months run if completeness occurs by silence. */
    DECISION_AFTER_FICTION(
            "decisionAfterFiction",
            Kind.CHOICE,
            "receipt fiction",
            "receipt",
            "§ 70 Abs. 2 Satz 2, § 65 Abs. 2 Satz 2 HBO",
            false),
    /** Who signs: always a head, or only refusals, deviations and special buildings. */
    SIGNATURE("signature", Kind.CHOICE, "always important", "always", "", true),
    /** The rows of the fee table that apply; empty: those for everybody. */
    FEE_SCHEDULE("feeSchedule", Kind.TEXT, "", "§ 2 HVwKostG", false),
    /** Instruction on remedies; empty: objection within a month. */
    REMEDY_TEXT("remedyText", Kind.LONG_TEXT, "", "§ 37 Abs. 6 HVwVfG, § 16a HessAGVwGO", false),
    /** Instruction on remedies against what was decided on an objection; empty: action at the court in charge. */
    ACTION_TEXT("actionText", Kind.LONG_TEXT, "", "§ 68 Abs. 1 Satz 2 Nr. 2, § 74 VwGO", false),
    /** What is to be done first against a notice: an objection, or an action before the court. */
    REMEDY_KIND("remedyKind", Kind.CHOICE, "objection action", "objection", "§ 68 VwGO, § 16a HessAGVwGO", false),
    /** Name and address of whoever decides on objections. */
    OBJECTION_AUTHORITY(
            "objectionAuthority",
            Kind.LONG_TEXT,
            "Regierungspräsidium, Widerspruchsbehörde",
            "§ 73 Abs. 1 VwGO",
            false),
    /** Name and address of the cadastral authority, which learns of finished shells. */
    CADASTRE("cadastre", Kind.LONG_TEXT, "Amt für Bodenmanagement, Katasterbehörde", "§ 84 Abs. 1 HBO", true),
    /** Where fees are to be paid to. */
    PAYEE_TEXT("payeeText", Kind.LONG_TEXT, "", "", true),
    /** Until when fees are to be paid. */
    FEE_DUE_TEXT(
            "feeDueText",
            Kind.LONG_TEXT,
            "Bitte zahlen Sie innerhalb eines Monats nach der Bekanntgabe dieses Bescheids.",
            "§ 14 Abs. 1 Satz 3 Nr. 5 HVwKostG",
            false),
    /** Sentence before the closing of every letter. */
    LETTER_CLOSING("letterClosing", Kind.LONG_TEXT, "", "", true),
    /** Document slots asked for beyond the decree, one a line. */
    EXTRA_DOCUMENTS("extraDocuments", Kind.LINES, "", "§ 69 Abs. 2 Satz 1 HBO", true),
    /** Another organisation for a field of agencies, one a line: {@code brandschutz=06531-brandschutz}. */
    AGENCIES("agencies", Kind.LINES, "", "§ 70 Abs. 1 HBO", true),
    /** Largest file that may be uploaded, in megabytes of 1024 × 1024 bytes. */
    MAX_FILE("maxFile", Kind.NUMBER, "250", "", true),
    /** All files that may be uploaded to one case together, in megabytes of 1024 × 1024 bytes. */
    MAX_FILES("maxFiles", Kind.NUMBER, "1024", "", true),
    /** Years after the end of a case for which the documents of what may be built are kept; 0: for good. */
    RETENTION_YEARS("retentionYears", Kind.NUMBER, "0", "", false),
    /** Years after the end of a case for which the documents of an application that came to nothing are kept; 0: for good. */
    RETENTION_YEARS_UNDECIDED("retentionYearsUndecided", Kind.NUMBER, "0", "", false),
    /** Calendar months an extract from the cadastral map may be old before applicants are told. */
    EXTRACT_MONTHS("extractMonths", Kind.NUMBER, "24", "BVErl, Anlage 2 Nr. 2", true),
    /** Codes of findings on uploaded files, one a line, that are advice elsewhere and keep a file out here. */
    REFUSED_FINDINGS(
            "refusedFindings",
            Kind.LINES,
            "page.foreignSize page.otherSize page.overA0 scale.missing scale.imperial scale.unlikely scale.ofSlot scan.page"
                    + " scan.resolution text.missing text.unreadable font.missing layers.hidden plan.several extract.old"
                    + " signature.changed signature.extended file.nameVague file.elsewhere pdf.form pdf.restricted"
                    + " pdf.repaired pdf.emptyPage",
            "",
            "",
            false),
    /** Optional step: a visit to the site before the bodies are asked. */
    SITE_VISIT("siteVisit", Kind.FLAG, "false", "§ 61 Abs. 6 HBO", true),
    /** Optional step: a second person reviews the technical side before the decision is drafted. */
    TECHNICAL_REVIEW("technicalReview", Kind.FLAG, "false", "", true),
    /** State standards a municipality is exempt from for a time, in words, one a line; only for a municipality. */
    STANDARD_EXEMPTION("standardExemption", Kind.LINES, "", "", false);

    /** What a value is. */
    public enum Kind {
        TEXT,
        LONG_TEXT,
        LINES,
        NUMBER,
        FLAG,
        CHOICE
    }

    private static final Pattern BLANK = Pattern.compile(" ");

    private final String key;
    private final Kind kind;
    private final String choices;
    private final String standard;
    private final String norm;
    private final boolean settled;

    Setting(String key, Kind kind, String standard, String norm, boolean settled) {
        this(key, kind, "", standard, norm, settled);
    }

    Setting(String key, Kind kind, String choices, String standard, String norm, boolean settled) {
        this.key = key;
        this.kind = kind;
        this.choices = choices;
        this.standard = standard;
        this.norm = norm;
        this.settled = settled;
    }

    /** The setting with this key. */
    public static Optional<Setting> of(String key) {
        return Stream.of(values()).filter(setting -> setting.key.equals(key)).findFirst();
    }

    public String key() {
        return key;
    }

    public Kind kind() {
        return kind;
    }

    /** What may be chosen; empty for other kinds. */
    public List<String> choices() {
        return BLANK.splitAsStream(choices).filter(choice -> !choice.isEmpty()).toList();
    }

    /** The value where an authority has set none. */
    public String standard() {
        return standard;
    }

    /** The smallest number it may be. */
    public int lowest() {
        return this == MAX_FILE || this == MAX_FILES ? 1 : 0;
    }

    /** The largest number it may be; for days, a year. */
    public int highest() {
        return switch (this) {
            case MAX_FILE -> 2048;
            case MAX_FILES -> 20_480;
            default -> 365;
        };
    }

    /** The norm it carries out; empty if it is a matter of organisation. */
    public String norm() {
        return norm;
    }

    /** Whether the standard value needs no confirmation by the authority's lawyers. */
    public boolean isSettled() {
        return settled;
    }

    /** Whether it is set for a municipality and not for the authority as a whole. */
    public boolean isForMunicipality() {
        return this == STANDARD_EXEMPTION;
    }
}
