package org.bauweg.workflow;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bauweg.access.Actor;
import org.bauweg.access.CaseAccess;
import org.bauweg.access.Relation;
import org.bauweg.access.Role;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.casefile.Procedure;
import org.bauweg.decision.DecisionPeriodChange;
import org.bauweg.shared.CaseId;
import org.springframework.stereotype.Component;

/**
 * Moves cases to another procedure, before they are decided. File number, answers, documents, messages and journal stay; what was
 * asked of others ends; the periods of the other procedure begin as the law says.
 */
@Component
public class Reclassifications {

    /** The longest reason. */
    public static final int REASON_LIMIT = 2000;

    /** Works one can begin with or without a permit; other requests ask for something else and cannot become these. */
    private static final Set<Procedure> WORKS = EnumSet.of(
            Procedure.P63_NOTICE, Procedure.P64, Procedure.P64A, Procedure.P65, Procedure.P66, Procedure.P66_SPECIAL);

    private final CaseAccess access;
    private final CaseFiles files;
    private final Bundles bundles;
    private final ProcedureChange change;
    private final ProcedureComparison comparison;
    private final ProcedureMail mail;

    Reclassifications(
            CaseAccess access,
            CaseFiles files,
            Bundles bundles,
            ProcedureChange change,
            ProcedureComparison comparison,
            ProcedureMail mail) {
        this.access = access;
        this.files = files;
        this.bundles = bundles;
        this.change = change;
        this.comparison = comparison;
        this.mail = mail;
    }

    /** The procedures the case can move to now; none once it is decided or over. */
    public List<Procedure> possible(CaseFile file) {
        // a removal may turn out to be an alteration; nothing else turns out to be a mere removal
        return isOver(file) || !(WORKS.contains(file.procedure()) || file.procedure() == Procedure.P63A_NOTICE)
                ? List.of()
                : WORKS.stream()
                        .filter(each -> each != file.procedure())
                        .filter(each -> each.service().flatMap(bundles::live).isPresent())
                        .toList();
    }

    /** What the move would change; changes nothing. In the case's scope. */
    public ReclassificationPreview preview(CaseFile file, Procedure to) {
        return comparison.preview(file, to);
    }

    /**
     * Moves a case of the actor's authority.
     *
     * @param reason at most {@value #REASON_LIMIT} characters; the applicant reads it
     */
    public ReclassificationOutcome reclassify(CaseId caseId, Procedure to, String reason, Actor actor) {
        return access.inCase(actor, caseId, relation -> {
            if (relation != Relation.AUTHORITY || !(actor.is(Role.CLERK) || actor.is(Role.HEAD))) {
                access.refuse(actor, caseId);
            }
            CaseFile file = files.lock(caseId);
            if (isOver(file)) {
                return new ReclassificationOutcome.TooLate(file.status());
            }
            if (!possible(file).contains(to) || change.isFixed(file)) {
                return new ReclassificationOutcome.NotPossible(to);
            }
            String why = reason.strip();
            if (why.isEmpty() || why.length() > REASON_LIMIT) {
                return new ReclassificationOutcome.ReasonMissing();
            }
            List<String> missing = comparison.missing(file, to);
            String by = actor.account().toString();
            Optional<DecisionPeriodChange> period = change.byStaff(file, to, why, by);
            mail.changed(file, to, why, missing, period, by, caseId + "/procedure/" + file.version());
            return new ReclassificationOutcome.Reclassified(file.procedure(), to);
        });
    }

    /** Moves a case because its model says so; its process ends by itself. */
    void convert(CaseStep step, Procedure to, String reason, String actor) {
        CaseFile file = files.lock(step.caseId());
        if (isOver(file) || file.procedure() == to) {
            return;
        }
        List<String> missing = comparison.missing(file, to);
        change.byModel(file, to, reason, actor);
        mail.changed(file, to, reason, missing, Optional.empty(), actor, step.effectKey());
    }

    private static boolean isOver(CaseFile file) {
        return file.decidedAt() != null || file.status().isClosed();
    }
}
