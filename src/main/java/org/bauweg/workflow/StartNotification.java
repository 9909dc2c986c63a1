package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.deadlines.NotificationDate;
import org.bauweg.messages.Deliveries;
import org.bauweg.messages.Message;
import org.bauweg.remedy.RemedyPeriods;
import org.springframework.stereotype.Component;

/**
 * Finds out whether the notice is notified already (mailbox, § 9 Abs. 1 OZG, or retrieved meanwhile); else lets the time for
 * its retrieval run (§ 41 Abs. 2a HVwVfG).
 */
@Component
class StartNotification extends CaseTask {

    private final CaseFiles caseFiles;
    private final Deliveries deliveries;
    private final RemedyPeriods remedies;
    private final Clock clock;

    StartNotification(CaseFiles caseFiles, Deliveries deliveries, RemedyPeriods remedies, Clock clock) {
        this.caseFiles = caseFiles;
        this.deliveries = deliveries;
        this.remedies = remedies;
        this.clock = clock;
    }

    @Override
    public Set<Variable> produces() {
        return Set.of(Variable.flag("retrievalAwaited"), Variable.date("retrievalDueAt"));
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        CaseFile file = caseFiles.lock(step.caseId());
        NotificationDate date = deliveries.notification(file.id()).orElseThrow();
        if (date instanceof NotificationDate.Effective) {
            return Map.of("retrievalAwaited", false);
        }
        Message notice = deliveries.notice(file.id()).orElseThrow();
        LocalDate provided = LocalDate.ofInstant(notice.providedAt(), clock.getZone());
        return Map.of("retrievalAwaited", true, "retrievalDueAt", remedies.awaitRetrieval(file, provided));
    }
}
