package org.bauweg.documents;

import java.time.Instant;

/** One object as the store describes it. */
public record StoredObject(String key, long size, Instant modified) {}
