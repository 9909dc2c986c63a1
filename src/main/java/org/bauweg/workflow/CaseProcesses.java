package org.bauweg.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which processes a case has had, each on its own bundle. In the case's scope. */
@Component
public class CaseProcesses {

    private static final String SUBMISSION = "submission";

    private final JdbcClient jdbc;
    private final CaseFiles caseFiles;
    private final Processes processes;
    private final Clock clock;

    CaseProcesses(JdbcClient jdbc, CaseFiles caseFiles, Processes processes, Clock clock) {
        this.jdbc = jdbc;
        this.caseFiles = caseFiles;
        this.processes = processes;
        this.clock = clock;
    }

    /** All processes a case was brought into, oldest first; the first is the one its submission started. */
    public List<CaseProcess> of(CaseId caseId) {
        return jdbc.sql("select * from case_process where case_id = ? order by started_at, process_instance_id")
                .param(caseId.value())
                .query(CaseProcesses::row)
                .list();
    }

    /** Starts the process a case begins with. */
    String submitted(CaseFile file, BundleId bundle, ProcessOutline process, Map<String, Object> variables) {
        return once(file, file.service(), bundle, process.processId(), SUBMISSION, variables);
    }

    /** Starts a process unless the same cause has done so before; the id of the process instance either way. */
    String once(
            CaseFile file,
            String service,
            BundleId bundle,
            String process,
            String cause,
            Map<String, Object> variables) {
        caseFiles.lock(file.id());
        return find(file.id(), cause).orElseGet(() -> {
            String instance = processes.start(bundle, process, file.id(), variables);
            record(file, service, bundle, process, cause, instance);
            return instance;
        });
    }

    private Optional<String> find(CaseId caseId, String cause) {
        return jdbc.sql("select process_instance_id from case_process where case_id = ? and cause = ?")
                .params(caseId.value(), cause)
                .query(String.class)
                .optional();
    }

    private void record(CaseFile file, String service, BundleId bundle, String process, String cause, String instance) {
        jdbc.sql("""
                        insert into case_process (process_instance_id, case_id, authority_id, service, process, bundle,
                        cause, started_at) values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        instance,
                        file.id().value(),
                        file.authority().value(),
                        service,
                        process,
                        bundle.value(),
                        cause,
                        Timestamp.from(clock.instant()))
                .update();
    }

    private static CaseProcess row(ResultSet row, int number) throws SQLException {
        return new CaseProcess(
                row.getString("process_instance_id"),
                row.getString("process"),
                row.getString("service"),
                new BundleId(row.getString("bundle")),
                row.getTimestamp("started_at").toInstant());
    }
}
