package org.bauweg.workflow;

import java.util.List;
import java.util.Optional;

/**
 * How a service stands since the last start.
 *
 * @param live the bundle new cases start on; empty if none was ever good
 * @param refusedVersion content hash of the bundle that was refused, if one was
 * @param findings why it was refused
 */
public record BundleState(
        String service, Optional<PublishedBundle> live, Optional<String> refusedVersion, List<Finding> findings) {

    public BundleState {
        findings = List.copyOf(findings);
    }
}
