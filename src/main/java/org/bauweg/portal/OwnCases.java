package org.bauweg.portal;

import java.util.function.Supplier;
import org.bauweg.access.Actor;
import org.bauweg.access.CaseAccess;
import org.bauweg.access.CurrentActor;
import org.bauweg.access.Relation;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What belongs to the signed-in applicant; nothing else exists for the pages of this module. */
@Component
class OwnCases {

    private final CurrentActor currentActor;
    private final CaseAccess access;
    private final Scopes scopes;

    OwnCases(CurrentActor currentActor, CaseAccess access, Scopes scopes) {
        this.currentActor = currentActor;
        this.access = access;
        this.scopes = scopes;
    }

    /** The signed-in applicant. */
    Actor actor() {
        return currentActor.require();
    }

    /** The case that an address names, if the applicant owns it; otherwise 404, journalled when it is the case of others. */
    CaseId require(String address) {
        CaseId id = CaseId.parse(address).orElseThrow(OwnCases::notFound);
        if (access.relation(actor(), id)
                .filter(relation -> relation == Relation.OWNER)
                .isEmpty()) {
            access.refuse(actor(), id);
        }
        return id;
    }

    /** Runs work in the scope of a case that {@link #require} let pass. */
    <T extends @Nullable Object> T within(CaseId id, Supplier<T> work) {
        return scopes.<T>within(Scope.of(id), work);
    }

    /** Runs work that sees everything the applicant owns. */
    <T extends @Nullable Object> T withinAccount(Supplier<T> work) {
        return scopes.<T>within(Scope.account(actor().account()), work);
    }

    /** Runs work over cases that {@link #withinAccount} just read as the applicant's own; it may see nothing of others. */
    <T extends @Nullable Object> T withinSystem(Supplier<T> work) {
        return scopes.<T>within(Scope.system(), work);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
