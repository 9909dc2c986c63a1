package org.bauweg.documents;

/**
 * An object of which some pieces are stored.
 *
 * @param key what it will be once complete
 * @param name what the store calls it until then
 */
record PartialObject(String key, String name) {}
