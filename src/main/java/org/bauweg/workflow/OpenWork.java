package org.bauweg.workflow;

import org.bauweg.casefile.Drafts;
import org.bauweg.documents.UploadGate;
import org.bauweg.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets files into drafts and open tasks, and holds these open while a file enters or leaves. */
@Component
class OpenWork implements UploadGate {

    private final Drafts drafts;
    private final Inbox inbox;

    OpenWork(Drafts drafts, Inbox inbox) {
        this.drafts = drafts;
        this.inbox = inbox;
    }

    @Override
    public boolean open(CaseId caseId, @Nullable String task) {
        return task == null ? drafts.hold(caseId) : inbox.hold(caseId, task);
    }
}
