package org.bauweg.workflow;

import java.time.Instant;

/**
 * A bundle that cases can run on.
 *
 * @param version content hash, see {@link Bundle#version()}
 */
public record PublishedBundle(BundleId id, String service, String version, Instant publishedAt) {}
