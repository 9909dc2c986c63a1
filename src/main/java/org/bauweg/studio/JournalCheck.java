package org.bauweg.studio;

import java.util.List;
import org.bauweg.audit.Journal;
import org.bauweg.audit.JournalBreak;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.springframework.stereotype.Component;

/** Recomputes every chain of the journal. */
@Component
class JournalCheck {

    /** What the check found; unbroken if {@code breaks} is empty. */
    record Result(long entries, List<JournalBreak> breaks) {

        Result {
            breaks = List.copyOf(breaks);
        }

        public boolean unbroken() {
            return breaks.isEmpty();
        }
    }

    private final Journal journal;
    private final Scopes scopes;

    JournalCheck(Journal journal, Scopes scopes) {
        this.journal = journal;
        this.scopes = scopes;
    }

    Result run() {
        return scopes.within(Scope.system(), () -> new Result(journal.size(), journal.verify()));
    }
}
