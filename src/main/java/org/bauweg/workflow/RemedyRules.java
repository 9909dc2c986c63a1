package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.forms.Answers;
import org.bauweg.messages.Deliveries;
import org.bauweg.remedy.CourtAction;
import org.bauweg.remedy.CourtActions;
import org.bauweg.workflow.TaskRule.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must be true of what staff enter after a notice went out: it has happened, and not before the notice. */
@Configuration(proxyBeanMethods = false)
class RemedyRules {

    private final Deliveries deliveries;
    private final CaseFiles files;
    private final Clock clock;

    RemedyRules(Deliveries deliveries, CaseFiles files, Clock clock) {
        this.deliveries = deliveries;
        this.files = files;
        this.clock = clock;
    }

    @Bean
    TaskRule otherDeliveryRule() {
        return happened("deliverOtherwise", "deliveredOn");
    }

    @Bean
    TaskRule paperObjectionRule() {
        return happened("enterObjection", "objectionReceivedOn");
    }

    @Bean
    TaskRule thirdPartyObjectionRule() {
        return happened("enterThirdPartyObjection", "objectionReceivedOn");
    }

    @Bean
    TaskRule objectionResultRule() {
        return happened("enterObjectionResult", "decisionServedOn");
    }

    @Bean
    TaskRule actionRule() {
        return happened("enterAction", "actionOn");
    }

    @Bean
    TaskRule unawaitedActionRule() {
        return happened("enterCourtAction", "actionOn");
    }

    @Bean
    TaskRule thirdPartyNotifiedRule() {
        return happened("enterThirdPartyObjection", "thirdPartyNotifiedOn");
    }

    @Bean
    TaskRule thirdPartyKnownRule() {
        return happened("enterThirdPartyObjection", "thirdPartyKnownOn");
    }

    /** Nobody objects to what he does not know of yet. */
    @Bean
    TaskRule thirdPartyKnewBeforeRule() {
        return new SiteRule("enterThirdPartyObjection", (open, answers) -> answers.date("thirdPartyKnownOn")
                .filter(known -> answers.date("objectionReceivedOn")
                        .filter(known::isAfter)
                        .isPresent())
                .map(known -> new Refusal("thirdPartyKnownOn", "rule.day.afterReceipt")));
    }

    @Bean
    TaskRule remedyNotifiedRule() {
        return happened("enterRemedyNotified", "remedyNotifiedOn");
    }

    @Bean
    TaskRule courtResultRule(CourtActions courts) {
        return new SiteRule(
                "enterCourtResult",
                (open, answers) -> day(
                        answers,
                        "courtFinalOn",
                        courts.ofProcess(open.caseId(), open.processInstanceId())
                                .map(CourtAction::filedOn)
                                .orElse(LocalDate.MIN)));
    }

    private TaskRule happened(String task, String field) {
        return new SiteRule(task, (open, answers) -> day(answers, field, decidedOn(open)));
    }

    /** When the notice was provided, or the permit took effect by law. */
    private LocalDate decidedOn(InboxTask open) {
        return deliveries
                .notice(open.caseId())
                .map(notice -> LocalDate.ofInstant(notice.providedAt(), clock.getZone()))
                .or(() -> Optional.ofNullable(files.require(open.caseId()).deemedGrantedOn()))
                .orElse(LocalDate.MIN);
    }

    private Optional<Refusal> day(Answers answers, String field, LocalDate earliest) {
        return answers.date(field)
                .filter(day -> day.isAfter(LocalDate.now(clock)))
                .map(day -> new Refusal(field, "rule.day.future"))
                .or(() -> answers.date(field)
                        .filter(day -> day.isBefore(earliest))
                        .map(day -> new Refusal(field, "rule.day.beforeNotice")));
    }
}
