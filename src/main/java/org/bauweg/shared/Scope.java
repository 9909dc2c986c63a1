package org.bauweg.shared;

import org.jspecify.annotations.Nullable;

/**
 * Whose rows a transaction may see; PostgreSQL's row-level security enforces it. A transaction without a scope sees no
 * row of any case.
 *
 * @param organisation rows of this organisation, or null
 * @param caseId rows of this one case, or null
 * @param account rows that belong to this account, or null
 * @param everything all rows: for sweeps and checks that serve every authority
 */
public record Scope(
        @Nullable OrganisationId organisation,
        @Nullable CaseId caseId,
        @Nullable AccountId account,
        boolean everything) {

    /** The rows of a building authority, or of a consulted organisation's own requests. */
    public static Scope organisation(OrganisationId organisation) {
        return new Scope(organisation, null, null, false);
    }

    /** The rows of one case. */
    public static Scope of(CaseId caseId) {
        return new Scope(null, caseId, null, false);
    }

    /** The rows an account owns: its drafts, its applications, its tasks. */
    public static Scope account(AccountId account) {
        return new Scope(null, null, account, false);
    }

    /** Every row. Only for work that belongs to no single authority. */
    public static Scope system() {
        return new Scope(null, null, null, true);
    }
}
