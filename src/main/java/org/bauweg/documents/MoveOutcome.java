package org.bauweg.documents;

/** What became of the wish to put a file into another field. */
public enum MoveOutcome {
    MOVED,
    /** There is no such file, or it is not accepted. */
    UNKNOWN,
    /** The application was sent, or the file belongs to a task. */
    PART_OF_THE_CASE,
    /** The same content is in that field already. */
    ALREADY_THERE,
    /** That field takes no such file. */
    NOT_ALLOWED_THERE
}
