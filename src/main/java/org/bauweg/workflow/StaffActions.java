package org.bauweg.workflow;

import java.util.List;
import java.util.Map;
import org.bauweg.access.Actor;
import org.bauweg.audit.Act;
import org.bauweg.audit.Journal;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.shared.CaseId;
import org.springframework.stereotype.Component;

/**
 * What staff may start in a case of their own accord, such as entering an objection that came on paper: a message to the
 * processes of the case, which then give a task. In the case's scope.
 */
@Component
public class StaffActions {

    private static final List<CaseMessage> ACTIONS = List.of(
            CaseMessage.INSPECTION_PLANNED,
            CaseMessage.INTERRUPTION_REPORTED,
            CaseMessage.RESUMPTION_REPORTED,
            CaseMessage.OBJECTION_RECEIVED,
            CaseMessage.THIRD_PARTY_OBJECTION,
            CaseMessage.ACTION_FILED,
            CaseMessage.COURT_DECIDED,
            CaseMessage.INSTRUCTION_FAULTY);

    private final Processes processes;
    private final ThirdPartyObjections thirdParties;
    private final UnawaitedActions unawaited;
    private final CaseFiles files;
    private final Inbox inbox;
    private final Journal journal;

    StaffActions(
            Processes processes,
            ThirdPartyObjections thirdParties,
            UnawaitedActions unawaited,
            CaseFiles files,
            Inbox inbox,
            Journal journal) {
        this.processes = processes;
        this.thirdParties = thirdParties;
        this.unawaited = unawaited;
        this.files = files;
        this.inbox = inbox;
        this.journal = journal;
    }

    /** What some process of the case waits for now, or what may come at any time. */
    public List<CaseMessage> possible(CaseId caseId) {
        return ACTIONS.stream()
                .filter(action -> processes.awaits(caseId, action.inModels()) || comesAnyTime(caseId, action))
                .toList();
    }

    /** The open tasks of the case as one word: it changes when one is added or ends. */
    public String standing(CaseId caseId) {
        return Integer.toHexString(
                inbox.ofCase(caseId).stream().map(InboxTask::taskId).toList().hashCode());
    }

    /**
     * Starts it as {@link #start(CaseFile, CaseMessage, Actor)}, unless tasks came or went since the person looked: a second
     * click or a colleague would else leave a task that nobody can end.
     *
     * @param standing what {@link #standing} said then
     */
    public boolean start(CaseFile file, CaseMessage action, String standing, Actor actor) {
        files.lock(file.id());
        return standing.equals(standing(file.id())) && start(file, action, actor);
    }

    private boolean comesAnyTime(CaseId caseId, CaseMessage action) {
        return switch (action) {
            case THIRD_PARTY_OBJECTION -> thirdParties.possible(files.require(caseId));
            case ACTION_FILED -> unawaited.possible(files.require(caseId));
            default -> false;
        };
    }

    /** Starts it; false if it is not for staff, or nothing waits for it (any more). */
    public boolean start(CaseFile file, CaseMessage action, Actor actor) {
        if (!ACTIONS.contains(action) || !begin(file, action)) {
            return false;
        }
        journal.append(
                file.id(),
                file.authority(),
                new Act(actor.account().toString(), "staff.actionStarted", Map.of("action", action.inModels())));
        return true;
    }

    private boolean begin(CaseFile file, CaseMessage action) {
        boolean awaited = processes.send(file.id(), action.inModels());
        return switch (action) {
            case THIRD_PARTY_OBJECTION -> awaited || thirdParties.start(file);
            // it may be about what a process follows, or about what none follows any more: a task for each
            case ACTION_FILED -> unawaited.start(file) || awaited;
            default -> awaited;
        };
    }
}
