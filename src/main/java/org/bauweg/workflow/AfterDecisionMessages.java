package org.bauweg.workflow;

import org.bauweg.messages.NoticeRetrieved;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the processes of a case that the applicant retrieved the notice, in the same transaction. */
@Component
class AfterDecisionMessages {

    private final ObjectProvider<Processes> processes;

    /** @param processes is there once the engine is */
    AfterDecisionMessages(ObjectProvider<Processes> processes) {
        this.processes = processes;
    }

    @EventListener
    void retrieved(NoticeRetrieved event) {
        processes.ifAvailable(all -> all.send(event.caseId(), CaseMessage.NOTICE_RETRIEVED.inModels()));
    }
}
