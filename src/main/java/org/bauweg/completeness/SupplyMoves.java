package org.bauweg.completeness;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bauweg.casefile.CaseFact;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.deadlines.DeadlineChanged;
import org.bauweg.deadlines.DeadlineEntry;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.shared.AccountId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever moves the time to supply, and wherever: the request for documents and the case file follow the ledger. */
@Component
class SupplyMoves {

    private final DocumentRequests requests;
    private final DeadlineLedger ledger;
    private final CaseFiles files;

    SupplyMoves(DocumentRequests requests, DeadlineLedger ledger, CaseFiles files) {
        this.requests = requests;
        this.ledger = ledger;
        this.files = files;
    }

    @EventListener
    void changed(DeadlineChanged event) {
        LedgerDeadline after = event.after();
        LedgerDeadline before = event.before();
        if (before == null
                || !after.rule().equals(CheckPeriods.SUPPLY)
                || !after.state().isOpen()
                || after.deadline().end().equals(before.deadline().end())) {
            return;
        }
        requests.openOf(after.caseId()).ifPresent(former -> move(former, after));
    }

    private void move(DocumentRequest former, LedgerDeadline after) {
        List<DeadlineEntry> history = ledger.history(after.id());
        DeadlineEntry change = history.get(history.size() - 1);
        LocalDate dueOn = after.deadline().end();
        Optional<AccountId> by = AccountId.parse(change.actor());
        requests.end(former.caseId(), DocumentRequest.State.EXTENDED);
        requests.open(
                files.require(former.caseId()),
                former.slots(),
                former.note(),
                dueOn,
                change.reason(),
                by.orElse(former.requestedBy()));
        files.record(former.caseId(), new CaseFact.DocumentsRequested(dueOn, true), change.actor());
    }
}
