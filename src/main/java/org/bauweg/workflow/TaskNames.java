package org.bauweg.workflow;

import java.util.Optional;
import org.bauweg.remedy.Objection;
import org.bauweg.remedy.Objections;
import org.bauweg.shared.CaseId;
import org.springframework.stereotype.Component;

/**
 * What work lists call a task: as the model does, and of which objection it is, since a case may have several at once. Says who
 * objects by kind, never by name. In the case's scope.
 */
@Component
public class TaskNames {

    private static final String OBJECTION = "Widerspruch";

    private final Objections objections;

    TaskNames(Objections objections) {
        this.objections = objections;
    }

    /** The objection an open task is about, such as "Widerspruch 2 (Dritter)"; empty for tasks about none. */
    public Optional<String> objection(InboxTask task) {
        return ofProcess(task.caseId(), task.processInstanceId());
    }

    /** The objection of a case with this number, in the same words; empty if there is none. */
    public Optional<String> objection(CaseId caseId, String number) {
        return objections.of(caseId).stream()
                .filter(objection -> Integer.toString(objection.number()).equals(number))
                .findFirst()
                .map(TaskNames::words);
    }

    String of(TaskCreated task) {
        return ofProcess(task.caseId(), task.processInstanceId())
                .map(subject -> named(task.name(), subject))
                .orElseGet(task::name);
    }

    /** "Widerspruch prüfen" becomes "Widerspruch 2 (Dritter) prüfen"; other names are followed by the objection. */
    private static String named(String name, String subject) {
        return name.startsWith(OBJECTION + " ") ? subject + name.substring(OBJECTION.length()) : name + ": " + subject;
    }

    private Optional<String> ofProcess(CaseId caseId, String process) {
        return objections.ofProcess(caseId, process).map(TaskNames::words);
    }

    private static String words(Objection objection) {
        String kind = objection.objector() == Objection.Objector.APPLICANT ? "Bauherrschaft" : "Dritter";
        return OBJECTION + " " + objection.number() + " (" + kind + ")";
    }
}
