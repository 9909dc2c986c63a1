package org.bauweg.workflow;

import java.util.Optional;
import org.bauweg.access.Actor;
import org.bauweg.consultation.LateAnswers;
import org.bauweg.forms.Answers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Nobody decides before somebody said what becomes of a late statement. */
@Configuration(proxyBeanMethods = false)
class LateStatementRule {

    @Bean
    TaskRule lateStatementsBeforeDraft(LateAnswers lateAnswers) {
        return new Undecided("prepareDecision", "decision", lateAnswers);
    }

    @Bean
    TaskRule lateStatementsBeforeSignature(LateAnswers lateAnswers) {
        return new Undecided("decide", "signature", lateAnswers);
    }

    private record Undecided(String task, String field, LateAnswers lateAnswers) implements TaskRule {

        @Override
        public Optional<Refusal> check(InboxTask open, Answers answers, Actor actor) {
            boolean sentBack =
                    answers.text("signature").filter("sendBack"::equals).isPresent();
            return sentBack || lateAnswers.undecided(open.caseId()).isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Refusal(field, "rule.lateStatement.undecided"));
        }
    }
}
