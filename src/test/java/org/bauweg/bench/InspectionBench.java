package org.bauweg.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.bauweg.inspection.Bombs;
import org.bauweg.inspection.Corpus;
import org.bauweg.inspection.FileInspections;
import org.bauweg.inspection.InspectFile;
import org.bauweg.inspection.WorkerPools;

/**
 * What a check costs: the plans of the corpus against plain PDFBox in this process, in turns, and the files made to hurt.
 * Argument: rounds.
 */
final class InspectionBench {

    private static final InspectFile ANY = new InspectFile("plan.pdf", null, Set.of("application/pdf"), null);

    private InspectionBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9;
        Path folder = Files.createTempDirectory("inspection-bench");
        plans(rounds, folder);
        worst(folder);
        System.exit(0);
    }

    private static void plans(int rounds, Path folder) throws IOException, InterruptedException {
        List<Path> plans = Corpus.files("plans");
        List<Double> plain = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        try (FileInspections inspections = WorkerPools.inspections(folder, Duration.ofSeconds(30), 1)) {
            inspections.prepare();
            Thread.sleep(5000);
            for (int round = 0; round < rounds; round++) {
                plain.add(seconds(() -> plans.forEach(InspectionBench::plain)));
                ours.add(seconds(() -> plans.forEach(plan -> inspect(inspections, plan))));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "plans: %d files, plain %.3f s (first %.3f), checked %.3f s (first %.3f), ratio %.2f%n",
                plans.size(),
                median(plain),
                plain.get(0),
                median(ours),
                ours.get(0),
                median(ours) / median(plain));
    }

    private static void worst(Path folder) throws IOException {
        List<Path> files = new ArrayList<>(Corpus.files("hostile"));
        files.addAll(Bombs.write(Files.createDirectories(folder.resolve("bombs"))));
        record Cost(String name, double seconds, long megabytes, String said) {}
        List<Cost> costs = new ArrayList<>();
        for (Path file : files) {
            try (FileInspections inspections = WorkerPools.inspections(folder, Duration.ofSeconds(30), 1);
                    PeakMemory peak = new PeakMemory()) {
                String[] said = new String[1];
                double seconds = seconds(() -> said[0] = inspect(inspections, file));
                costs.add(new Cost(file.getFileName().toString(), seconds, peak.megabytes(), said[0]));
            }
        }
        costs.sort(Comparator.comparingDouble(Cost::seconds).reversed());
        costs.stream()
                .limit(12)
                .forEach(cost -> System.out.printf(
                        Locale.ROOT,
                        "%6.2f s %5d MB %s %s%n",
                        cost.seconds(),
                        cost.megabytes(),
                        cost.name(),
                        cost.said()));
    }

    private static void plain(Path plan) {
        try (PDDocument document = Loader.loadPDF(plan.toFile())) {
            double area = 0;
            for (PDPage page : document.getPages()) {
                area += page.getCropBox().getWidth() * page.getCropBox().getHeight();
                page.getResources();
            }
            if (area <= 0) {
                throw new IllegalStateException("no area");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String inspect(FileInspections inspections, Path file) {
        return inspections.inspect(ANY, () -> open(file)).orElseThrow().findings().stream()
                .map(finding -> finding.code())
                .toList()
                .toString();
    }

    private static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
