package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.Draft;
import org.bauweg.casefile.Drafts;
import org.bauweg.casefile.Procedure;
import org.bauweg.deadlines.Deadline;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.deadlines.DeadlineRule;
import org.bauweg.deadlines.DeadlineRule.Purpose;
import org.bauweg.deadlines.Deadlines;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.decision.DecisionPeriods;
import org.bauweg.forms.FieldError;
import org.springframework.stereotype.Component;

/** What another procedure would mean for a case: its periods, and what is still to be handed in. In the case's scope. */
@Component
class ProcedureComparison {

    /** What begins with the day of the change. */
    private static final List<Purpose> FIRST =
            List.of(Purpose.COMPLETENESS_CHECK, Purpose.MUNICIPAL_DECLARATION, Purpose.AUTHORITY_DECLARATION);

    private final DecisionPeriods periods;
    private final DeadlineLedger ledger;
    private final Deadlines deadlines;
    private final Drafts drafts;
    private final Declarations declarations;
    private final SlotContents slots;
    private final Clock clock;

    ProcedureComparison(
            DecisionPeriods periods,
            DeadlineLedger ledger,
            Deadlines deadlines,
            Drafts drafts,
            Declarations declarations,
            SlotContents slots,
            Clock clock) {
        this.periods = periods;
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.drafts = drafts;
        this.declarations = declarations;
        this.slots = slots;
        this.clock = clock;
    }

    ReclassificationPreview preview(CaseFile file, Procedure to) {
        boolean anew = ProcedureChange.isAnew(file, to);
        List<ReclassificationPreview.Period> ending = new ArrayList<>();
        List<ReclassificationPreview.Period> starting = new ArrayList<>();
        if (anew) {
            ledger.of(file.id()).stream()
                    .filter(period -> period.state().isOpen())
                    .map(LedgerDeadline::deadline)
                    .map(ProcedureComparison::period)
                    .forEach(ending::add);
            FIRST.stream().flatMap(purpose -> first(purpose, to)).forEach(starting::add);
        } else {
            decision(file, to, ending, starting);
        }
        return new ReclassificationPreview(file.procedure(), to, anew, ending, starting, missing(file, to));
    }

    /** What the forms of the other procedure ask for and the case does not have, in their words. */
    List<String> missing(CaseFile file, Procedure to) {
        return drafts.find(file.id())
                .map(draft -> in(draft, to))
                .flatMap(draft -> declarations.of(draft, Locale.GERMAN, slots.of(file.id())))
                .map(declaration -> declaration.steps().stream()
                        .flatMap(step -> step.result().errors().stream())
                        .map(FieldError::label)
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    private static Draft in(Draft draft, Procedure to) {
        return new Draft(
                draft.id(),
                draft.account(),
                to.service().orElse(draft.service()),
                to,
                draft.municipalityAgs(),
                draft.answers(),
                draft.updatedAt(),
                draft.version(),
                draft.submitted());
    }

    private Stream<ReclassificationPreview.Period> first(Purpose purpose, Procedure to) {
        LocalDate today = LocalDate.now(clock);
        return deadlines.catalogue().ruleFor(purpose, to.name(), today).stream()
                .map(rule -> period(deadlines.compute(rule, today)));
    }

    private void decision(
            CaseFile file,
            Procedure to,
            List<ReclassificationPreview.Period> ending,
            List<ReclassificationPreview.Period> starting) {
        Optional<Deadline> former = periods.running(file.id()).map(LedgerDeadline::deadline);
        Optional<Deadline> now = periods.computed(file, to);
        if (former.map(Deadline::rule)
                .map(DeadlineRule::id)
                .equals(now.map(Deadline::rule).map(DeadlineRule::id))) {
            return;
        }
        former.map(ProcedureComparison::period).ifPresent(ending::add);
        now.map(ProcedureComparison::period).ifPresent(starting::add);
    }

    private static ReclassificationPreview.Period period(Deadline deadline) {
        return new ReclassificationPreview.Period(
                deadline.rule().name(), deadline.rule().norm(), deadline.end());
    }
}
