package org.bauweg.workflow;

import java.util.Map;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.remedy.Annulments;
import org.springframework.stereotype.Component;

/**
 * Objections of third parties. They may come as long as a permit exists, by a notice or by law (§ 42a Abs. 1 HVwVfG), and
 * whatever the applicant does with it: each gets a process of its own. In the case's scope.
 */
@Component
class ThirdPartyObjections {

    private static final String SERVICE = "remedy";
    private static final String PROCESS = "third-party";
    private static final String TASK = "enterThirdPartyObjection";

    private final FollowUps followUps;
    private final CaseProcesses processes;
    private final CaseFiles files;
    private final Inbox inbox;
    private final Annulments annulments;

    ThirdPartyObjections(
            FollowUps followUps, CaseProcesses processes, CaseFiles files, Inbox inbox, Annulments annulments) {
        this.followUps = followUps;
        this.processes = processes;
        this.files = files;
        this.inbox = inbox;
        this.annulments = annulments;
    }

    /** Whether there is a permit to object to, and no objection is just being entered. */
    boolean possible(CaseFile file) {
        return file.isGranted()
                && annulments.inEffect(file.id()).isEmpty()
                && (file.deemedGrantedOn() != null || file.noticeProvidedAt() != null)
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
}
