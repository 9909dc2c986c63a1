package org.bauweg.documents;

/** What became of the bytes of a file that the store should hold. */
public enum Loss {
    /** There is no object. */
    MISSING,
    /** The object is not what was stored. */
    DAMAGED
}
