package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.bauweg.forms.Answers;
import org.bauweg.messages.Deliveries;
import org.bauweg.workflow.TaskRule.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must be true of what staff enter after a notice went out: it has happened, and not before the notice. */
@Configuration(proxyBeanMethods = false)
class RemedyRules {

    private final Deliveries deliveries;
    private final Clock clock;

    RemedyRules(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
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

    private TaskRule happened(String task, String field) {
        return new SiteRule(task, (open, answers) -> day(open, answers, field));
    }

    private Optional<Refusal> day(InboxTask open, Answers answers, String field) {
        LocalDate provided = deliveries
                .notice(open.caseId())
                .map(notice -> LocalDate.ofInstant(notice.providedAt(), clock.getZone()))
                .orElse(LocalDate.MIN);
        return answers.date(field)
                .filter(day -> day.isAfter(LocalDate.now(clock)))
                .map(day -> new Refusal(field, "rule.day.future"))
                .or(() -> answers.date(field)
                        .filter(day -> day.isBefore(provided))
                        .map(day -> new Refusal(field, "rule.day.beforeNotice")));
    }
}
