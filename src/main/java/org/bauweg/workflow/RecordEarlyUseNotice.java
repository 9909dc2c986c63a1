package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.construction.ConstructionFact;
import org.bauweg.construction.Constructions;
import org.bauweg.construction.SiteNotices;
import org.springframework.stereotype.Component;

/** The applicant wants to use it before it is finished; the authority has a week to prohibit it (§ 84 Abs. 7 S. 2, 3 HBO). */
@Component
class RecordEarlyUseNotice extends CaseTask {

    private final CaseFiles caseFiles;
    private final Constructions constructions;
    private final SiteNotices notices;
    private final Clock clock;

    RecordEarlyUseNotice(CaseFiles caseFiles, Constructions constructions, SiteNotices notices, Clock clock) {
        this.caseFiles = caseFiles;
        this.constructions = constructions;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public Set<Variable> produces() {
        return Set.of(Variable.date("earlyUseAt"));
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask notice = step.require("notify-early-use");
        CaseFile file = caseFiles.require(step.caseId());
        LocalDate on = LocalDate.ofInstant(notice.answeredAt(), clock.getZone());
        LocalDate named = notice.form().date("earlyUseOn").orElseThrow();
        String actor = notice.answeredBy().toString();
        notices.noticed(file, SiteNotices.EARLY_USE, "", named, on, actor);
        constructions.record(file.id(), new ConstructionFact.EarlyUseNoticed(named), actor);
        return Map.of("earlyUseAt", notices.beforeEarlyUse(file, on));
    }
}
