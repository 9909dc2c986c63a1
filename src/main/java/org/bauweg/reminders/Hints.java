package org.bauweg.reminders;

import java.util.List;
import org.bauweg.access.Actor;
import org.bauweg.deadlines.DeadlineChanged;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What staff should know about periods: shown until somebody has dealt with it, or the period has ended or moved. */
@Component
public class Hints {

    /** Hints shown at once. */
    public static final int SHOWN = 20;

    private static final int MOST_COUNTED = 1000;

    private final HintRows rows;
    private final Scopes scopes;

    Hints(HintRows rows, Scopes scopes) {
        this.rows = rows;
        this.scopes = scopes;
    }

    /** The reader's hints, most urgent first, at most {@value #SHOWN}; none for applicants. */
    public List<Hint> of(Actor reader) {
        OrganisationId organisation = reader.organisation();
        return organisation == null
                ? List.of()
                : scopes.within(Scope.organisation(organisation), () -> rows.of(organisation, reader, SHOWN));
    }

    /** How many there are, counted up to a thousand. */
    public int count(Actor reader) {
        OrganisationId organisation = reader.organisation();
        return organisation == null
                ? 0
                : scopes.within(Scope.organisation(organisation), () -> rows.count(organisation, reader, MOST_COUNTED));
    }

    /** The reader has dealt with it; it goes for all it is for. False if it is not his or gone. */
    public boolean done(HintId id, Actor reader) {
        OrganisationId organisation = reader.organisation();
        return organisation != null
                && scopes.within(Scope.organisation(organisation), () -> rows.done(organisation, id, reader));
    }

    @EventListener
    void changed(DeadlineChanged event) {
        if (event.before() != null && says(event.before(), event.after())) {
            rows.close(event.after().id());
        }
    }

    private static boolean says(@Nullable LedgerDeadline before, LedgerDeadline after) {
        return before == null
                || !after.state().equals(before.state())
                || after.effective() != before.effective()
                || !after.deadline().actBy().equals(before.deadline().actBy());
    }
}
