package org.bauweg.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bauweg.inspection.ArchiveInspections;
import org.bauweg.inspection.ArchiveVerdict;
import org.bauweg.inspection.Corpus;
import org.bauweg.inspection.FileInspection;
import org.bauweg.inspection.FileInspections;
import org.bauweg.inspection.Finding;
import org.bauweg.inspection.FindingTexts;
import org.bauweg.inspection.InspectFile;
import org.bauweg.inspection.WorkerPools;

/**
 * Writes {@code docs/document-checks.md}: what the checks say of every file of the corpus, in a run of the real workers. Argument:
 * the file to write.
 */
final class DocumentChecksTable {

    private static final FindingTexts TEXTS = new FindingTexts();

    private DocumentChecksTable() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("document-checks");
        StringBuilder page = new StringBuilder("""
                # What the checks say

                Made by `DocumentChecksTable` from a run over real files through the worker processes, so that somebody who draws plans can judge whether the words make sense. Files are named as in the corpus, without what stands before `__`.

                ## Plans

                Two American building projects (OpeningDesign, CC BY-SA 4.0), drawn in feet and inches on American sheets: for a German authority most of them would have something to be said about.

                """);
        try (FileInspections inspections = WorkerPools.inspections(folder, Duration.ofSeconds(60), 1);
                ArchiveInspections archive = WorkerPools.archive(folder, Duration.ofSeconds(60))) {
            plans(inspections, page);
            pdfa(inspections, archive, page);
            hostile(inspections, page);
        }
        Files.writeString(Path.of(arguments.length > 0 ? arguments[0] : "docs/document-checks.md"), page);
        System.exit(0);
    }

    private static void plans(FileInspections inspections, StringBuilder page) {
        for (Path plan : Corpus.files("plans")) {
            FileInspection inspection = inspect(inspections, plan);
            page.append("### ").append(name(plan)).append("\n\n");
            page.append(facts(inspection)).append("\n\n");
            inspection.findings().forEach(finding -> page.append("- ")
                    .append(TEXTS.sentence(finding, Locale.GERMAN))
                    .append(" `")
                    .append(finding.code())
                    .append("`\n"));
            page.append(inspection.findings().isEmpty() ? "- nothing to say\n\n" : "\n");
        }
    }

    private static String facts(FileInspection inspection) {
        var facts = inspection.facts();
        String sizes = facts.pageSizes().entrySet().stream()
                .map(size -> size.getValue() + " × " + size.getKey())
                .collect(Collectors.joining(", "));
        String scales =
                facts.plan().scales().stream().map(scale -> "1:" + scale).collect(Collectors.joining(", "));
        return facts.pages() + " page(s): " + sizes
                + (scales.isEmpty() ? "" : "; scales " + scales)
                + (facts.plan().kinds().isEmpty()
                        ? ""
                        : "; looks like " + facts.plan().kinds())
                + (facts.plan().layers() == 0 ? "" : "; " + facts.plan().layers() + " layers");
    }

    private static void pdfa(FileInspections inspections, ArchiveInspections archive, StringBuilder page) {
        Map<String, Integer> verdicts = new TreeMap<>();
        StringBuilder rows = new StringBuilder();
        for (Path file : Corpus.files("pdfa")) {
            String level = file.getFileName().toString().substring(6, 8);
            ArchiveVerdict verdict = archive.verify(level, () -> open(file)).orElseThrow();
            boolean pass = file.getFileName().toString().contains("-pass-");
            verdicts.merge(
                    (pass ? "named pass" : "named fail") + ", "
                            + (Boolean.TRUE.equals(verdict.met()) ? "met" : "not met"),
                    1,
                    Integer::sum);
            String claimed = inspect(inspections, file).facts().pdfa();
            rows.append("| ")
                    .append(name(file))
                    .append(" | ")
                    .append(level)
                    .append(" | ")
                    .append(claimed == null ? "–" : claimed)
                    .append(" | ")
                    .append(verdict.findings().stream()
                            .map(finding -> TEXTS.what(finding, Locale.GERMAN))
                            .collect(Collectors.joining(" ")))
                    .append(" |\n");
        }
        page.append(
                        "## PDF/A\n\n60 files of the veraPDF corpus (CC BY 4.0), verified against the level in their name: ")
                .append(verdicts)
                .append(".\n\n| file | verified | claims | said |\n|---|---|---|---|\n")
                .append(rows)
                .append('\n');
    }

    private static void hostile(FileInspections inspections, StringBuilder page) {
        Map<String, Integer> codes = new TreeMap<>();
        int refused = 0;
        List<Path> files = Corpus.files("hostile");
        for (Path file : files) {
            FileInspection inspection = inspect(inspections, file);
            refused += inspection.rejected() ? 1 : 0;
            inspection.findings().stream()
                    .filter(Finding::rejects)
                    .forEach(finding -> codes.merge(finding.code(), 1, Integer::sum));
        }
        page.append("## Hostile files\n\nOf ")
                .append(files.size())
                .append(" files ")
                .append(refused)
                .append(
                        " are refused; a file may have several reasons. What each of them is stands in `src/test/resources/inspection/hostile.txt`.\n\n| said | files |\n|---|---|\n");
        codes.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .forEach(entry -> page.append("| `")
                        .append(entry.getKey())
                        .append("` | ")
                        .append(entry.getValue())
                        .append(" |\n"));
    }

    private static FileInspection inspect(FileInspections inspections, Path file) {
        InspectFile look = new InspectFile(name(file), null, Set.of("application/pdf"), null);
        return inspections.inspect(look, () -> open(file)).orElseThrow();
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("^.*?__", "");
    }

    private static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
