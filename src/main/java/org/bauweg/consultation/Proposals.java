package org.bauweg.consultation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bauweg.audit.Act;
import org.bauweg.audit.Journal;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom the decision table proposes to hear. Callers stand in the case's scope. */
@Component
public class Proposals {

    private final JdbcClient jdbc;
    private final CaseFiles files;
    private final Journal journal;

    Proposals(JdbcClient jdbc, CaseFiles files, Journal journal) {
        this.jdbc = jdbc;
        this.files = files;
        this.journal = journal;
    }

    /** Keeps the proposal, in place of the one before. */
    public void propose(CaseId caseId, List<ProposedBody> bodies) {
        propose(caseId, bodies, List.of());
    }

    /**
     * Keeps the proposal, in place of the one before.
     *
     * @param missing what should be heard and is no organisation here; the clerk is told
     */
    public void propose(CaseId caseId, List<ProposedBody> bodies, List<MissingBody> missing) {
        CaseFile file = files.require(caseId);
        jdbc.sql("delete from consultation_proposal where case_id = ?")
                .param(caseId.value())
                .update();
        for (int i = 0; i < bodies.size(); i++) {
            insert(file, i + 1, bodies.get(i));
        }
        for (int i = 0; i < missing.size(); i++) {
            insertMissing(file, bodies.size() + i + 1, missing.get(i));
        }
        String organisations =
                bodies.stream().map(body -> body.organisation().value()).collect(Collectors.joining(","));
        journal.append(
                caseId,
                file.authority(),
                new Act(Act.SYSTEM, "consultations.proposed", Map.of("organisations", organisations)));
    }

    /** The proposal, in its order; empty if there is none. */
    public List<ProposedBody> of(CaseId caseId) {
        return jdbc.sql(
                        "select * from consultation_proposal where case_id = ? and organisation_id is not null order by position")
                .param(caseId.value())
                .query((row, number) -> ConsultationRows.body(row))
                .list();
    }

    /** What should be heard and is no organisation of the authority. */
    public List<MissingBody> missing(CaseId caseId) {
        return jdbc.sql("""
                        select * from consultation_proposal where case_id = ? and organisation_id is null
                        order by position""")
                .param(caseId.value())
                .query((row, number) ->
                        new MissingBody(row.getString("body"), row.getString("norm"), row.getString("reason")))
                .list();
    }

    private void insertMissing(CaseFile file, int position, MissingBody body) {
        jdbc.sql("""
                        insert into consultation_proposal (case_id, position, authority_id, body, kind, norm, rule, slots,
                        reason) values (?, ?, ?, ?, 'STATEMENT', ?, 'D04', '{}', ?)""")
                .params(file.id().value(), position, file.authority().value(), body.body(), body.norm(), body.reason())
                .update();
    }

    private void insert(CaseFile file, int position, ProposedBody body) {
        jdbc.sql("""
                        insert into consultation_proposal (case_id, position, authority_id, body, organisation_id, kind,
                        norm, rule, slots, reason) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        file.id().value(),
                        position,
                        file.authority().value(),
                        body.body(),
                        body.organisation().value(),
                        body.kind().name(),
                        body.norm(),
                        body.rule(),
                        body.documentSlots().toArray(String[]::new),
                        body.reason())
                .update();
    }
}
