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
    PROCEDURE_CHANGED("procedureChanged"),
    /** The applicant opened the notice. */
    NOTICE_RETRIEVED("noticeRetrieved"),
    /** The notice is notified, in whichever way. */
    NOTICE_NOTIFIED("noticeNotified"),
    /** The permit was taken away. */
    PERMIT_ANNULLED("permitAnnulled"),
    /** Staff have an objection of the applicant's on paper. */
    OBJECTION_RECEIVED("objectionReceived"),
    /** Staff have an objection of somebody else; models that do not wait for it get a process of its own. */
    THIRD_PARTY_OBJECTION("thirdPartyObjection"),
    /** Staff found that the notice did not tell correctly how to challenge it. */
    INSTRUCTION_FAULTY("instructionFaulty"),
    /** Staff heard from a court. */
    ACTION_FILED("actionFiled"),
    /** Staff heard how an action before the court ended. */
    COURT_DECIDED("courtDecided"),
    /** Staff found that the works rest. */
    INTERRUPTION_REPORTED("interruptionReported"),
    /** Staff found that the works go on. */
    RESUMPTION_REPORTED("resumptionReported"),
    /** Staff want to look at the site. */
    INSPECTION_PLANNED("inspectionPlanned");

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
