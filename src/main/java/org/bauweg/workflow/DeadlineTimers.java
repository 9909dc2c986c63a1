package org.bauweg.workflow;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.shared.DeadlineId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The date variables that stand for periods of the ledger. Callers stand in the case's scope. */
@Component
class DeadlineTimers implements DateBindings {

    private final JdbcClient jdbc;
    private final DeadlineLedger ledger;

    DeadlineTimers(JdbcClient jdbc, DeadlineLedger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    @Override
    public void bind(LedgerDeadline deadline, String processInstanceId, String variable) {
        jdbc.sql("""
                        insert into deadline_timer (process_instance_id, variable, deadline_id, case_id, authority_id)
                        values (?, ?, ?, ?, ?)
                        on conflict (process_instance_id, variable) do update set deadline_id = excluded.deadline_id""")
                .params(
                        processInstanceId,
                        variable,
                        deadline.id().value(),
                        deadline.caseId().value(),
                        deadline.authority().value())
                .update();
        ledger.timed(deadline.id());
    }

    @Override
    public void unbind(String processInstanceId, String variable) {
        jdbc.sql("delete from deadline_timer where process_instance_id = ? and variable = ?")
                .params(processInstanceId, variable)
                .update();
    }

    /** The period a variable stands for, set in the process itself or in the one that called it. */
    Optional<DeadlineId> find(String processInstanceId, String rootProcessInstanceId, String variable) {
        return jdbc.sql("""
                        select deadline_id from deadline_timer
                        where process_instance_id in (:process, :root) and variable = :variable
                        order by process_instance_id = :process desc limit 1""")
                .param("process", processInstanceId)
                .param("root", rootProcessInstanceId)
                .param("variable", variable)
                .query(UUID.class)
                .optional()
                .map(DeadlineId::new);
    }

    List<Timer> of(DeadlineId deadline) {
        return jdbc.sql("select process_instance_id, variable from deadline_timer where deadline_id = ?")
                .param(deadline.value())
                .query((row, number) -> new Timer(row.getString(1), row.getString(2)))
                .list();
    }

    /** One date variable of a running process. */
    record Timer(String processInstanceId, String variable) {}
}
