package org.bauweg.inspection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The types of files that may be accepted somewhere, and those known by name so that a refusal can name them. */
enum FileType {
    PDF("application/pdf", "PDF", "pdf"),
    JPEG("image/jpeg", "JPEG", "jpg", "jpeg"),
    PNG("image/png", "PNG", "png"),
    TIFF("image/tiff", "TIFF", "tif", "tiff"),
    DWG("image/vnd.dwg", "DWG", "dwg"),
    DXF("image/vnd.dxf", "DXF", "dxf"),
    IFC("application/x-step", "IFC", "ifc");

    /** Endings that claim to be something; every other ending is part of the name, as in "Grundriss 1.OG". */
    private static final Set<String> CLAIMS = Set.of(
            "pdf", "jpg", "jpeg", "png", "tif", "tiff", "gif", "bmp", "svg", "heic", "webp", "exe", "com", "bat", "cmd",
            "scr", "msi", "js", "vbs", "ps1", "lnk", "jar", "hta", "sh", "app", "html", "htm", "xml", "txt", "zip",
            "rar", "7z", "gz", "doc", "docx", "docm", "xls", "xlsx", "xlsm", "ppt", "pptx", "odt", "rtf", "dwg", "dxf",
            "ifc", "ifczip", "eml", "msg", "pif", "cpl", "wsf", "jse", "vbe", "dll", "iso", "img", "apk", "php", "url");

    private static final Map<String, String> FOREIGN = Map.of(
            "text/plain", "Text",
            "text/html", "HTML",
            "application/octet-stream", "–",
            "application/x-msdownload", "EXE",
            "application/x-dosexec", "EXE",
            "application/x-rar-compressed", "RAR",
            "application/x-7z-compressed", "7z");

    private final String mediaType;
    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> endings;

    FileType(String mediaType, String label, String... endings) {
        this.mediaType = mediaType;
        this.label = label;
        this.endings = List.of(endings);
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<FileType> of(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    /** What people call a media type. */
    static String label(String mediaType) {
        String known = FOREIGN.get(mediaType);
        String plain = mediaType.substring(mediaType.indexOf('/') + 1).replaceFirst("^(x-|vnd\\.)", "");
        return of(mediaType).map(type -> type.label).orElse(known == null ? plain.toUpperCase(Locale.ROOT) : known);
    }

    /** Whether a name claims one of these types. */
    static boolean claims(String name, List<String> mediaTypes) {
        String ending = FileNames.ending(name);
        return Arrays.stream(values())
                .anyMatch(type -> type.endings.contains(ending) && mediaTypes.contains(type.mediaType));
    }

    /** Whether the ending of a name says something else than the content. */
    boolean contradicts(String name) {
        String ending = FileNames.ending(name);
        return !endings.contains(ending) && CLAIMS.contains(ending);
    }

    /** The name with the ending of its type, where it has none that means anything. */
    static String complete(String name, String mediaType) {
        FileType type = of(mediaType).orElse(null);
        String ending = FileNames.ending(name);
        return type == null || type.endings.contains(ending) || CLAIMS.contains(ending)
                ? name
                : name + "." + type.endings.get(0);
    }
}
