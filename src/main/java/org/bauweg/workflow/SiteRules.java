package org.bauweg.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.construction.Construction;
import org.bauweg.construction.Constructions;
import org.bauweg.construction.SiteNotices;
import org.bauweg.construction.Validities;
import org.bauweg.forms.Answers;
import org.bauweg.workflow.TaskRule.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must be true of the notices and reports of a building site. */
@Configuration(proxyBeanMethods = false)
class SiteRules {

    private final CaseFiles caseFiles;
    private final Constructions constructions;
    private final Validities validities;
    private final SiteNotices notices;
    private final Clock clock;

    SiteRules(
            CaseFiles caseFiles, Constructions constructions, Validities validities, SiteNotices notices, Clock clock) {
        this.caseFiles = caseFiles;
        this.constructions = constructions;
        this.validities = validities;
        this.notices = notices;
        this.clock = clock;
    }

    /** In time (§ 75 Abs. 3 HBO), not before building is admissible (Abs. 1), and before the permit ends. */
    @Bean
    TaskRule startNoticeRule() {
        return new SiteRule("notifyStart", (task, answers) -> {
            CaseFile file = caseFiles.require(task.caseId());
            LocalDate planned = answers.date("constructionStartOn").orElseThrow();
            return notices.startRule(file)
                    .flatMap(rule -> tooEarly(file, rule, planned, "constructionStartOn"))
                    .or(() -> beforeAdmissible(task, planned))
                    .or(() -> afterValidity(task, planned));
        });
    }

    @Bean
    TaskRule shellNoticeRule() {
        return inTime("notifyShell", SiteNotices.COMPLETION, "shellCompletionOn");
    }

    @Bean
    TaskRule completionNoticeRule() {
        return inTime("notifyCompletion", SiteNotices.COMPLETION, "completionOn");
    }

    @Bean
    TaskRule earlyUseRule() {
        return inTime("notifyEarlyUse", SiteNotices.EARLY_USE, "earlyUseOn");
    }

    @Bean
    TaskRule interruptionRule() {
        return new SiteRule("reportInterruption", this::interruption);
    }

    @Bean
    TaskRule enteredInterruptionRule() {
        return new SiteRule("enterInterruption", this::interruption);
    }

    @Bean
    TaskRule resumptionRule() {
        return new SiteRule("reportResumption", this::resumption);
    }

    @Bean
    TaskRule enteredResumptionRule() {
        return new SiteRule("enterResumption", this::resumption);
    }

    /** Looked at since building was allowed and before today's end; what is to be mended has a day to come. */
    @Bean
    TaskRule inspectionRule() {
        return new SiteRule("inspect", (task, answers) -> notInFuture(answers, "inspectedOn")
                .or(() -> beforePermit(task, answers))
                .or(() -> answers.bool("useBlocked") && answers.bool("certificateIssued")
                        ? Optional.of(new Refusal("certificateIssued", "rule.inspection.certificateBlocked"))
                        : Optional.empty())
                .or(() -> answers.rows("defects").stream()
                        .flatMap(row -> row.date("defectDueOn").stream())
                        .filter(day -> !day.isAfter(today()))
                        .findFirst()
                        .map(day -> new Refusal("defects", "rule.dueOn.past"))));
    }

    @Bean
    TaskRule defectsRule() {
        return new SiteRule("confirmDefects", (task, answers) -> answers.date("newDefectsDueOn")
                .filter(day -> !day.isAfter(today()))
                .map(day -> new Refusal("newDefectsDueOn", "rule.dueOn.past")));
    }

    /** Works that began in time began before the end. */
    @Bean
    TaskRule validityEndRule() {
        return new SiteRule("decideAtValidityEnd", (task, answers) -> answers.date("worksBegunOn")
                .flatMap(begun -> beforeAdmissible(task, begun, "worksBegunOn")
                        .or(() -> afterValidity(task, begun, "worksBegunOn"))));
    }

    private TaskRule inTime(String task, String rule, String field) {
        return new SiteRule(
                task,
                (open, answers) -> tooEarly(
                        caseFiles.require(open.caseId()),
                        rule,
                        answers.date(field).orElseThrow(),
                        field));
    }

    private Optional<Refusal> tooEarly(CaseFile file, String rule, LocalDate named, String field) {
        LocalDate today = today();
        return notices.due(file, rule, named).end().isBefore(today)
                ? Optional.of(new Refusal(
                        field,
                        "rule.notice.tooEarly." + rule,
                        CaseMail.DAY.format(notices.earliest(file, rule, today))))
                : Optional.empty();
    }

    private Optional<Refusal> beforeAdmissible(InboxTask task, LocalDate day) {
        return beforeAdmissible(task, day, "constructionStartOn");
    }

    private Optional<Refusal> beforeAdmissible(InboxTask task, LocalDate day, String field) {
        Construction site = constructions.require(task.caseId());
        LocalDate from = site.effectiveOn();
        return day.isBefore(from)
                ? Optional.of(new Refusal(field, "rule.start.beforeAdmissible", CaseMail.DAY.format(from)))
                : Optional.empty();
    }

    private Optional<Refusal> afterValidity(InboxTask task, LocalDate day) {
        return afterValidity(task, day, "constructionStartOn");
    }

    private Optional<Refusal> afterValidity(InboxTask task, LocalDate day, String field) {
        return validities
                .current(task.caseId())
                .map(validity -> validity.deadline().end())
                .filter(day::isAfter)
                .map(end -> new Refusal(field, "rule.start.afterValidity", CaseMail.DAY.format(end)));
    }

    private Optional<Refusal> interruption(InboxTask task, Answers answers) {
        LocalDate started = constructions.require(task.caseId()).startedOn();
        return notInFuture(answers, "interruptedOn").or(() -> answers.date("interruptedOn")
                .filter(day -> started != null && day.isBefore(started))
                .map(day -> new Refusal("interruptedOn", "rule.interruption.beforeStart")));
    }

    private Optional<Refusal> resumption(InboxTask task, Answers answers) {
        LocalDate since = constructions.require(task.caseId()).interruptedOn();
        return notInFuture(answers, "resumedOn").or(() -> answers.date("resumedOn")
                .filter(day -> since != null && day.isBefore(since))
                .map(day -> new Refusal("resumedOn", "rule.resumption.beforeInterruption")));
    }

    private Optional<Refusal> beforePermit(InboxTask task, Answers answers) {
        CaseFile file = caseFiles.require(task.caseId());
        Instant decided = file.decidedAt();
        Stream<LocalDate> allowed = Stream.concat(
                constructions.find(file.id()).map(Construction::effectiveOn).stream(),
                decided == null ? Stream.empty() : Stream.of(LocalDate.ofInstant(decided, clock.getZone())));
        return answers.date("inspectedOn").flatMap(day -> allowed.min(Comparator.naturalOrder())
                .filter(day::isBefore)
                .map(first -> new Refusal("inspectedOn", "rule.inspection.beforePermit", CaseMail.DAY.format(first))));
    }

    private Optional<Refusal> notInFuture(Answers answers, String field) {
        return answers.date(field)
                .filter(day -> day.isAfter(today()))
                .map(day -> new Refusal(field, "rule.day.future"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
