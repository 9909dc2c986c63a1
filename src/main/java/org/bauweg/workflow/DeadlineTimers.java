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
    public void bind(LedgerDeadline deadline, String processInstanceId, String variable, boolean timed) {
        List<DeadlineId> before = bound("process_instance_id = ? and variable = ?", processInstanceId, variable);
        jdbc.sql("""
                        insert into deadline_timer (process_instance_id, variable, deadline_id, case_id, authority_id, timed)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (process_instance_id, variable) do update
                        set deadline_id = excluded.deadline_id, timed = excluded.timed""")
                .params(
                        processInstanceId,
                        variable,
                        deadline.id().value(),
                        deadline.caseId().value(),
                        deadline.authority().value(),
                        timed)
                .update();
        before.forEach(this::tell);
        tell(deadline.id());
    }

    @Override
    public void unbind(String processInstanceId, String variable) {
        free("process_instance_id = ? and variable = ?", processInstanceId, variable);
    }

    @Override
    public void ended(String processInstanceId) {
        free("process_instance_id = ?", processInstanceId);
    }

    private void free(String where, String... values) {
        List<DeadlineId> before = bound(where, values);
        if (!before.isEmpty()) {
            jdbc.sql("delete from deadline_timer where " + where)
                    .params((Object[]) values)
                    .update();
            before.forEach(this::tell);
        }
    }

    private List<DeadlineId> bound(String where, String... values) {
        return jdbc
                .sql("select distinct deadline_id from deadline_timer where " + where)
                .params((Object[]) values)
                .query(UUID.class)
                .list()
                .stream()
                .map(DeadlineId::new)
                .toList();
    }

    /** Tells the ledger whether any timer still waits for the period's end. */
    private void tell(DeadlineId deadline) {
        ledger.timed(
                deadline,
                jdbc.sql("select exists (select from deadline_timer where deadline_id = ? and timed)")
                        .param(deadline.value())
                        .query(Boolean.class)
                        .single());
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
