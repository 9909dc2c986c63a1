package org.bauweg.workflow;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The messages Bauweg sends to the processes of a case; models may wait for no other. */
public enum CaseMessage {
    /** The applicant takes back what is not decided yet. */
    APPLICATION_WITHDRAWN("applicationWithdrawn"),
    /** Staff withdrew the confirmed completeness: the case goes back to the check. */
    COMPLETENESS_WITHDRAWN("completenessWithdrawn"),
    /** The case has moved to another procedure, which another process carries on. */
    PROCEDURE_CHANGED("procedureChanged");

    private final String inModels;

    CaseMessage(String inModels) {
        this.inModels = inModels;
    }

    /** What models call it. */
    public String inModels() {
        return inModels;
    }

    /** The names of all messages. */
    public static Set<String> names() {
        return Stream.of(values()).map(CaseMessage::inModels).collect(Collectors.toUnmodifiableSet());
    }
}
