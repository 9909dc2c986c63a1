package org.bauweg.suspension;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.bauweg.casefile.Procedure;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.DeadlineId;
import org.bauweg.shared.OrganisationId;

/**
 * A case that stands still.
 *
 * @param deadline the suspension's own period in the ledger
 * @param from day on which it was notified
 * @param until last day
 * @param paused the periods it made stand still
 */
public record Suspension(
        DeadlineId deadline,
        CaseId caseId,
        OrganisationId authority,
        Kind kind,
        LocalDate from,
        LocalDate until,
        String reason,
        List<DeadlineId> paused) {

    public Suspension {
        paused = List.copyOf(paused);
    }

    /** What the law calls it. */
    public enum Kind {
        /** Zurückstellung: the decision on an application is put off (§ 15 Abs. 1 S. 1 BauGB). */
        DEFERRAL("D09"),
        /** Vorläufige Untersagung: no permit is applied for, works may not begin (§ 15 Abs. 1 S. 2 BauGB). */
        PROHIBITION("D09U");

        private final String rule;

        Kind(String rule) {
            this.rule = rule;
        }

        /** Its own rule in the catalogue: at most twelve months. */
        public String rule() {
            return rule;
        }

        /** The one that a procedure knows. */
        public static Kind of(Procedure procedure) {
            return switch (procedure) {
                case P63_NOTICE, P63A_NOTICE, P64, P64A -> PROHIBITION;
                default -> DEFERRAL;
            };
        }

        static boolean isOwn(String rule) {
            return Stream.of(values()).anyMatch(kind -> kind.rule.equals(rule));
        }
    }

    Suspension pausing(List<DeadlineId> periods) {
        return new Suspension(deadline, caseId, authority, kind, from, until, reason, periods);
    }
}
