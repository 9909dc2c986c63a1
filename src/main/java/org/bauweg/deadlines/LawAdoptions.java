package org.bauweg.deadlines;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.bauweg.deadlines.ChangeDeadline.AdoptCurrentLaw;
import org.bauweg.shared.DeadlineId;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A new catalogue, or a holiday declared by ordinance, does not touch what already runs. Here a person sees what it would
 * change for the open periods of his authority, and decides. Opens its own transactions; each adoption has its own, and what
 * is done stays done if a later one fails.
 */
@Component
public class LawAdoptions {

    private static final int BATCH = 1000;

    private final DeadlineRows rows;
    private final DeadlineHistory history;
    private final DeadlineChanges changes;
    private final DeadlineLedger ledger;
    private final Deadlines deadlines;
    private final Scopes scopes;
    private final Clock clock;

    LawAdoptions(
            DeadlineRows rows,
            DeadlineHistory history,
            DeadlineChanges changes,
            DeadlineLedger ledger,
            Deadlines deadlines,
            Scopes scopes,
            Clock clock) {
        this.rows = rows;
        this.history = history;
        this.changes = changes;
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** What would change, by rule. Computes every open period of the authority. */
    public List<LawDifference> differences(OrganisationId authority) {
        Map<String, LawDifference> byRule = new TreeMap<>();
        walk(authority, null, (id, difference) -> byRule.merge(difference.rule(), difference, LawDifference::and));
        return List.copyOf(byRule.values());
    }

    /**
     * Lets the open periods of a rule run by today's law; says how many. Each change is journalled in its case. Periods that
     * today's law cannot compute stay as they are.
     *
     * @throws IllegalArgumentException without a reason
     */
    public int adopt(OrganisationId authority, String rule, String reason, String actor) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a reason is needed");
        }
        List<DeadlineId> differing = new ArrayList<>();
        walk(authority, rule, (id, difference) -> {
            if (difference.unclear() == 0) {
                differing.add(id);
            }
        });
        return (int) differing.stream()
                .filter(id -> scopes.within(
                                Scope.organisation(authority),
                                () -> ledger.change(new AdoptCurrentLaw(id, reason), actor))
                        instanceof ChangeOutcome.Changed)
                .count();
    }

    private void walk(OrganisationId authority, @Nullable String rule, BiConsumer<DeadlineId, LawDifference> visitor) {
        UUID after = new UUID(0, 0);
        List<LedgerDeadline> page;
        do {
            UUID from = after;
            page = scopes.within(Scope.organisation(authority), () -> {
                List<LedgerDeadline> open = rows.open(authority, rule, from, BATCH);
                Map<DeadlineId, DeadlineCourse> courses =
                        history.courses(open.stream().map(LedgerDeadline::id).collect(Collectors.toSet()));
                open.forEach(row -> visit(row, courses, visitor));
                return open;
            });
            after = page.isEmpty() ? after : page.get(page.size() - 1).id().value();
        } while (page.size() == BATCH);
    }

    private void visit(
            LedgerDeadline row,
            Map<DeadlineId, DeadlineCourse> courses,
            BiConsumer<DeadlineId, LawDifference> visitor) {
        DeadlineCourse course = courses.get(row.id());
        if (course != null) {
            changes.current(course)
                    .flatMap(rule -> difference(row.deadline(), course, rule))
                    .ifPresent(difference -> visitor.accept(row.id(), difference));
        }
    }

    private Optional<LawDifference> difference(Deadline now, DeadlineCourse course, DeadlineRule rule) {
        try {
            Deadline later = course.by(rule, LocalDate.now(clock)).compute(deadlines);
            boolean same = rule.equals(course.rule())
                    && later.end().equals(now.end())
                    && later.actBy().equals(now.actBy());
            return same ? Optional.empty() : Optional.of(LawDifference.of(course.rule(), now.end(), later.end()));
        } catch (IllegalArgumentException e) {
            // by today's law it could not have come to this, for example an extension longer than allowed now
            return Optional.of(LawDifference.unclear(course.rule(), now.end()));
        }
    }
}
