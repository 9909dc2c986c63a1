package org.bauweg.fees;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bauweg.casefile.CaseFile;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of fee_proposal and fee_assessment. */
@Component
class FeeRows {

    private static final String ASSESSMENTS = """
            select a.number, a.choice, a.cents, a.reason, a.reference, a.assessed_by, a.assessed_at, p.*
            from fee_assessment a join fee_proposal p on p.id = a.proposal_id where a.case_id = ?""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FeeRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    FeeProposal add(CaseFile file, ProposeFee command, Instant at) {
        return jdbc.sql("""
                        insert into fee_proposal (id, case_id, authority_id, process_instance_id, effect_key, act, tariff, legal_day,
                        calculation, proposed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?) returning *""")
                .params(
                        UUID.randomUUID(),
                        file.id().value(),
                        file.authority().value(),
                        command.process(),
                        command.effectKey(),
                        command.act().name(),
                        command.schedule().tariff(),
                        command.schedule().legalDay(),
                        json.writeValueAsString(command.calculation()),
                        Timestamp.from(at))
                .query((row, number) -> proposal(row))
                .single();
    }

    Optional<FeeProposal> proposal(CaseId caseId, String effectKey) {
        return jdbc.sql("select * from fee_proposal where case_id = ? and effect_key = ?")
                .params(caseId.value(), effectKey)
                .query((row, number) -> proposal(row))
                .optional();
    }

    Optional<FeeProposal> newestProposal(CaseId caseId, String process) {
        return jdbc.sql("""
                        select * from fee_proposal where case_id = ? and process_instance_id = ?
                        order by position desc limit 1""")
                .params(caseId.value(), process)
                .query((row, number) -> proposal(row))
                .optional();
    }

    void add(CaseFile file, FeeAssessment assessment, String effectKey) {
        jdbc.sql("""
                        insert into fee_assessment (case_id, number, authority_id, effect_key, proposal_id, choice, cents, reason,
                        reference, assessed_by, assessed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        file.id().value(),
                        assessment.number(),
                        file.authority().value(),
                        effectKey,
                        assessment.proposal().id(),
                        assessment.choice().name(),
                        assessment.cents(),
                        assessment.reason(),
                        assessment.reference(),
                        assessment.by().value(),
                        Timestamp.from(assessment.at()))
                .update();
    }

    Optional<FeeAssessment> assessment(CaseId caseId, String effectKey) {
        return jdbc.sql(ASSESSMENTS + " and a.effect_key = ?")
                .params(caseId.value(), effectKey)
                .query((row, number) -> assessment(row))
                .optional();
    }

    List<FeeAssessment> of(CaseId caseId) {
        return jdbc.sql(ASSESSMENTS + " order by a.number")
                .param(caseId.value())
                .query((row, number) -> assessment(row))
                .list();
    }

    private FeeProposal proposal(ResultSet row) throws SQLException {
        return new FeeProposal(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("process_instance_id"),
                FeeAct.valueOf(row.getString("act")),
                row.getString("tariff"),
                row.getObject("legal_day", LocalDate.class),
                json.readValue(row.getString("calculation"), FeeCalculation.class),
                row.getTimestamp("proposed_at").toInstant());
    }

    private FeeAssessment assessment(ResultSet row) throws SQLException {
        return new FeeAssessment(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getInt("number"),
                proposal(row),
                AssessFee.Choice.valueOf(row.getString("choice")),
                row.getLong("cents"),
                row.getString("reason"),
                row.getString("reference"),
                new AccountId(row.getObject("assessed_by", UUID.class)),
                row.getTimestamp("assessed_at").toInstant());
    }
}
