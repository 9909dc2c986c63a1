package org.bauweg.decision;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.bauweg.audit.Act;
import org.bauweg.audit.Journal;
import org.bauweg.casefile.CaseFact;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFile.Decision;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.springframework.stereotype.Component;

/**
 * The decision on an application (§ 74 HBO): drafted by one person, signed by another. The database refuses the same
 * person, a second signature and every later change. Callers stand in the case's scope.
 */
@Component
public class PermitDecisions {

    private final DraftRows rows;
    private final ConditionLibrary library;
    private final CaseFiles files;
    private final DecisionPeriods periods;
    private final Journal journal;
    private final Clock clock;

    PermitDecisions(
            DraftRows rows,
            ConditionLibrary library,
            CaseFiles files,
            DecisionPeriods periods,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.library = library;
        this.files = files;
        this.periods = periods;
        this.journal = journal;
        this.clock = clock;
    }

    /** Keeps a new version of the draft, with the conditions copied as text. */
    public DraftOutcome draft(DraftDecision command) {
        CaseFile file = files.lock(command.caseId());
        if (file.decidedAt() != null || file.closure() != null) {
            return new DraftOutcome.TooLate();
        }
        if (Math.max(command.additional().length(), command.reasons().length()) > DraftDecision.TEXT_LIMIT) {
            return new DraftOutcome.TooLong(DraftDecision.TEXT_LIMIT);
        }
        boolean refusal = command.decision() == Decision.REFUSED;
        if (refusal && command.reasons().isEmpty()) {
            return new DraftOutcome.ReasonsMissing();
        }
        TreeSet<String> unknown = new TreeSet<>();
        List<Condition> conditions =
                refusal ? List.of() : library.copy(file.authority(), command.conditionCodes(), unknown);
        if (!unknown.isEmpty()) {
            return new DraftOutcome.UnknownConditions(unknown);
        }
        int version = rows.add(file, command, conditions, now());
        journal(
                file,
                command.by(),
                "decision.drafted",
                Map.of(
                        "version", Integer.toString(version),
                        "decision", command.decision().name(),
                        "conditions", Integer.toString(conditions.size())));
        return new DraftOutcome.Drafted(version);
    }

    /** Gives the draft back to the clerk. */
    public SendBackOutcome sendBack(CaseId caseId, String remark, AccountId by) {
        CaseFile file = files.lock(caseId);
        if (file.decidedAt() != null) {
            return SendBackOutcome.ALREADY_SIGNED;
        }
        Optional<DecisionDraft> open = rows.current(caseId).filter(DecisionDraft::isOpen);
        if (open.isEmpty()) {
            return SendBackOutcome.NOTHING_DRAFTED;
        }
        if (remark.isBlank()) {
            return SendBackOutcome.REMARK_MISSING;
        }
        int version = open.get().version();
        rows.sendBack(caseId, version, by, now(), remark.strip());
        journal(file, by, "decision.sentBack", Map.of("version", Integer.toString(version)));
        return SendBackOutcome.SENT_BACK;
    }

    /** Signs the draft that waits; with that the case is decided. */
    public SignatureOutcome sign(CaseId caseId, AccountId by) {
        CaseFile file = files.lock(caseId);
        if (file.decidedAt() != null) {
            return new SignatureOutcome.AlreadySigned(file.decidedAt());
        }
        if (file.closure() != null) {
            return new SignatureOutcome.CaseClosed();
        }
        Optional<LedgerDeadline> over = periods.fictionDue(caseId);
        if (over.isPresent()) {
            return new SignatureOutcome.GrantedByLaw(over.get().deadline().end());
        }
        Optional<DecisionDraft> open = rows.current(caseId).filter(DecisionDraft::isOpen);
        if (open.isEmpty()) {
            return new SignatureOutcome.NothingDrafted();
        }
        DecisionDraft draft = open.get();
        if (!draft.mayBeSignedBy(by)) {
            return new SignatureOutcome.SameAsDrafter();
        }
        Instant at = now();
        rows.sign(caseId, draft.version(), by, at);
        files.record(caseId, new CaseFact.Decided(draft.decision(), at), by.toString());
        return new SignatureOutcome.Signed(rows.current(caseId).orElseThrow());
    }

    /** The newest version of the decision, signed or not. */
    public Optional<DecisionDraft> current(CaseId caseId) {
        return rows.current(caseId);
    }

    /** All versions, oldest first. */
    public List<DecisionDraft> versions(CaseId caseId) {
        return rows.versions(caseId);
    }

    /** Whether a draft waits that this account may sign. */
    public boolean mayBeSignedBy(CaseId caseId, AccountId account) {
        return rows.current(caseId)
                .filter(draft -> draft.mayBeSignedBy(account))
                .isPresent();
    }

    private void journal(CaseFile file, AccountId by, String code, Map<String, String> details) {
        journal.append(file.id(), file.authority(), new Act(by.toString(), code, details));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
