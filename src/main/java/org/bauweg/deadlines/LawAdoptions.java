package org.bauweg.deadlines;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.bauweg.deadlines.ChangeDeadline.AdoptCurrentLaw;
import org.bauweg.shared.DeadlineId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A new catalogue, or a holiday declared by ordinance, does not touch what already runs. Here a person sees what it would
 * change and decides. Opens its own transactions, batch by batch; what is done stays done if a later batch fails.
 */
@Component
public class LawAdoptions {

    private static final int BATCH = 1000;

    private final DeadlineRows rows;
    private final DeadlineLedger ledger;
    private final Deadlines deadlines;
    private final Scopes scopes;

    LawAdoptions(DeadlineRows rows, DeadlineLedger ledger, Deadlines deadlines, Scopes scopes) {
        this.rows = rows;
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.scopes = scopes;
    }

    /** What would change among the open periods that the scope sees, by rule. */
    public List<LawDifference> differences(Scope scope) {
        Map<String, LawDifference> byRule = new TreeMap<>();
        walk(scope, null, (row, later) -> {
            LawDifference one = difference(row, later);
            byRule.merge(one.rule(), one, LawDifference::and);
        });
        return List.copyOf(byRule.values());
    }

    /**
     * Lets the open periods of a rule run by today's law; says how many. Each change is journalled in its case.
     *
     * @throws IllegalArgumentException without a reason
     */
    public int adopt(Scope scope, String rule, String reason, String actor) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a reason is needed");
        }
        int[] adopted = {0};
        walk(scope, rule, (row, later) -> {
            ledger.change(new AdoptCurrentLaw(row.deadline().id(), reason), actor);
            adopted[0]++;
        });
        return adopted[0];
    }

    private void walk(Scope scope, @Nullable String rule, Visitor visitor) {
        UUID after = new UUID(0, 0);
        List<DeadlineRows.Open> page;
        do {
            UUID from = after;
            page = scopes.within(scope, () -> {
                List<DeadlineRows.Open> open = rows.open(rule, from, BATCH);
                open.forEach(row -> today(row).ifPresent(later -> visitor.visit(row, later)));
                return open;
            });
            after = page.isEmpty() ? after : last(page);
        } while (page.size() == BATCH);
    }

    private static UUID last(List<DeadlineRows.Open> page) {
        DeadlineId id = page.get(page.size() - 1).deadline().id();
        return id.value();
    }

    /** The dates by the law of today, if they or the law itself differ. */
    private Optional<Deadline> today(DeadlineRows.Open row) {
        DeadlineCourse course = row.course();
        return deadlines.catalogue().rules().stream()
                .filter(rule -> rule.id().equals(course.rule().id()) && rule.validOn(course.currentStart()))
                .findFirst()
                .filter(rule -> !rule.equals(course.rule()) || changesDates(row, course.by(rule)))
                .map(rule -> course.by(rule).compute(deadlines));
    }

    private boolean changesDates(DeadlineRows.Open row, DeadlineCourse current) {
        Deadline later = current.compute(deadlines);
        Deadline now = row.deadline().deadline();
        return !later.end().equals(now.end()) || !later.actBy().equals(now.actBy());
    }

    private static LawDifference difference(DeadlineRows.Open row, Deadline later) {
        LocalDate end = row.deadline().deadline().end();
        return new LawDifference(
                row.deadline().rule(),
                row.course().rule().name(),
                1,
                later.end().isBefore(end) ? 1 : 0,
                later.end().isAfter(end) ? 1 : 0,
                end);
    }

    @FunctionalInterface
    private interface Visitor {
        void visit(DeadlineRows.Open row, Deadline later);
    }
}
