package org.bauweg.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.bauweg.access.Actor;
import org.bauweg.forms.Answers;

/**
 * Who may demand a procedure can do so only while the time runs, also when nothing has recorded yet that it is over: from then on
 * works may begin (§ 64 Abs. 3 S. 4, § 64a S. 1 HBO).
 */
final class DeclarationInTimeRule implements TaskRule {

    private final String task;
    private final Clock clock;

    DeclarationInTimeRule(String task, Clock clock) {
        this.task = task;
        this.clock = clock;
    }

    @Override
    public String task() {
        return task;
    }

    @Override
    public Optional<Refusal> check(InboxTask open, Answers answers, Actor actor) {
        Instant due = open.dueAt();
        return due == null || clock.instant().isBefore(due)
                ? Optional.empty()
                : Optional.of(new Refusal("", "rule.declaration.late"));
    }
}
