package org.bauweg.documents;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bauweg.inspection.FileInspection;
import org.bauweg.inspection.Finding;
import org.bauweg.inspection.FindingCode;
import org.bauweg.inspection.PlanFacts;

/**
 * What is to be said of a file only where it was put: its scale, the age of the extract beneath it, the same file elsewhere. Scales
 * and age as in the decree on building documents of Hesse (BVErl, Anlage 2 Nr. 1.2, 2 and 4.2); advice, as everything there is.
 */
final class SlotAdvice {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final Set<String> WITH_EXTRACT = Set.of("sitePlan", "divisionPlan");
    private static final Range DRAWINGS = new Range(100, 100, "1:100");
    private static final Map<String, Range> SCALES = Map.of(
            "overviewMap", new Range(10_000, 25_000, "1:10.000 bis 1:25.000"),
            "sitePlan", new Range(500, 1000, "1:500"),
            "floorPlans", DRAWINGS,
            "sectionDrawings", DRAWINGS,
            "elevationDrawings", DRAWINGS);

    /** Denominators that need no word. */
    private record Range(int least, int most, String text) {

        boolean holds(int scale) {
            return scale >= least && scale <= most;
        }
    }

    private SlotAdvice() {}

    /**
     * The inspection with what the slot adds to it.
     *
     * @param others the other files of the case
     */
    static FileInspection add(
            FileInspection inspection, Document file, List<Document> others, DocumentDemands.Demands demands) {
        if (inspection.rejected()) {
            return inspection;
        }
        List<Finding> findings = new ArrayList<>(inspection.findings());
        PlanFacts facts = inspection.facts().plan();
        scale(file.slot(), facts, findings);
        extract(file, facts, demands, findings);
        others.stream()
                .filter(other -> other.sha256().equals(file.sha256())
                        && other.state() == DocumentState.ACCEPTED
                        && !other.slot().equals(file.slot()))
                .findFirst()
                .ifPresent(other -> findings.add(Finding.of(FindingCode.FILE_ELSEWHERE, other.fileName())));
        return new FileInspection(
                inspection.mediaType(),
                inspection.fileName(),
                findings.stream().map(finding -> demanded(finding, demands)).toList(),
                inspection.facts());
    }

    private static void scale(String slot, PlanFacts facts, List<Finding> findings) {
        Range range = SCALES.get(slot);
        if (range != null
                && !facts.scales().isEmpty()
                && facts.scales().stream().noneMatch(range::holds)) {
            int nearest = facts.scales().get(0);
            findings.add(Finding.of(FindingCode.SCALE_OF_SLOT, "1:" + nearest, range.text()));
        }
    }

    private static void extract(
            Document file, PlanFacts facts, DocumentDemands.Demands demands, List<Finding> findings) {
        String extract = facts.extract();
        if (extract == null || !WITH_EXTRACT.contains(file.slot())) {
            return;
        }
        LocalDate day = LocalDate.parse(extract);
        LocalDate limit = LocalDate.ofInstant(file.uploadedAt(), ZONE).minusMonths(demands.extractMonths());
        if (day.isBefore(limit)) {
            findings.add(
                    Finding.of(FindingCode.EXTRACT_OLD, DAY.format(day), Integer.toString(demands.extractMonths())));
        }
    }

    private static Finding demanded(Finding finding, DocumentDemands.Demands demands) {
        return !finding.rejects() && demands.refused().contains(finding.code())
                ? finding.demandedBy(demands.authority())
                : finding;
    }
}
