package org.bauweg.consultation;

/** What a body is asked for. */
public enum ConsultationKind {
    /** A plain statement; late ones are left out of account (§ 70 Abs. 1 S. 4 HBO). */
    STATEMENT,
    /** A formal act such as the Einvernehmen; silence counts as given (§ 70 Abs. 1 S. 3 HBO, § 36 Abs. 2 S. 2 BauGB). */
    CONSENT
}
