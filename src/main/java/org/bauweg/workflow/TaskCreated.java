package org.bauweg.workflow;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.bauweg.shared.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * A case waits for a person.
 *
 * @param taskId identifies this one task
 * @param taskDefinitionKey id of the user task in the model
 * @param name what the model calls it
 * @param formId the form to fill, of {@code bundle}
 * @param role lower-case name of the role that may do it
 * @param processInstanceId the running process the task belongs to; a called process has its own
 * @param rootProcessInstanceId the process the case was started with
 * @param dueAt when it should be done, if the model says so
 * @param dueVariable name of the variable the model takes that date from, null if it names none
 * @param voluntary whether the applicant may do it but need not
 * @param variables reads a process variable such as {@code consultationNumber}, null if unset; valid during the event
 */
public record TaskCreated(
        String taskId,
        String taskDefinitionKey,
        String name,
        String formId,
        String role,
        CaseId caseId,
        String processInstanceId,
        String rootProcessInstanceId,
        BundleId bundle,
        @Nullable Instant dueAt,
        @Nullable String dueVariable,
        boolean voluntary,
        Function<String, @Nullable Object> variables) {

    public Optional<Long> number(String variable) {
        return Optional.ofNullable(variables.apply(variable))
                .filter(Number.class::isInstance)
                .map(value -> ((Number) value).longValue());
    }

    public Optional<String> text(String variable) {
        return Optional.ofNullable(variables.apply(variable))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }
}
