package org.bauweg.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.forms.Choice;
import org.bauweg.remedy.Objection;
import org.bauweg.remedy.Objections;
import org.bauweg.remedy.Remedy;
import org.bauweg.remedy.RemedyPeriods;
import org.bauweg.shared.CaseId;
import org.springframework.stereotype.Component;

/**
 * Actions before the court that become known when no process waits for them any more: courts serve an action after its time
 * has run (§§ 74, 85 VwGO). Each gets a process of its own. In the case's scope.
 *
 * <p>{@code actionTargets}: the decisions such an action may be about.
 */
@Component
class UnawaitedActions implements FormData {

    /** The answer that says what the action is about: one of these, or the number of an objection. */
    static final String ABOUT = "actionAbout";

    static final String NOTICE = "notice";
    static final String OTHER = "other";

    private static final String SERVICE = "remedy";
    private static final String PROCESS = "court-action";
    private static final String TASK = "enterCourtAction";
    private static final Set<Objection.State> DECIDED =
            Set.of(Objection.State.DECIDED, Objection.State.REMEDIED, Objection.State.FINAL);

    private final FollowUps followUps;
    private final CaseProcesses processes;
    private final CaseFiles files;
    private final Inbox inbox;
    private final RemedyPeriods remedies;
    private final Objections objections;

    UnawaitedActions(
            FollowUps followUps,
            CaseProcesses processes,
            CaseFiles files,
            Inbox inbox,
            RemedyPeriods remedies,
            Objections objections) {
        this.followUps = followUps;
        this.processes = processes;
        this.files = files;
        this.inbox = inbox;
        this.remedies = remedies;
        this.objections = objections;
    }

    @Override
    public Set<String> names() {
        return Set.of("actionTargets");
    }

    @Override
    public Map<String, Object> of(InboxTask task, Locale locale) {
        List<Choice> choices = new ArrayList<>(targets(task.caseId()));
        choices.add(new Choice(OTHER, "Keine davon"));
        return Map.of("actionTargets", List.copyOf(choices));
    }

    /** Whether something is decided that no process follows to the court, and no such action is just being entered. */
    boolean possible(CaseFile file) {
        return !targets(file.id()).isEmpty()
                && followUps.isPublished(SERVICE, PROCESS)
                && inbox.ofCase(file.id()).stream()
                        .noneMatch(task -> task.task().equals(TASK));
    }

    /** Lets staff enter one; false if it is not possible (any more). */
    boolean start(CaseFile file) {
        CaseFile locked = files.lock(file.id());
        if (!possible(locked)) {
            return false;
        }
        long before = processes.of(file.id()).stream()
                .filter(process -> process.processId().equals(PROCESS))
                .count();
        followUps.start(file.id(), PROCESS + "/" + (before + 1), SERVICE, PROCESS, Map.of());
        return true;
    }

    private List<Choice> targets(CaseId caseId) {
        List<Choice> targets = new ArrayList<>();
        remedies.find(caseId)
                .filter(notice -> notice.remedy() == Remedy.ACTION && notice.uncontestableOn() != null)
                .ifPresent(notice -> targets.add(new Choice(NOTICE, "Der Bescheid")));
        objections.of(caseId).stream()
                .filter(objection -> DECIDED.contains(objection.state()))
                .filter(objection ->
                        remedies.toCourt(caseId, objection.number()).isEmpty())
                .map(objection -> new Choice(
                        Integer.toString(objection.number()),
                        "Die Entscheidung über den Widerspruch vom " + CaseMail.DAY.format(objection.receivedOn())
                                + ", " + objection.name()))
                .forEach(targets::add);
        return targets;
    }
}
