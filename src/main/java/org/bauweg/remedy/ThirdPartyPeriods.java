package org.bauweg.remedy;

import java.time.Clock;
import java.time.LocalDate;
import org.bauweg.audit.Act;
import org.bauweg.casefile.CaseFile;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.deadlines.Deadlines;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.deadlines.StartDeadline;
import org.bauweg.deadlines.Turn;
import org.springframework.stereotype.Component;

/** Until when a third party can object to a permit (§§ 58, 70 VwGO). Callers stand in the case's scope. */
@Component
class ThirdPartyPeriods {

    private final DeadlineLedger ledger;
    private final Deadlines deadlines;
    private final Clock clock;

    ThirdPartyPeriods(DeadlineLedger ledger, Deadlines deadlines, Clock clock) {
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Whether an objection that came on this day is late; never where no period runs. */
    boolean late(CaseFile file, ThirdParty party, LocalDate receivedOn) {
        return party.period()
                .filter(period -> receivedOn.isAfter(deadlines
                        .compute(deadlines.catalogue().rule(period.rule(), legalDay(file)), period.event())
                        .end()))
                .isPresent();
    }

    /** Keeps the period in the ledger, so that it can be explained: met by the objection, or over before it came. */
    void record(CaseFile file, int objection, ThirdParty party, LocalDate receivedOn, String actor) {
        party.period().ifPresent(period -> {
            LedgerDeadline kept = ledger.start(StartDeadline.of(
                            file.id(), file.authority(), period.rule(), legalDay(file), period.event(), Turn.NOBODY)
                    .subject(Integer.toString(objection))
                    .by(actor));
            if (receivedOn.isAfter(kept.deadline().end())) {
                ledger.lapse(kept.id(), Act.SYSTEM);
            } else {
                ledger.meet(kept.id(), receivedOn, actor);
            }
        });
    }

    private LocalDate legalDay(CaseFile file) {
        return LocalDate.ofInstant(file.receivedAt(), clock.getZone());
    }
}
