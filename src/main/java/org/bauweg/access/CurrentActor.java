package org.bauweg.access;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is logged in on the current request. */
@Component
public class CurrentActor {

    /** The actor, or empty for a visitor. */
    public Optional<Actor> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof BauwegUser user
                ? Optional.of(user.actor())
                : Optional.empty();
    }

    /** @throws IllegalStateException for a visitor: the page should not have been reachable */
    public Actor require() {
        return find().orElseThrow(() -> new IllegalStateException("nobody is logged in"));
    }
}
