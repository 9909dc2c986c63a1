package org.bauweg.retention;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bauweg.audit.Act;
import org.bauweg.audit.Journal;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases whose documents must not be deleted. Every change is journalled with its reason; callers stand in the case's scope. */
@Component
public class LegalHolds {

    /** Characters of a reason. */
    public static final int LONGEST_REASON = 1000;

    private final JdbcClient jdbc;
    private final CaseFiles files;
    private final Journal journal;
    private final Clock clock;

    LegalHolds(JdbcClient jdbc, CaseFiles files, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.journal = journal;
        this.clock = clock;
    }

    /** The hold on a case; empty if there is none. */
    public Optional<LegalHold> of(CaseId caseId) {
        return jdbc.sql("select * from legal_hold where case_id = ?")
                .param(caseId.value())
                .query((row, number) -> new LegalHold(
                        caseId,
                        row.getString("reason"),
                        new AccountId(row.getObject("placed_by", UUID.class)),
                        row.getTimestamp("placed_at").toInstant()))
                .optional();
    }

    /** Keeps the documents of a case until {@link #lift}. */
    public HoldOutcome place(CaseId caseId, String reason, AccountId by) {
        String why = reason.strip();
        if (isUnfit(why)) {
            return HoldOutcome.REASON_MISSING;
        }
        CaseFile file = files.lock(caseId);
        int placed = jdbc.sql("insert into legal_hold (case_id, authority_id, reason, placed_by, placed_at)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(caseId.value(), file.authority().value(), why, by.value(), Timestamp.from(clock.instant()))
                .update();
        return recorded(placed, file, "retention.held", why, by);
    }

    /** Ends the hold; from then on the authority's period counts again. */
    public HoldOutcome lift(CaseId caseId, String reason, AccountId by) {
        String why = reason.strip();
        if (isUnfit(why)) {
            return HoldOutcome.REASON_MISSING;
        }
        CaseFile file = files.lock(caseId);
        int lifted = jdbc.sql("delete from legal_hold where case_id = ?")
                .param(caseId.value())
                .update();
        return recorded(lifted, file, "retention.released", why, by);
    }

    private static boolean isUnfit(String reason) {
        return reason.isEmpty() || reason.length() > LONGEST_REASON;
    }

    private HoldOutcome recorded(int changed, CaseFile file, String code, String reason, AccountId by) {
        if (changed == 0) {
            return HoldOutcome.UNCHANGED;
        }
        journal.append(file.id(), file.authority(), new Act(by.toString(), code, Map.of("reason", reason)));
        return HoldOutcome.DONE;
    }
}
