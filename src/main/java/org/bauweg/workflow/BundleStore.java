package org.bauweg.workflow;

import java.util.Optional;
import java.util.Set;

/** Keeps published bundles. Implemented by the engine, which runs cases on them. */
public interface BundleStore {

    /** The bundle new cases of a service start on. */
    Optional<PublishedBundle> newest(String service);

    /**
     * Publishes a checked bundle, unless the newest one of its service already has the same version. Safe when several
     * nodes do it at once.
     *
     * @throws BundleRefusedException if the engine cannot read it; nothing is published then
     */
    PublishedBundle publish(Bundle bundle);

    /** The names of a bundle's files. */
    Set<String> fileNames(BundleId bundle);

    /**
     * One file of a published bundle.
     *
     * @throws IllegalArgumentException if the bundle has no such file
     */
    byte[] file(BundleId bundle, String fileName);
}
