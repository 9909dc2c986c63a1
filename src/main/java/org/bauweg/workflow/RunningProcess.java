package org.bauweg.workflow;

/**
 * A process of a case that has not ended.
 *
 * @param processInstanceId identifies it among all running processes
 * @param processId id of the process in its model
 * @param bundle the models and forms it runs on
 */
public record RunningProcess(String processInstanceId, String processId, BundleId bundle) {}
