package org.bauweg.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.function.Function;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * One visit of a case to a task of its model.
 *
 * @param caseId the case
 * @param taskId id of the task in the model
 * @param effectKey names this visit: equal when the step is tried again after a failure or a crash, different when the
 *     case comes to the task another time or in another called process. Whatever must happen only once is done once
 *     per key.
 * @param bundle the models and forms the case runs on
 * @param processInstanceId the running process the task belongs to; a called process has its own
 * @param records finds answers and authority
 * @param variables reads a process variable, null if unset
 * @param settings reads a property the model gave the task, null if there is none
 */
public record CaseStep(
        CaseId caseId,
        String taskId,
        String effectKey,
        BundleId bundle,
        String processInstanceId,
        TaskAnswers records,
        Function<String, @Nullable Object> variables,
        Function<String, @Nullable String> settings) {

    /** A step whose model sets nothing. */
    public CaseStep(
            CaseId caseId,
            String taskId,
            String effectKey,
            BundleId bundle,
            String processInstanceId,
            TaskAnswers records,
            Function<String, @Nullable Object> variables) {
        this(caseId, taskId, effectKey, bundle, processInstanceId, records, variables, name -> null);
    }

    /** The building authority in charge. */
    public OrganisationId authority() {
        return records.authority(caseId);
    }

    /** The latest completion of a form, see {@link TaskAnswers#latest}. */
    public Optional<AnsweredTask> answered(String formId) {
        return records.latest(this, formId);
    }

    /**
     * As {@link #answered}, where the model makes sure that somebody filled the form.
     *
     * @throws IllegalStateException if nobody has
     */
    public AnsweredTask require(String formId) {
        return answered(formId).orElseThrow(() -> new IllegalStateException("nobody has filled " + formId));
    }

    public Optional<String> text(String variable) {
        return value(variable, String.class);
    }

    public Optional<Long> number(String variable) {
        return value(variable, Number.class).map(Number::longValue);
    }

    public Optional<Boolean> flag(String variable) {
        return value(variable, Boolean.class);
    }

    public Optional<Instant> date(String variable) {
        return value(variable, Date.class).map(Date::toInstant);
    }

    /** What the model set under one of the task's {@link CaseTask#settings()}. */
    public Optional<String> setting(String name) {
        return Optional.ofNullable(settings.apply(name));
    }

    private <T> Optional<T> value(String variable, Class<T> type) {
        return Optional.ofNullable(variables.apply(variable))
                .filter(type::isInstance)
                .map(type::cast);
    }
}
