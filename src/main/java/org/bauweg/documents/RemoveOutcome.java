package org.bauweg.documents;

/** What became of a wish to remove a file. */
public enum RemoveOutcome {
    REMOVED,
    /** There is no such file, or not for this scope. */
    UNKNOWN,
    /** It is part of the case: sent with the application or with a completed task, or written by Bauweg. */
    PART_OF_THE_CASE
}
