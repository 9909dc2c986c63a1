package org.bauweg.workflow;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.remedy.CourtActions;
import org.bauweg.remedy.Objection;
import org.bauweg.remedy.Objection.Objector;
import org.bauweg.remedy.Objections;
import org.bauweg.remedy.Remedy;
import org.bauweg.remedy.RemedyPeriods;
import org.springframework.stereotype.Component;

/** What the forms about an objection show: the objection itself, whether it came late, until when there is time. */
@Component
class ObjectionFormData implements FormData {

    private final Objections objections;
    private final RemedyPeriods remedies;
    private final CourtActions courts;

    ObjectionFormData(Objections objections, RemedyPeriods remedies, CourtActions courts) {
        this.objections = objections;
        this.remedies = remedies;
        this.courts = courts;
    }

    @Override
    public Set<String> names() {
        return Set.of(
                "objectionSummary",
                "objectionLate",
                "objectionByOthers",
                "remedyExplained",
                "courtSummary",
                "severalOpen",
                "severalInCourt");
    }

    @Override
    public Map<String, Object> of(InboxTask task, Locale locale) {
        Map<String, Object> data = new HashMap<>();
        objections.ofProcess(task.caseId(), task.processInstanceId()).ifPresent(objection -> {
            data.put("objectionSummary", summary(objection));
            data.put("objectionLate", objection.late());
            data.put("objectionByOthers", objection.objector() == Objector.THIRD_PARTY);
        });
        data.put("severalInCourt", courts.of(task.caseId()).size() > 1);
        data.put("severalOpen", several(task));
        courts.ofProcess(task.caseId(), task.processInstanceId())
                .ifPresent(action -> data.put(
                        "courtSummary", action.court() + ", erhoben am " + CaseMail.DAY.format(action.filedOn())));
        remedies.find(task.caseId())
                .ifPresent(
                        notification -> data.put(
                                "remedyExplained",
                                remedies.running(task.caseId())
                                        .map(ObjectionFormData::explained)
                                        .orElse(
                                                "Die Frist ist abgelaufen. Ein verspäteter Widerspruch wird aufbewahrt; schreiben"
                                                        + " Sie dazu, warum Sie ohne Verschulden verhindert waren (§ 60 VwGO).")));
        return data;
    }

    /** Whether more than one decision of the case could be or could have been taken to court. */
    private boolean several(InboxTask task) {
        boolean notice = remedies.find(task.caseId())
                .filter(each -> each.remedy() == Remedy.ACTION)
                .isPresent();
        return objections.of(task.caseId()).size() + (notice ? 1 : 0) > 1;
    }

    private static String explained(LedgerDeadline period) {
        return period.deadline().explanation().sentence();
    }

    private static String summary(Objection objection) {
        return objection.name() + ", eingegangen am " + CaseMail.DAY.format(objection.receivedOn())
                + (objection.late() ? " – verspätet" : " – in der Frist") + "\n\n"
                + (objection.text().isBlank() ? "Ohne Begründung." : objection.text());
    }
}
