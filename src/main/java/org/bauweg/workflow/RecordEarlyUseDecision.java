package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.bauweg.audit.Act;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.construction.ConstructionFact;
import org.bauweg.construction.Constructions;
import org.bauweg.construction.SiteNotices;
import org.bauweg.deadlines.DeadlineLedger;
import org.springframework.stereotype.Component;

/** Early use was allowed or prohibited, or the week to prohibit it passed (§ 84 Abs. 7 S. 3 HBO). */
@Component
class RecordEarlyUseDecision extends CaseTask {

    private final CaseFiles caseFiles;
    private final Constructions constructions;
    private final SiteNotices notices;
    private final DeadlineLedger ledger;
    private final CaseLetters letters;
    private final Clock clock;

    RecordEarlyUseDecision(
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

    /** {@code silence}: {@code true} where the week passed without a decision. */
    @Override
    public Set<String> settings() {
        return Set.of("silence");
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        CaseFile file = caseFiles.require(step.caseId());
        if (step.setting("silence").isPresent()) {
            notices.waiting(file, true).ifPresent(week -> ledger.lapse(week.id(), Act.SYSTEM));
            record(step, file, true, "", Act.SYSTEM);
            return Map.of();
        }
        AnsweredTask decision = step.require("decide-early-use");
        String actor = decision.answeredBy().toString();
        LocalDate today = LocalDate.ofInstant(decision.answeredAt(), clock.getZone());
        notices.waiting(file, true).ifPresent(week -> ledger.meet(week.id(), today, actor));
        boolean allowed =
                decision.form().text("earlyUse").filter("allow"::equals).isPresent();
        record(step, file, allowed, decision.form().text("earlyUseReason").orElse(""), actor);
        return Map.of();
    }

    private void record(CaseStep step, CaseFile file, boolean allowed, String reason, String actor) {
        constructions.record(file.id(), new ConstructionFact.EarlyUseDecided(allowed, reason), actor);
        LocalDate from = constructions.require(file.id()).earlyUseOn();
        letters.tell(
                step,
                allowed ? "Sie dürfen vorzeitig nutzen" : "Die vorzeitige Nutzung ist untersagt",
                allowed
                        ? "Die Nutzung vor der Fertigstellung ab dem "
                                + (from == null ? "angezeigten Tag" : CaseMail.DAY.format(from))
                                + " ist nicht untersagt (§ 84 Abs. 7 HBO). " + reason
                        : "Sie dürfen Ihr Vorhaben vor der Fertigstellung nicht nutzen (§ 84 Abs. 7 HBO). Der Grund:\n\n"
                                + reason);
    }
}
