package org.bauweg.access;

import java.io.Serializable;
import java.util.Set;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Who acts.
 *
 * @param organisation the organisation acted for, null for applicants
 */
public record Actor(
        AccountId account, String displayName, @Nullable OrganisationId organisation, Set<Role> roles)
        implements Serializable {

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether the actor works for an organisation, not for himself. */
    public boolean isStaff() {
        return organisation != null;
    }
}
