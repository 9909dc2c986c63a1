package org.bauweg.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.bauweg.inspection.Corpus;
import org.jspecify.annotations.Nullable;

/** Files that people upload: a good plan, and what they should not have uploaded. */
final class TestPlans {

    private TestPlans() {}

    /** A plan of one A3 page. */
    static Path plan(Path folder, String name) {
        return pdf(folder.resolve(name), null);
    }

    /** Sheets of real building projects, the small ones; where they are missing, a plan of our own. */
    static List<Path> realPlans(Path folder) {
        List<Path> real = Corpus.files("plans").stream()
                .filter(file -> file.toFile().length() < 600_000)
                .toList();
        return real.isEmpty() ? List.of(plan(folder, "Bauvorlage.pdf")) : real;
    }

    /** A PDF that opens only with a password. */
    static Path locked(Path folder) {
        return pdf(folder.resolve("Grundriss mit Passwort.pdf"), "geheim");
    }

    /** A Windows program that calls itself a PDF. */
    static Path disguisedProgram(Path folder) {
        byte[] program = new byte[4096];
        program[0] = 'M';
        program[1] = 'Z';
        program[0x3c] = 0x40;
        program[0x40] = 'P';
        program[0x41] = 'E';
        return write(folder.resolve("Lageplan.pdf"), program);
    }

    static Path empty(Path folder) {
        return write(folder.resolve("leer.pdf"), new byte[0]);
    }

    /** A file of this many bytes, sparse on disk. */
    static Path large(Path folder, long bytes) {
        Path file = write(folder.resolve("sehr gross.pdf"), "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {0}), bytes - 1);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path pdf(Path file, @Nullable String password) {
        try (PDDocument document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A3);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.addRect(100, 100, 600, 400);
                content.stroke();
            }
            if (password != null) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            document.save(file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path write(Path file, byte[] content) {
        try {
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
