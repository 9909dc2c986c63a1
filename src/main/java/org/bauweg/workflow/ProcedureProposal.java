package org.bauweg.workflow;

import java.util.List;
import java.util.Optional;
import org.bauweg.casefile.Procedure;

/** What the decision tables say to an applicant's answers. A proposal only: the building authority decides which procedure it is. */
public sealed interface ProcedureProposal {

    /**
     * The answers lead to a procedure.
     *
     * @param ground the rule that decided
     * @param details further rules that matter, for example which numbers of the special building catalogue are met
     * @param scope of a preliminary ruling: the procedure the project itself needs later
     * @param alternatives what the applicant may choose instead (§ 62 Abs. 3 HBO)
     * @param reservations of a project without permit: what has to be done all the same
     */
    record Proposed(
            Procedure procedure,
            Ground ground,
            List<Ground> details,
            Optional<Procedure> scope,
            List<Alternative> alternatives,
            List<Ground> reservations)
            implements ProcedureProposal {

        public Proposed {
            details = List.copyOf(details);
            alternatives = List.copyOf(alternatives);
            reservations = List.copyOf(reservations);
        }
    }

    /** The answers do not suffice: what to find out and whom to ask (advice, § 25 HVwVfG). */
    record Advice(List<OpenPoint> points) implements ProcedureProposal {

        public Advice {
            points = List.copyOf(points);
        }
    }

    /** Why: the norm and a German sentence. */
    record Ground(String norm, String reason) {}

    /**
     * What is open, what depends on it, and where the answer is found.
     *
     * @param question name of the field that was answered with "unknown"; empty if no single one is
     * @param norm empty if there is none but the right to advice
     */
    record OpenPoint(String question, String norm, String reason, String advice) {}

    /**
     * What answers say about each other.
     *
     * @param first name of a field
     * @param second name of the field it contradicts; empty for one that contradicts itself, and for a warning
     */
    record Check(Kind kind, String first, String second, Ground ground) {

        /** How much it matters. */
        public enum Kind {
            /** The answers cannot all be true: no proposal may rest on them. */
            CONFLICT,
            /** They may be true, but the project has a problem whatever the procedure. */
            WARNING
        }
    }

    /**
     * Another procedure the applicant may demand.
     *
     * @param wish value of the fact {@code procedureWish} that leads to it, empty for none
     */
    record Alternative(Procedure procedure, String wish, Ground ground) {}
}
