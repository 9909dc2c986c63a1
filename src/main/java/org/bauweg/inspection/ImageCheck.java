package org.bauweg.inspection;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads how large a picture is and whether it is whole, without decoding it. */
final class ImageCheck {

    private static final int BUFFER = 256 * 1024;
    private static final int LONGEST_MARK = 8;
    /** What no picture holds by chance, and no camera writes. */
    private static final List<String> FOREIGN = List.of("<?php", "<script", "Rar!\u001a\u0007", "<html");

    private ImageCheck() {}

    static FileFacts of(FileType type, Path file, Notes notes) throws IOException {
        PictureSize size;
        try {
            size = switch (type) {
                case PNG -> PngFile.read(file);
                case JPEG -> JpegFile.read(file);
                default -> TiffFile.read(file);
            };
        } catch (PictureSize.Damaged e) {
            notes.note(e.truncated() ? FindingCode.IMAGE_TRUNCATED : FindingCode.IMAGE_UNREADABLE);
            return FileFacts.NONE;
        }
        if (size.tooLarge()) {
            notes.note(FindingCode.IMAGE_TOO_LARGE, null, size.width() + " × " + size.height());
        }
        String foreign = foreign(file);
        if (foreign != null) {
            notes.note(FindingCode.FILE_POLYGLOT, null, FileType.label(type.mediaType()), foreign);
        }
        return FileFacts.NONE;
    }

    private static @Nullable String foreign(Path file) throws IOException {
        byte[] buffer = new byte[BUFFER + LONGEST_MARK];
        int kept = 0;
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            for (int read = content.read(buffer, kept, BUFFER); read >= 0; read = content.read(buffer, kept, BUFFER)) {
                String text = new String(buffer, 0, kept + read, StandardCharsets.ISO_8859_1);
                for (String mark : FOREIGN) {
                    if (text.contains(mark)) {
                        return mark.startsWith("Rar") ? "RAR" : "HTML";
                    }
                }
                int all = kept + read;
                kept = Math.min(LONGEST_MARK, all);
                System.arraycopy(buffer, all - kept, buffer, 0, kept);
            }
        }
        return null;
    }
}
