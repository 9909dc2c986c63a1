package org.bauweg.web;

import org.bauweg.access.Actor;
import org.bauweg.documents.Document;
import org.bauweg.messages.Deliveries;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.springframework.stereotype.Component;

/** Notes that an applicant has got the notice, to its last byte (§ 41 Abs. 2a HVwVfG). */
@Component
class Retrievals {

    private final Deliveries deliveries;
    private final Scopes scopes;

    Retrievals(Deliveries deliveries, Scopes scopes) {
        this.deliveries = deliveries;
        this.scopes = scopes;
    }

    /** Other letters than the notice itself notify nothing. */
    void retrieved(Document document, Actor actor) {
        if (document.authority() == null) {
            return;
        }
        scopes.run(Scope.of(document.caseId()), () -> deliveries
                .notice(document.caseId())
                .filter(notice -> notice.documents().contains(document.id()))
                .ifPresent(notice -> deliveries.recordRetrieval(document.caseId(), actor.account())));
    }
}
