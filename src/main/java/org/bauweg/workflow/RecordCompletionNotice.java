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

/** Everything will be finished on the named day (§ 84 Abs. 1 HBO); the wait before the use runs from it (Abs. 7 S. 1). */
@Component
class RecordCompletionNotice extends CaseTask {

    private final CaseFiles caseFiles;
    private final Constructions constructions;
    private final SiteNotices notices;
    private final Clock clock;

    RecordCompletionNotice(CaseFiles caseFiles, Constructions constructions, SiteNotices notices, Clock clock) {
        this.caseFiles = caseFiles;
        this.constructions = constructions;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public Set<Variable> produces() {
        return Set.of(Variable.date("useAdmissibleAt"));
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask notice = step.require("notify-completion");
        CaseFile file = caseFiles.require(step.caseId());
        LocalDate on = LocalDate.ofInstant(notice.answeredAt(), clock.getZone());
        LocalDate named = notice.form().date("completionOn").orElseThrow();
        String actor = notice.answeredBy().toString();
        notices.noticed(file, SiteNotices.COMPLETION, "completion", named, on, actor);
        constructions.record(file.id(), new ConstructionFact.CompletionNoticed(on, named), actor);
        return Map.of("useAdmissibleAt", notices.beforeUse(file, named));
    }
}
