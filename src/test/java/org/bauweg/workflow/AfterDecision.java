package org.bauweg.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bauweg.workflow.SampleApplication.inTaunusstein;
import static org.bauweg.workflow.SampleApplication.inWiesbaden;
import static org.bauweg.workflow.ScenarioStage.STAGE;
import static org.bauweg.workflow.Steps.complete;
import static org.bauweg.workflow.Steps.consult;
import static org.bauweg.workflow.Steps.grant;
import static org.bauweg.workflow.Steps.sign;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bauweg.access.Actor;
import org.bauweg.casefile.Procedure;
import org.bauweg.construction.Construction;
import org.bauweg.construction.Constructions;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.messages.Deliveries;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;

/** A permit that is provided, and what happens with it afterwards, by the same calls as the pages make. */
final class AfterDecision {

    final CaseWalk walk;
    final Actor clerk;

    private AfterDecision(CaseWalk walk, Actor clerk) {
        this.walk = walk;
        this.clerk = clerk;
    }

    /** A permit that lies in the mailbox since today; nobody has looked at it. */
    static AfterDecision granted() {
        CaseWalk walk = CaseWalk.received(inWiesbaden());
        complete(walk);
        consult(walk);
        grant(walk);
        sign(walk);
        walk.runJobs();
        walk.beyondDecision = true;
        AfterDecision permit = new AfterDecision(walk, STAGE.clerkInWiesbaden);
        permit.alone();
        return permit;
    }

    /** A permit that counts as granted since the period passed in silence; there is no notice. */
    static AfterDecision byLaw() {
        CaseWalk walk = CaseWalk.received(inTaunusstein());
        complete(walk);
        STAGE.clock.moveToEndOf(PermitSteps.end(walk, "D17"));
        walk.runJobs();
        walk.beyondDecision = true;
        AfterDecision permit = new AfterDecision(walk, STAGE.clerk);
        permit.alone();
        return permit;
    }

    /** A preliminary ruling that lies in the mailbox since today; nobody has looked at it. */
    static AfterDecision ruled() {
        CaseWalk walk = rule(CaseWalk.received(Procedure.P76, inWiesbaden()));
        walk.beyondDecision = true;
        AfterDecision ruling = new AfterDecision(walk, STAGE.clerkInWiesbaden);
        ruling.alone();
        return ruling;
    }

    /** The way of an inquiry from its receipt to the ruling in the mailbox. */
    static CaseWalk rule(CaseWalk walk) {
        complete(walk);
        consult(walk);
        walk.does(
                STAGE.clerkInWiesbaden,
                "prepareDecision",
                "decision",
                "grant",
                "reasons",
                "Das Vorhaben fügt sich ein.",
                "questionAnswers[0].question",
                "Ist ein Wohnhaus zulässig?",
                "questionAnswers[0].answer",
                "Ja, nach § 34 BauGB.");
        sign(walk);
        walk.runJobs();
        return walk;
    }

    /** Ends what the procedure itself began after its decision, so that a scenario says what runs. */
    private void alone() {
        ProcessEngine engine = STAGE.bean(ProcessEngine.class);
        for (RunningProcess process : STAGE.bean(Processes.class).running(walk.id)) {
            engine.getRuntimeService().deleteProcessInstance(process.processInstanceId(), "scenario");
        }
        assertThat(walk.waiting()).isEmpty();
    }

    /** Starts a process unless the first procedure did; says its id. */
    String follow(String service) {
        return follow(service, Map.of());
    }

    String follow(String service, Map<String, Object> variables) {
        return STAGE.in(
                walk.id, () -> STAGE.bean(FollowUps.class).start(walk.id, "scenario/" + service, service, variables));
    }

    /** Runs what is due, the longest waiting first; what it ends is not run any more. Says how many ran. */
    int run() {
        int run = 0;
        for (List<Job> due = walk.due(); !due.isEmpty(); due = walk.due()) {
            Job first = due.stream()
                    .min(Comparator.comparing(Job::getDuedate, Comparator.nullsFirst(Comparator.naturalOrder())))
                    .orElseThrow();
            STAGE.bean(ProcessEngine.class).getManagementService().executeJob(first.getId());
            run++;
        }
        return run;
    }

    void retrieve() {
        STAGE.in(walk.id, () -> STAGE.bean(Deliveries.class).recordRetrieval(walk.id, STAGE.applicant.account()));
    }

    boolean staff(CaseMessage action) {
        return STAGE.in(walk.id, () -> STAGE.bean(StaffActions.class).start(walk.file(), action, clerk));
    }

    List<CaseMessage> possible() {
        return STAGE.in(walk.id, () -> STAGE.bean(StaffActions.class).possible(walk.id));
    }

    void applicant(String task, String... answers) {
        walk.does(STAGE.applicant, task, answers);
    }

    void clerk(String task, String... answers) {
        walk.does(clerk, task, answers);
    }

    Construction site() {
        return STAGE.in(walk.id, () -> STAGE.bean(Constructions.class).require(walk.id));
    }

    /** The latest period of a rule. */
    LedgerDeadline period(String rule) {
        List<LedgerDeadline> all =
                STAGE.in(walk.id, () -> STAGE.bean(DeadlineLedger.class).of(walk.id));
        List<LedgerDeadline> found =
                all.stream().filter(period -> period.rule().equals(rule)).toList();
        Optional<LedgerDeadline> open =
                found.stream().filter(period -> period.state().isOpen()).findFirst();
        assertThat(found).as("periods " + rule + " in " + all).isNotEmpty();
        return open.orElseGet(() -> found.get(found.size() - 1));
    }

    LocalDate end(String rule) {
        return period(rule).deadline().end();
    }

    /** The day after the end has begun; runs what is due and says how much. */
    int pass(LocalDate end) {
        STAGE.clock.moveToLastMinuteOf(end);
        assertThat(run()).as("the day is not over").isZero();
        STAGE.clock.moveToEndOf(end);
        return run();
    }

    LocalDate today() {
        return STAGE.clock.today();
    }

    String in(int days) {
        return today().plusDays(days).toString();
    }

    List<String> waiting() {
        return walk.waiting();
    }

    boolean isOver(String process) {
        return STAGE.bean(ProcessEngine.class)
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(process)
                        .count()
                == 0;
    }

    List<String> acts() {
        return CaseChecks.acts(walk);
    }

    List<String> letters() {
        return CaseChecks.letters(walk);
    }

    /** A node that was down does what is due when it is back. */
    void downFor(Duration time) {
        STAGE.clock.moveToEndOf(LocalDate.ofInstant(STAGE.clock.instant().plus(time), STAGE.clock.getZone()));
    }
}
