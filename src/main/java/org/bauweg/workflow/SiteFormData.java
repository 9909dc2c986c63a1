package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.construction.Inspection;
import org.bauweg.construction.Inspections;
import org.bauweg.construction.SiteNotices;
import org.bauweg.construction.StartCertificates;
import org.bauweg.construction.Validities;
import org.springframework.stereotype.Component;

/** What the forms of a building site show: the earliest days, the certificates needed, open defects, what was asked for. */
@Component
class SiteFormData implements FormData {

    private final CaseFiles caseFiles;
    private final SiteNotices notices;
    private final Validities validities;
    private final Inspections inspections;
    private final AnswerRecords answers;
    private final Clock clock;

    SiteFormData(
            CaseFiles caseFiles,
            SiteNotices notices,
            Validities validities,
            Inspections inspections,
            AnswerRecords answers,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.notices = notices;
        this.validities = validities;
        this.inspections = inspections;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public Set<String> names() {
        return Set.of(
                "earliestStart",
                "earliestCompletion",
                "earliestEarlyUse",
                "certificatesNeeded",
                "validityEnd",
                "openDefects",
                "certificateWish");
    }

    @Override
    public Map<String, Object> of(InboxTask task, Locale locale) {
        CaseFile file = caseFiles.require(task.caseId());
        Map<String, Object> data = new HashMap<>();
        data.put(
                "earliestStart",
                notices.startRule(file).map(rule -> earliest(file, rule)).orElse("Keine Frist vor dem Baubeginn."));
        data.put("earliestCompletion", earliest(file, SiteNotices.COMPLETION));
        data.put("earliestEarlyUse", earliest(file, SiteNotices.EARLY_USE));
        data.put("certificatesNeeded", certificates(file));
        validities
                .current(file.id())
                .ifPresent(validity -> data.put(
                        "validityEnd", validity.deadline().explanation().sentence()));
        inspections
                .ofProcess(file.id(), task.processInstanceId())
                .ifPresent(inspection -> data.put("openDefects", defects(inspection)));
        if (certificateWanted(file)) {
            data.put("certificateWish", "Die Bauherrschaft hat eine Bescheinigung beantragt.");
        }
        return data;
    }

    private String earliest(CaseFile file, String rule) {
        LocalDate named = notices.earliest(file, rule, LocalDate.now(clock));
        return "Frühestens am " + CaseMail.DAY.format(named) + ", wenn Sie heute anzeigen. "
                + notices.due(file, rule, named).explanation().sentence();
    }

    private static String certificates(CaseFile file) {
        Map<String, Object> project = file.answers("application-project");
        List<String> needed = StartCertificates.of(
                file.procedure(),
                String.valueOf(project.getOrDefault("buildingClass", "")),
                String.valueOf(project.getOrDefault("projectKind", "")));
        return needed.isEmpty() ? "Keine, da nicht gebaut wird." : String.join("\n", needed);
    }

    private static String defects(Inspection inspection) {
        return inspection.open().stream()
                .map(defect ->
                        defect.number() + ". " + defect.text() + " (bis " + CaseMail.DAY.format(defect.dueOn()) + ")")
                .collect(Collectors.joining("\n"));
    }

    private boolean certificateWanted(CaseFile file) {
        return answers.of(file.id()).stream()
                .anyMatch(answered -> answered.form().bool("certificateRequested"));
    }
}
