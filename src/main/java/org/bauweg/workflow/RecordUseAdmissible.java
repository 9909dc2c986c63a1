package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.bauweg.audit.Act;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.construction.Construction;
import org.bauweg.construction.ConstructionFact;
import org.bauweg.construction.Constructions;
import org.bauweg.construction.SiteNotices;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.deadlines.LedgerDeadline;
import org.springframework.stereotype.Component;

/**
 * The wait before the first use is over: it may be used, from the day the law says (§ 84 Abs. 7 S. 1 HBO), unless the use
 * depends on another inspection (Abs. 6); then from the day that is settled. Doing this twice does no more than once.
 */
@Component
class RecordUseAdmissible extends CaseTask {

    private final CaseFiles caseFiles;
    private final Constructions constructions;
    private final SiteNotices notices;
    private final DeadlineLedger ledger;
    private final CaseLetters letters;
    private final Clock clock;

    RecordUseAdmissible(
            CaseFiles caseFiles,
            Constructions constructions,
            SiteNotices notices,
            DeadlineLedger ledger,
            CaseLetters letters,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.constructions = constructions;
        this.notices = notices;
        this.ledger = ledger;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        CaseFile file = caseFiles.require(step.caseId());
        Optional<LedgerDeadline> waited = notices.waiting(file, false);
        waited.ifPresent(wait -> ledger.lapse(wait.id(), Act.SYSTEM));
        Construction site = constructions.require(file.id());
        if (!site.useBlocked() && site.useAdmissibleOn() == null) {
            LocalDate from = waited.map(wait -> wait.deadline().dayAfterEnd()).orElseGet(() -> LocalDate.now(clock));
            constructions.record(file.id(), new ConstructionFact.UseAdmissible(from), Act.SYSTEM);
            letters.tell(step, "Sie dürfen die Nutzung aufnehmen", """
                    Ab dem %s dürfen Sie Ihr Vorhaben nutzen, soweit es ordnungsgemäß fertig gestellt und sicher \
                    benutzbar ist (§ 84 Abs. 7 HBO).\
                    """.formatted(CaseMail.DAY.format(from)));
        }
        return Map.of();
    }
}
