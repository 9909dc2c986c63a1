package org.bauweg.workbench;

import java.util.List;
import java.util.stream.Stream;
import org.bauweg.casefile.CaseFile;
import org.bauweg.workflow.AnswerRecords;
import org.bauweg.workflow.AnsweredTask;
import org.bauweg.workflow.BundleId;
import org.bauweg.workflow.Bundles;
import org.bauweg.workflow.CaseProcess;
import org.bauweg.workflow.CaseProcesses;
import org.bauweg.workflow.Inbox;
import org.bauweg.workflow.InboxTask;
import org.bauweg.workflow.PublishedBundle;
import org.springframework.stereotype.Component;

/** Which sets of models and forms a case runs on. In the case's scope. */
@Component
class CaseBundles {

    private final CaseProcesses processes;
    private final Inbox inbox;
    private final AnswerRecords answers;
    private final Bundles bundles;

    CaseBundles(CaseProcesses processes, Inbox inbox, AnswerRecords answers, Bundles bundles) {
        this.processes = processes;
        this.inbox = inbox;
        this.answers = answers;
        this.bundles = bundles;
    }

    /** The bundle of the application itself, whatever further processes the case came to have. */
    BundleId of(CaseFile file) {
        return processes.of(file.id()).stream()
                .map(CaseProcess::bundle)
                .findFirst()
                .orElseGet(() -> unrecorded(file));
    }

    /** The bundles of all its processes, the application's first. */
    List<BundleId> all(CaseFile file) {
        return Stream.concat(
                        Stream.of(of(file)), processes.of(file.id()).stream().map(CaseProcess::bundle))
                .distinct()
                .toList();
    }

    /** A case from before its processes were recorded has one: that of its tasks. */
    private BundleId unrecorded(CaseFile file) {
        List<InboxTask> open = inbox.ofCase(file.id());
        if (!open.isEmpty()) {
            return open.get(0).bundle();
        }
        return answers.of(file.id()).stream()
                .map(AnsweredTask::bundle)
                .findFirst()
                .or(() -> bundles.live(file.service()).map(PublishedBundle::id))
                .orElseThrow(() -> new IllegalStateException("no models for service " + file.service()));
    }
}
