package org.bauweg.workflow;

import java.time.Instant;
import java.util.Optional;
import org.bauweg.access.Actor;
import org.bauweg.access.Role;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits for a person.
 *
 * @param task id of the user task in the model
 * @param name what the model calls it, in German, with the objection it is about
 * @param organisation whose work it is, null for applicants
 * @param account the applicant whose work it is, null for organisations
 * @param consultationNumber which of the case's consultations it belongs to, null outside of one
 * @param dueAt when it should be done, null if the model says nothing
 * @param voluntary whether the applicant may do it but need not; it is not his turn then
 */
public record InboxTask(
        String taskId,
        String task,
        String name,
        String formId,
        Role role,
        @Nullable OrganisationId organisation,
        @Nullable AccountId account,
        CaseId caseId,
        OrganisationId authority,
        String fileNumber,
        String title,
        String municipalityAgs,
        String processInstanceId,
        BundleId bundle,
        @Nullable Integer consultationNumber,
        Instant createdAt,
        @Nullable Instant dueAt,
        boolean voluntary) {

    /** The task to sign a decision; what a clerk may sign, a head may sign too. */
    static final String SIGNATURE = "decide";

    /** Whether the actor may do it: the right role in the right organisation, or the applicant himself. */
    public boolean isFor(Actor actor) {
        return account != null
                ? account.equals(actor.account())
                : (actor.is(role) || (task.equals(SIGNATURE) && actor.is(Role.HEAD)))
                        && organisation != null
                        && organisation.equals(actor.organisation());
    }

    /** When it should be done, if the model says so. */
    public Optional<Instant> due() {
        return Optional.ofNullable(dueAt);
    }
}
