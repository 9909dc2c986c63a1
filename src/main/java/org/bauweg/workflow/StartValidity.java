package org.bauweg.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.construction.Validities;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.deadlines.NotificationDate;
import org.bauweg.messages.Deliveries;
import org.springframework.stereotype.Component;

/**
 * Lets the validity of what was granted run (§ 74 Abs. 7, § 64 Abs. 3 S. 7, § 76 Abs. 1 S. 2 HBO): from the day a permit took effect by law or
 * start became admissible, else from the notification of the notice; as long as that is unknown, the model waits.
 */
@Component
class StartValidity extends CaseTask {

    private final CaseFiles caseFiles;
    private final Deliveries deliveries;
    private final Validities validities;
    private final Clock clock;

    StartValidity(CaseFiles caseFiles, Deliveries deliveries, Validities validities, Clock clock) {
        this.caseFiles = caseFiles;
        this.deliveries = deliveries;
        this.validities = validities;
        this.clock = clock;
    }

    @Override
    public Set<Variable> produces() {
        return Set.of(
                Variable.flag("permitNotified"),
                Variable.flag("validityExtendable"),
                Variable.flag("rightLapsed"),
                Variable.date("validUntil"),
                Variable.date("validityReminderAt"));
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        CaseFile file = caseFiles.lock(step.caseId());
        Optional<LocalDate> effective = step.date("deemedPermitAt")
                .or(() -> step.date("startAllowedAt"))
                .map(this::day)
                .or(() -> Optional.ofNullable(file.startAdmissibleOn()))
                .or(() -> Optional.ofNullable(file.deemedGrantedOn()))
                .or(() -> notified(file));
        if (effective.isEmpty()) {
            return Map.of("permitNotified", false);
        }
        LedgerDeadline validity = validities.begin(file, effective.get());
        return Map.of(
                "permitNotified",
                true,
                "validityExtendable",
                validities.isExtendable(validity),
                "rightLapsed",
                false,
                "validUntil",
                validity,
                "validityReminderAt",
                validities.nextReminder(validity));
    }

    private Optional<LocalDate> notified(CaseFile file) {
        return deliveries
                .notification(file.id())
                .filter(NotificationDate.Effective.class::isInstance)
                .map(date -> ((NotificationDate.Effective) date).on());
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
