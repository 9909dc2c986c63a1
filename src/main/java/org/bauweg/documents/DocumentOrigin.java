package org.bauweg.documents;

/** Who brought a document into the case. */
public enum DocumentOrigin {
    APPLICANT,
    CLERK,
    /** Attached to the statement of an agency or municipality. */
    STATEMENT,
    /** A notice written by Bauweg. */
    NOTICE,
    /** A receipt written by Bauweg. */
    RECEIPT
}
