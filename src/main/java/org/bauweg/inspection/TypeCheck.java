package org.bauweg.inspection;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares what a file is with what may come here, with its name and with what its sender said. */
final class TypeCheck {

    private static final Map<String, String> ALIASES = Map.of(
            "application/x-pdf", "application/pdf",
            "image/jpg", "image/jpeg",
            "image/pjpeg", "image/jpeg",
            "image/x-dwg", "image/vnd.dwg",
            "application/acad", "image/vnd.dwg",
            "application/dxf", "image/vnd.dxf",
            "image/x-dxf", "image/vnd.dxf",
            "application/ifc", "application/x-step",
            "model/ifc", "application/x-step");
    private static final Set<String> ARCHIVES = Set.of(
            "application/zip",
            "application/gzip",
            "application/x-tar",
            "application/x-7z-compressed",
            "application/x-rar-compressed",
            "application/x-bzip2",
            "application/x-xz",
            "application/zstd",
            "application/java-archive",
            "application/x-iso9660-image",
            "application/vnd.ms-cab-compressed",
            "application/vnd.android.package-archive");
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
            "application/x-ms-installer",
            "application/javascript",
            "text/javascript",
            "text/x-php",
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

    private TypeCheck() {}

    static void check(String type, CheckRequest file, Notes notes) {
        if (!file.allowed().contains(type)) {
            refuse(type, file, notes);
            return;
        }
        FileType known = FileType.of(type).orElse(null);
        if (known != null && known.contradicts(file.name())) {
            notes.note(FindingCode.FILE_NAME_LIES, null, "." + FileNames.ending(file.name()), FileType.label(type));
        }
        if (contradicts(file.declaredType(), type)) {
            notes.note(FindingCode.FILE_DECLARED_TYPE, null, FileType.label(type));
        }
    }

    private static void refuse(String type, CheckRequest file, Notes notes) {
        List<String> allowed = file.allowed();
        if (startsWithOneOf(type, PROGRAMS)) {
            notes.note(FindingCode.FILE_EXECUTABLE);
        } else if (ARCHIVES.contains(type)) {
            notes.note(FindingCode.FILE_ARCHIVE);
        } else if (type.equals("text/html") || type.equals("application/xhtml+xml")) {
            notes.note(FindingCode.FILE_WEB_PAGE);
        } else {
            String labels = allowed.stream().map(FileType::label).sorted().collect(Collectors.joining(", "));
            notes.note(startsWithOneOf(type, OFFICE) ? FindingCode.FILE_OFFICE : FindingCode.FILE_TYPE, null, labels);
        }
        if (FileType.claims(file.name(), allowed)) {
            notes.note(FindingCode.FILE_NAME_LIES, null, "." + FileNames.ending(file.name()), FileType.label(type));
        }
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
}
