package org.bauweg.messages;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bauweg.audit.Act;
import org.bauweg.audit.Journal;
import org.bauweg.casefile.CaseFile;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of other_delivery. */
@Component
class OtherDeliveries {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    OtherDeliveries(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    void add(CaseFile file, OtherDelivery delivery) {
        jdbc.sql("""
                        insert into other_delivery (case_id, authority_id, way, day, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        file.id().value(),
                        file.authority().value(),
                        delivery.way().name(),
                        delivery.day(),
                        delivery.by().value(),
                        Timestamp.from(clock.instant()))
                .update();
        journal.append(
                file.id(),
                file.authority(),
                new Act(
                        delivery.by().toString(),
                        "notice.deliveredOtherwise",
                        Map.of(
                                "way",
                                delivery.way().name(),
                                "day",
                                delivery.day().toString())));
    }

    Optional<OtherDelivery> find(CaseId caseId) {
        return jdbc.sql("select * from other_delivery where case_id = ?")
                .param(caseId.value())
                .query((row, number) -> new OtherDelivery(
                        caseId,
                        OtherDelivery.Way.valueOf(row.getString("way")),
                        row.getObject("day", LocalDate.class),
                        new AccountId(row.getObject("recorded_by", UUID.class))))
                .optional();
    }
}
