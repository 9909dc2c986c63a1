package org.bauweg.inspection;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says of drawings and models which version they have and whether they reach to their end. Nothing more is promised. */
final class DrawingCheck {

    private static final Pattern DXF_VERSION = Pattern.compile("\\$ACADVER\\s+1\\s+(AC1\\d{3})");
    private static final Pattern IFC_SCHEMA = Pattern.compile("FILE_SCHEMA\\s*\\(\\s*\\(\\s*'(IFC[0-9A-Z_]{1,20})'");
    private static final Pattern DXF_END = Pattern.compile("0\\s*\\R\\s*EOF\\s*$");
    private static final String IFC_END = "END-ISO-10303-21;";
    private static final int SMALLEST_DWG = 256;
    private static final Map<String, String> AUTOCAD = Map.ofEntries(
            Map.entry("AC1006", "R10"),
            Map.entry("AC1009", "R12"),
            Map.entry("AC1012", "R13"),
            Map.entry("AC1014", "R14"),
            Map.entry("AC1015", "2000"),
            Map.entry("AC1018", "2004"),
            Map.entry("AC1021", "2007"),
            Map.entry("AC1024", "2010"),
            Map.entry("AC1027", "2013"),
            Map.entry("AC1032", "2018"));

    private DrawingCheck() {}

    static FileFacts of(FileType type, FileEnds ends, Notes notes) {
        String version =
                switch (type) {
                    case DWG -> dwg(ends, notes);
                    case DXF -> dxf(ends, notes);
                    default -> ifc(ends, notes);
                };
        if (version.isEmpty()) {
            notes.note(FindingCode.DRAWING_VERSION, null, FileType.label(type.mediaType()));
            return FileFacts.NONE;
        }
        return new FileFacts(null, Map.of(), null, version, PlanFacts.NONE);
    }

    private static String dwg(FileEnds ends, Notes notes) {
        if (ends.size() < SMALLEST_DWG) {
            notes.note(FindingCode.DRAWING_TRUNCATED);
        }
        return autoCad(ends.head().substring(0, 6));
    }

    private static String dxf(FileEnds ends, Notes notes) {
        boolean binary = ends.head().startsWith("AutoCAD Binary DXF");
        if (!binary && !DXF_END.matcher(ends.tail()).find()) {
            notes.note(FindingCode.DRAWING_TRUNCATED);
        }
        Matcher version = DXF_VERSION.matcher(ends.head());
        if (version.find()) {
            return autoCad(version.group(1));
        }
        int at = binary ? ends.head().indexOf("AC1") : -1;
        return at < 0 || at + 6 > ends.head().length()
                ? ""
                : autoCad(ends.head().substring(at, at + 6));
    }

    private static String ifc(FileEnds ends, Notes notes) {
        if (!ends.tail().stripTrailing().endsWith(IFC_END)) {
            notes.note(FindingCode.DRAWING_TRUNCATED);
        }
        Matcher schema = IFC_SCHEMA.matcher(ends.head());
        return schema.find() ? schema.group(1) : "";
    }

    private static String autoCad(String code) {
        String name = AUTOCAD.get(code);
        return name == null ? "" : "AutoCAD " + name;
    }
}
