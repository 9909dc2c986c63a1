package org.bauweg.workflow;

import java.util.Map;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.shared.CaseId;
import org.springframework.stereotype.Component;

/**
 * Starts a further process for a case that runs already, beside or after its first: on the live bundle of the service,
 * with that bundle's entry process (see {@link ProcessOutline#entries}). The case keeps its id; its other processes do
 * not notice. In the case's scope.
 */
@Component
public class FollowUps {

    private final CaseProcesses processes;
    private final CaseFiles caseFiles;
    private final Bundles bundles;
    private final CaseStarts starts;

    FollowUps(CaseProcesses processes, CaseFiles caseFiles, Bundles bundles, CaseStarts starts) {
        this.processes = processes;
        this.caseFiles = caseFiles;
        this.bundles = bundles;
        this.starts = starts;
    }

    /**
     * Starts a process out of a step: once per {@link CaseStep#effectKey()} and service.
     *
     * @param variables scalars, or instants, days and decimals that are made scalars
     * @return id of the process instance, of the first attempt if it was started before
     * @throws IllegalStateException if the service has no live bundle or the bundle no process
     * @throws IllegalArgumentException for a value that is no scalar or a name that is taken
     */
    public String start(CaseStep step, String service, Map<String, Object> variables) {
        return start(step.caseId(), step.effectKey() + "/" + service, service, variables);
    }

    /** As {@link #start(CaseStep, String, Map)}, once in the life of the case. */
    public String start(CaseId caseId, String service, Map<String, Object> variables) {
        return start(caseId, "case/" + service, service, variables);
    }

    /**
     * As {@link #start(CaseStep, String, Map)}, once per cause.
     *
     * @param cause names what leads to the start, such as the id of an objection
     */
    public String start(CaseId caseId, String cause, String service, Map<String, Object> variables) {
        BundleId live = live(service);
        return once(caseId, cause, service, live, bundles.entry(live).processId(), variables);
    }

    /**
     * As {@link #start(CaseId, String, String, Map)}, with another process of the bundle than its entry.
     *
     * @throws IllegalArgumentException if the live bundle has no such process
     */
    String start(CaseId caseId, String cause, String service, String process, Map<String, Object> variables) {
        return once(caseId, cause, service, live(service), process, variables);
    }

    /** Whether the live bundle of a service has such a process. */
    boolean isPublished(String service, String process) {
        return bundles.live(service)
                .filter(live -> bundles.hasProcess(live.id(), process))
                .isPresent();
    }

    private BundleId live(String service) {
        return bundles.live(service)
                .map(PublishedBundle::id)
                .orElseThrow(() -> new IllegalStateException("service " + service + " has no live bundle"));
    }

    private String once(
            CaseId caseId,
            String cause,
            String service,
            BundleId bundle,
            String process,
            Map<String, Object> variables) {
        return processes.once(caseFiles.require(caseId), service, bundle, process, cause, starts.scalars(variables));
    }
}
