package org.bauweg.workflow;

import java.time.Instant;
import org.bauweg.shared.CaseId;

/**
 * A step that failed after all its retries and waits for an operator.
 *
 * @param id to retry it
 * @param bundle the models the failed process runs on
 * @param taskId id of the failed task or event in the model
 * @param reason technical message of the last failure; for operators, not for applicants
 */
public record StepFailure(String id, CaseId caseId, BundleId bundle, String taskId, Instant since, String reason) {}
