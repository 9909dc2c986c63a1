package org.bauweg.access;

/** How somebody stands to a case. */
public enum Relation {
    /** The applicant's account. */
    OWNER,
    /** The building authority that decides. */
    AUTHORITY,
    /** An agency or municipality that was asked. */
    CONSULTED
}
