package org.bauweg.documents;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that is looked at before a file becomes part of a case. */
final class DocumentChecks {

    private final DocumentSettings settings;
    private final TypeCheck types = new TypeCheck();
    private final PdfWorkers workers;

    DocumentChecks(DocumentSettings settings, PdfWorkers workers) {
        this.settings = settings;
        this.workers = workers;
    }

    /** What is known of a file after its checks. */
    record Checked(String mediaType, String fileName, List<Finding> findings, DocumentFacts facts) {

        static Checked failed(String mediaType, String fileName) {
            return new Checked(mediaType, fileName, List.of(Finding.of(FindingCode.CHECK_FAILED)), DocumentFacts.NONE);
        }

        /** What is stored is not what was received. */
        static Checked changed(String mediaType, String fileName) {
            return new Checked(mediaType, fileName, List.of(Finding.of(FindingCode.FILE_CHANGED)), DocumentFacts.NONE);
        }

        boolean rejected() {
            return findings.stream().anyMatch(Finding::rejects);
        }
    }

    /** @param folder private to this check */
    Checked check(Path file, Path folder, String slot, String fileName, @Nullable String declared) throws IOException {
        TypeCheck.Verdict verdict = types.check(file, fileName, declared, settings.typesOf(slot));
        boolean dangerous = verdict.findings().stream().anyMatch(Finding::rejects);
        if (dangerous || !verdict.mediaType().equals("application/pdf")) {
            return checked(verdict, List.of(), DocumentFacts.NONE);
        }
        Optional<PdfReport> report = workers.examine(file, folder);
        List<Finding> known = report.map(PdfReport::known).orElse(null);
        if (report.isEmpty() || known == null) {
            return Checked.failed(verdict.mediaType(), verdict.fileName());
        }
        return checked(verdict, known, report.get().facts());
    }

    private static Checked checked(TypeCheck.Verdict verdict, List<Finding> more, DocumentFacts facts) {
        List<Finding> findings = new ArrayList<>(verdict.findings());
        findings.addAll(more);
        findings.sort(Comparator.comparing(Finding::severity));
        return new Checked(verdict.mediaType(), verdict.fileName(), findings, facts);
    }
}
