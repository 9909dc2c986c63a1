package org.bauweg.workflow;

import java.time.Instant;

/**
 * A process of a case, running or ended.
 *
 * @param processInstanceId identifies it
 * @param processId id of the process in its model
 * @param service the service whose models it runs on
 * @param bundle the models and forms it runs on, from its start to its end
 */
public record CaseProcess(
        String processInstanceId, String processId, String service, BundleId bundle, Instant startedAt) {}
