package org.bauweg.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bauweg.workflow.ScenarioStage.STAGE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bauweg.deadlines.ChangeDeadline;
import org.bauweg.deadlines.ChangeOutcome;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.deadlines.DeadlineRule.Purpose;
import org.bauweg.deadlines.Deadlines;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.messages.OrganisationMessage;
import org.bauweg.messages.OrganisationMessages;

/** Steps of the permit and looks at its periods, shared by its scenarios. */
final class PermitSteps {

    static final String RECEIPT = "Eingangsbestätigung";
    static final String NOTICE = "Bescheid über Ihren Bauantrag";
    static final String REQUEST = "Bitte reichen Sie Unterlagen nach";
    static final String COMPLETE = "Ihr Bauantrag ist vollständig";
    static final String GRANTED_BY_LAW = "Baugenehmigung gilt als erteilt";

    private PermitSteps() {}

    /** The day so many days from now, or the next on which offices work: a period set to it ends on it. */
    static LocalDate workday(int days) {
        return workday(STAGE.clock.today().plusDays(days));
    }

    static LocalDate workday(LocalDate day) {
        return Deadlines.hesse().calendar().businessDayOnOrAfter(day);
    }

    static void ask(CaseWalk walk, LocalDate due) {
        walk.does(Steps.clerkOf(walk), walk.waiting().get(0), missing(due));
        assertThat(walk.runJobs()).isOne();
    }

    static Map<String, List<String>> missing(LocalDate due) {
        return Map.of(
                "completeness", List.of("missing"),
                "missingDocuments", List.of("sitePlan", "answers"),
                "missingNote", List.of("Der Lageplan fehlt."),
                "documentsDueOn", List.of(due.toString()),
                "completenessReason", List.of("Ohne Lageplan keine Prüfung."));
    }

    static void lapse(CaseWalk walk, LocalDate due) {
        STAGE.clock.moveToLastMinuteOf(due);
        assertThat(walk.runJobs()).as("the day is not over").isZero();
        STAGE.clock.moveToEndOf(due);
        assertThat(walk.runJobs()).isPositive();
    }

    static void refuse(CaseWalk walk, LocalDate hearingUntil) {
        walk.does(
                Steps.clerkOf(walk),
                "prepareDecision",
                "decision",
                "refuse",
                "reasons",
                "Die Abstandsflächen sind nicht eingehalten (§ 6 HBO).",
                "hearingDueOn",
                hearingUntil.toString());
        assertThat(walk.runJobs()).isOne();
    }

    static void refuseFinally(CaseWalk walk) {
        walk.does(
                Steps.clerkOf(walk),
                "prepareDecision",
                "decision",
                "refuse",
                "reasons",
                "Auch nach der Anhörung sind die Abstandsflächen nicht eingehalten (§ 6 HBO).");
    }

    /** Complete, nobody heard, up to the draft. */
    static void prepared(CaseWalk walk) {
        Steps.complete(walk);
        Steps.consult(walk, List.of());
    }

    static LedgerDeadline period(CaseWalk walk, String rule) {
        return STAGE.in(walk.id, () -> STAGE.bean(DeadlineLedger.class).of(walk.id)).stream()
                .filter(period -> period.rule().equals(rule))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("no period " + rule));
    }

    static LocalDate end(CaseWalk walk, String rule) {
        return period(walk, rule).deadline().end();
    }

    /** Rules of the procedure's running periods, without those that follow its end. */
    static List<String> openPeriods(CaseWalk walk) {
        return STAGE.in(walk.id, () -> STAGE.bean(DeadlineLedger.class).of(walk.id)).stream()
                .filter(period -> period.state().isOpen())
                .filter(period -> !Set.of(Purpose.VALIDITY, Purpose.NOTIFICATION, Purpose.REMEDY)
                        .contains(period.deadline().rule().purpose()))
                .map(LedgerDeadline::rule)
                .toList();
    }

    static ChangeOutcome change(CaseWalk walk, ChangeDeadline command) {
        return STAGE.in(walk.id, () -> STAGE.bean(DeadlineLedger.class)
                .change(command, STAGE.clerk.account().toString()));
    }

    /** Subjects of what the municipality was told. */
    static List<String> told(CaseWalk walk) {
        return STAGE.in(walk.id, () -> STAGE.bean(OrganisationMessages.class).ofCase(walk.id)).stream()
                .map(OrganisationMessage::subject)
                .toList();
    }
}
