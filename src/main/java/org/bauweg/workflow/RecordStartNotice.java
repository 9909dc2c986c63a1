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
import org.bauweg.forms.Answers;
import org.springframework.stereotype.Component;

/** The start of works is notified, site manager and company are named (§ 75 Abs. 3 and 4 HBO). */
@Component
class RecordStartNotice extends CaseTask {

    private final CaseFiles caseFiles;
    private final Constructions constructions;
    private final SiteNotices notices;
    private final Clock clock;

    RecordStartNotice(CaseFiles caseFiles, Constructions constructions, SiteNotices notices, Clock clock) {
        this.caseFiles = caseFiles;
        this.constructions = constructions;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public Set<Variable> produces() {
        return Set.of(Variable.date("startPlannedAt"));
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask notice = step.require("notify-start");
        Answers answers = notice.form();
        CaseFile file = caseFiles.require(step.caseId());
        LocalDate on = LocalDate.ofInstant(notice.answeredAt(), clock.getZone());
        LocalDate planned = answers.date("constructionStartOn").orElseThrow();
        String actor = notice.answeredBy().toString();
        notices.startRule(file).ifPresent(rule -> notices.noticed(file, rule, "", planned, on, actor));
        constructions.record(
                file.id(),
                new ConstructionFact.StartNoticed(
                        on,
                        planned,
                        answers.text("siteManagerName").orElse(""),
                        answers.text("shellCompanyName").orElse("")),
                actor);
        return Map.of("startPlannedAt", planned.atStartOfDay(clock.getZone()).toInstant());
    }
}
