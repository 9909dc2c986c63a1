package org.bauweg.workflow;

import java.util.Optional;
import java.util.function.BiFunction;
import org.bauweg.access.Actor;
import org.bauweg.forms.Answers;

/** A rule of one task that needs no more than the task and its answers. */
record SiteRule(String task, BiFunction<InboxTask, Answers, Optional<TaskRule.Refusal>> rule) implements TaskRule {

    @Override
    public Optional<Refusal> check(InboxTask checked, Answers answers, Actor actor) {
        return rule.apply(checked, answers);
    }
}
