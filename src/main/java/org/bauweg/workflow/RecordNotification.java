package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.deadlines.NotificationDate;
import org.bauweg.messages.Deliveries;
import org.bauweg.remedy.Remedy;
import org.bauweg.remedy.RemedyPeriods;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The day of the notification is fixed: the time for a remedy runs, and whatever waits for that day goes on. */
@Component
class RecordNotification extends CaseTask {

    private final CaseFiles caseFiles;
    private final Deliveries deliveries;
    private final RemedyPeriods remedies;
    private final ObjectProvider<Processes> processes;
    private final Clock clock;

    /** @param processes is there once the engine is, which knows this step */
    RecordNotification(
            CaseFiles caseFiles,
            Deliveries deliveries,
            RemedyPeriods remedies,
            ObjectProvider<Processes> processes,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.deliveries = deliveries;
        this.remedies = remedies;
        this.processes = processes;
        this.clock = clock;
    }

    @Override
    public Set<Variable> produces() {
        return Set.of(
                Variable.date("remedyDueAt"), Variable.date("reinstatementEndsAt"), Variable.flag("objectionFirst"));
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        CaseFile file = caseFiles.lock(step.caseId());
        NotificationDate date = deliveries.notification(file.id()).orElseThrow();
        if (!(date instanceof NotificationDate.Effective effective)) {
            throw new IllegalStateException("the notice is not notified: " + date);
        }
        remedies.endRetrieval(file, LocalDate.now(clock), true);
        LedgerDeadline period = remedies.notified(file, effective.on());
        processes.getObject().send(file.id(), CaseMessage.NOTICE_NOTIFIED.inModels());
        return Map.of(
                "remedyDueAt",
                period,
                "reinstatementEndsAt",
                remedies.reinstatementEnds(file, period),
                "objectionFirst",
                remedies.first(file) == Remedy.OBJECTION);
    }
}
