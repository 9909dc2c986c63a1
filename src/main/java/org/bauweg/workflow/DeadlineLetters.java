package org.bauweg.workflow;

import java.util.List;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.deadlines.DeadlineChanged;
import org.bauweg.deadlines.DeadlineEntry;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.deadlines.DeadlineRule;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.decision.DecisionPeriods;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells those concerned that a period was prolonged, with the reason, in the transaction that does it: an extension nobody is
 * told of is none (§ 65 Abs. 2 S. 2, § 74 Abs. 6 HBO, § 42a Abs. 2 S. 4 HVwVfG). The letters lie in mailboxes of Bauweg; nothing
 * that could fail is asked.
 */
@Component
class DeadlineLetters {

    private final DeadlineLedger ledger;
    private final CaseFiles files;
    private final CaseMail mail;
    private final MunicipalityMail municipality;

    DeadlineLetters(DeadlineLedger ledger, CaseFiles files, CaseMail mail, MunicipalityMail municipality) {
        this.ledger = ledger;
        this.files = files;
        this.mail = mail;
        this.municipality = municipality;
    }

    @EventListener
    void changed(DeadlineChanged event) {
        LedgerDeadline after = event.after();
        if (event.before() == null || !after.state().isOpen()) {
            return;
        }
        List<DeadlineEntry> history = ledger.history(after.id());
        DeadlineEntry last = history.get(history.size() - 1);
        boolean extended = last.kind() == DeadlineEntry.Kind.EXTENDED || last.kind() == DeadlineEntry.Kind.EXTENDED_TO;
        if (extended) {
            tell(after, last.reason());
        }
    }

    private void tell(LedgerDeadline period, String reason) {
        String effectKey = period.caseId() + "/extended/" + period.id() + "/" + period.version();
        DeadlineRule.Purpose purpose = period.deadline().rule().purpose();
        if (DecisionPeriods.isDecision(period)) {
            CaseFile file = files.require(period.caseId());
            mail.extendedDecision(file, period, reason, effectKey);
            municipality.extended(
                    period.caseId(),
                    period.deadline().end(),
                    period.deadline().rule().norm(),
                    reason,
                    effectKey);
        } else if (purpose == DeadlineRule.Purpose.SUPPLY) {
            mail.extendedSupply(period.caseId(), period.deadline().end(), effectKey);
        } else if (purpose == DeadlineRule.Purpose.HEARING) {
            mail.extendedHearing(period.caseId(), period.deadline().end(), effectKey);
        }
    }
}
