package org.bauweg.completeness;

/**
 * From when the period for the decision runs if an application is complete by fiction (§ 70 Abs. 2 S. 2 with § 65 Abs. 2 S. 2
 * HBO). The law does not say; set by {@code bauweg.deemed-completeness-start}, to be confirmed by a lawyer.
 */
public enum DeemedStart {
    /** The worst case for the authority: the decision is due earliest. */
    RECEIPT,
    /** From the end of the month for the check. */
    END_OF_CHECK
}
