package org.bauweg.inspection;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;

/** Says what a file really is, by its first bytes, and whether its name and its sender say the same. */
final class TypeCheck {

    private static final Map<String, List<String>> ENDINGS = Map.of(
            "application/pdf", List.of("pdf"),
            "image/jpeg", List.of("jpg", "jpeg"),
            "image/png", List.of("png"),
            "image/tiff", List.of("tif", "tiff"));
    private static final Map<String, String> ALIASES =
            Map.of("application/x-pdf", "application/pdf", "image/jpg", "image/jpeg", "image/pjpeg", "image/jpeg");
    /** Endings that claim to be something; every other ending is part of the name, as in "Grundriss 1.OG". */
    private static final Set<String> CLAIMS = Set.of(
            "pdf", "jpg", "jpeg", "png", "tif", "tiff", "gif", "bmp", "svg", "heic", "webp", "exe", "com", "bat", "cmd",
            "scr", "msi", "js", "vbs", "ps1", "lnk", "jar", "hta", "sh", "app", "html", "htm", "xml", "txt", "zip",
            "rar", "7z", "gz", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "rtf", "dwg", "dxf", "ifc", "eml",
            "msg");

    private static final Set<String> ARCHIVES = Set.of(
            "application/zip",
            "application/gzip",
            "application/x-tar",
            "application/x-7z-compressed",
            "application/x-rar-compressed",
            "application/x-bzip2",
            "application/x-xz",
            "application/java-archive",
            "application/x-iso9660-image",
            "application/vnd.ms-cab-compressed");
    private static final List<String> PROGRAMS = List.of(
            "application/x-msdownload",
            "application/x-dosexec",
            "application/x-executable",
            "application/x-elf",
            "application/x-sharedlib",
            "application/x-object",
            "application/x-mach-o",
            "application/java-vm",
            "application/x-sh",
            "application/x-bat",
            "application/x-ms-shortcut",
            "application/x-msi",
            "application/javascript",
            "text/javascript",
            "text/x-python",
            "text/x-perl");
    private static final List<String> OFFICE = List.of(
            "application/x-tika-msoffice",
            "application/x-tika-ooxml",
            "application/vnd.oasis.opendocument",
            "application/msword",
            "application/vnd.openxmlformats",
            "application/vnd.ms-",
            "application/rtf");

    private final Tika tika = new Tika();

    /**
     * What the check says.
     *
     * @param fileName with the ending of its type
     */
    record Verdict(String mediaType, String fileName, List<Finding> findings) {}

    /** @param name a clean name */
    Verdict check(Path file, String name, @Nullable String declared, Set<String> allowed) throws IOException {
        if (Files.size(file) == 0) {
            return new Verdict("application/octet-stream", name, List.of(Finding.of(FindingCode.FILE_EMPTY)));
        }
        String type = detect(file);
        if (!allowed.contains(type)) {
            return new Verdict(type, name, List.of(refusal(type, allowed)));
        }
        List<String> endings = ENDINGS.getOrDefault(type, List.of());
        String ending = FileNames.ending(name);
        List<Finding> findings = new ArrayList<>();
        if (!endings.contains(ending) && CLAIMS.contains(ending)) {
            findings.add(Finding.of(FindingCode.FILE_NAME_LIES, "." + ending, label(type)));
        }
        if (contradicts(declared, type)) {
            findings.add(Finding.of(FindingCode.FILE_DECLARED_TYPE, label(type)));
        }
        boolean complete = endings.isEmpty() || CLAIMS.contains(ending);
        return new Verdict(type, complete ? name : name + "." + endings.get(0), findings);
    }

    private String detect(Path file) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            String type = tika.detect(content);
            int parameters = type.indexOf(';');
            return parameters < 0 ? type : type.substring(0, parameters);
        }
    }

    private static Finding refusal(String type, Set<String> allowed) {
        if (startsWithOneOf(type, PROGRAMS)) {
            return Finding.of(FindingCode.FILE_EXECUTABLE);
        }
        if (ARCHIVES.contains(type)) {
            return Finding.of(FindingCode.FILE_ARCHIVE);
        }
        if (type.equals("text/html") || type.equals("application/xhtml+xml")) {
            return Finding.of(FindingCode.FILE_WEB_PAGE);
        }
        String labels = allowed.stream().map(TypeCheck::label).sorted().collect(Collectors.joining(", "));
        return Finding.of(startsWithOneOf(type, OFFICE) ? FindingCode.FILE_OFFICE : FindingCode.FILE_TYPE, labels);
    }

    private static boolean contradicts(@Nullable String declared, String type) {
        if (declared == null || declared.isBlank()) {
            return false;
        }
        String plain = declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        String known = ALIASES.getOrDefault(plain, plain);
        return !known.equals("application/octet-stream") && !known.startsWith("binary/") && !known.equals(type);
    }

    private static boolean startsWithOneOf(String type, List<String> starts) {
        return starts.stream().anyMatch(type::startsWith);
    }

    private static String label(String type) {
        return type.substring(type.indexOf('/') + 1).toUpperCase(Locale.ROOT);
    }
}
