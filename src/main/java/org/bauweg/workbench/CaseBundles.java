package org.bauweg.workbench;

import java.util.List;
import org.bauweg.casefile.CaseFile;
import org.bauweg.workflow.AnswerRecords;
import org.bauweg.workflow.AnsweredTask;
import org.bauweg.workflow.BundleId;
import org.bauweg.workflow.Bundles;
import org.bauweg.workflow.Inbox;
import org.bauweg.workflow.InboxTask;
import org.bauweg.workflow.PublishedBundle;
import org.springframework.stereotype.Component;

/** Which set of models and forms a case runs on. In the case's scope. */
@Component
class CaseBundles {

    private final Inbox inbox;
    private final AnswerRecords answers;
    private final Bundles bundles;

    CaseBundles(Inbox inbox, AnswerRecords answers, Bundles bundles) {
        this.inbox = inbox;
        this.answers = answers;
        this.bundles = bundles;
    }

    /** The bundle its tasks name; before the first task, the live one, on which it has just started. */
    BundleId of(CaseFile file) {
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
