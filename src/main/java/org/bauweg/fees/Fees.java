package org.bauweg.fees;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bauweg.audit.Act;
import org.bauweg.audit.Journal;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.shared.CaseId;
import org.springframework.stereotype.Component;

/**
 * The fees of a case: proposed by tables, assessed by a person (§ 14 HVwKostG). Proposals and assessments are
 * append-only. Callers stand in the case's scope.
 */
@Component
public class Fees {

    private final FeeRows rows;
    private final CaseFiles files;
    private final Journal journal;
    private final Clock clock;

    Fees(FeeRows rows, CaseFiles files, Journal journal, Clock clock) {
        this.rows = rows;
        this.files = files;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Keeps the proposal; it takes the place of one of the same process that was not assessed. With a key used before, gives
     * back that one.
     */
    public FeeProposal propose(ProposeFee command) {
        CaseFile file = files.lock(command.caseId());
        Optional<FeeProposal> before = rows.proposal(command.caseId(), command.effectKey());
        if (before.isPresent()) {
            return before.get();
        }
        FeeProposal proposal = rows.add(file, command, now());
        Long cents = command.calculation().cents();
        journal(
                file,
                Act.SYSTEM,
                "fee.proposed",
                Map.of("act", command.act().name(), "cents", cents == null ? "" : Long.toString(cents)));
        return proposal;
    }

    /** The proposal of a process that waits for a person. */
    public Optional<FeeProposal> open(CaseId caseId, String process) {
        return rows.newestProposal(caseId, process).filter(proposal -> rows.of(caseId).stream()
                .noneMatch(assessed -> assessed.proposal().id().equals(proposal.id())));
    }

    /** Makes the open proposal of the process, another amount or nothing what is to be paid. */
    public AssessmentOutcome assess(AssessFee command) {
        CaseFile file = files.lock(command.caseId());
        Optional<FeeAssessment> before = rows.assessment(command.caseId(), command.effectKey());
        if (before.isPresent()) {
            return new AssessmentOutcome.Assessed(before.get());
        }
        Optional<FeeProposal> open = open(command.caseId(), command.process());
        if (open.isEmpty()) {
            return new AssessmentOutcome.NothingProposed();
        }
        Long proposed = open.get().calculation().cents();
        if (command.choice() == AssessFee.Choice.PROPOSED) {
            return proposed == null
                    ? new AssessmentOutcome.ProposalOpen()
                    : assessed(file, command, open.get(), proposed, "");
        }
        String reason = command.reason().strip();
        if (reason.isEmpty() || reason.length() > AssessFee.REASON_LIMIT) {
            return new AssessmentOutcome.ReasonMissing();
        }
        Long cents = command.choice() == AssessFee.Choice.WAIVED ? Long.valueOf(0) : command.cents();
        return cents == null || cents < 0
                ? new AssessmentOutcome.AmountMissing()
                : assessed(file, command, open.get(), cents, reason);
    }

    /** What was assessed in the case, oldest first. */
    public List<FeeAssessment> of(CaseId caseId) {
        return rows.of(caseId);
    }

    /** The latest that was assessed in a process. */
    public Optional<FeeAssessment> assessed(CaseId caseId, String process) {
        return rows.of(caseId).stream()
                .filter(assessed -> assessed.proposal().process().equals(process))
                .reduce((earlier, later) -> later);
    }

    private AssessmentOutcome assessed(
            CaseFile file, AssessFee command, FeeProposal proposal, long cents, String reason) {
        int number = rows.of(file.id()).size() + 1;
        FeeAssessment assessment = new FeeAssessment(
                file.id(),
                number,
                proposal,
                command.choice(),
                cents,
                reason,
                file.fileNumber() + "-G" + number,
                command.by(),
                now());
        rows.add(file, assessment, command.effectKey());
        journal(
                file,
                command.by().toString(),
                assessment.charged() ? "fee.assessed" : "fee.waived",
                Map.of(
                        "act", proposal.act().name(),
                        "cents", Long.toString(cents),
                        "choice", command.choice().name(),
                        "reference", assessment.reference()));
        return new AssessmentOutcome.Assessed(assessment);
    }

    private void journal(CaseFile file, String actor, String code, Map<String, String> details) {
        journal.append(file.id(), file.authority(), new Act(actor, code, details));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
