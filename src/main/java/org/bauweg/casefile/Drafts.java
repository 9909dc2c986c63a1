package org.bauweg.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bauweg.access.CaseAccess;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Applications being filled in. Callers stand in the draft's scope ({@code Scope.of(id)}) or the account's. */
@Component
public class Drafts {

    private static final TypeReference<Map<String, Map<String, Object>>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CaseAccess access;
    private final Clock clock;

    Drafts(JdbcClient jdbc, JsonMapper json, CaseAccess access, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.access = access;
        this.clock = clock;
    }

    /** Starts a draft; {@code id} is the scope the caller stands in. */
    public void start(CaseId id, AccountId account, String service, Procedure procedure, String municipalityAgs) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
                        insert into application_draft (id, account_id, service, procedure, municipality_ags, created_at,
                        updated_at) values (?, ?, ?, ?, ?, ?, ?)""")
                .params(id.value(), account.value(), service, procedure.name(), municipalityAgs, now, now)
                .update();
        access.grantOwner(id, account);
    }

    /** The draft, submitted or not. */
    public Optional<Draft> find(CaseId id) {
        return jdbc.sql("select * from application_draft where id = ?")
                .param(id.value())
                .query(this::row)
                .optional();
    }

    /** Open drafts of an account, last touched first, at most 200. In the account's scope. */
    public List<Draft> openOf(AccountId account) {
        return jdbc.sql("""
                        select * from application_draft where account_id = ? and not submitted
                        order by updated_at desc limit 200""").param(account.value()).query(this::row).list();
    }

    /** Saves the values of one step; false if the draft was submitted meanwhile. Other steps stay as they are. */
    public boolean save(CaseId id, String formId, Map<String, Object> values) {
        return jdbc.sql("""
                        update application_draft set answers = answers || jsonb_build_object(:form::text, :values::jsonb),
                        updated_at = :now, version = version + 1 where id = :id and not submitted""")
                        .param("form", formId)
                        .param("values", json.writeValueAsString(values))
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Hands the draft over to another procedure with everything entered; false if it was submitted meanwhile. */
    public boolean move(CaseId id, String service, Procedure procedure) {
        return jdbc.sql("update application_draft set service = ?, procedure = ? where id = ? and not submitted")
                        .params(service, procedure.name(), id.value())
                        .update()
                == 1;
    }

    /** As {@link #find}; nobody saves, sends or adds files to the draft until the transaction ends. */
    public Optional<Draft> lock(CaseId id) {
        return jdbc.sql("select * from application_draft where id = ? for update")
                .param(id.value())
                .query(this::row)
                .optional();
    }

    /** Keeps a draft from being sent or deleted until the transaction ends; false if it was. */
    public boolean hold(CaseId id) {
        return jdbc.sql("select id from application_draft where id = ? and not submitted for share")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** Locks the draft for submission; empty if it was submitted before. */
    public Optional<Draft> submit(CaseId id) {
        return jdbc.sql("update application_draft set submitted = true where id = ? and not submitted returning *")
                .param(id.value())
                .query(this::row)
                .optional();
    }

    /** Deletes a draft that was not submitted; the caller deletes its documents first. */
    public boolean discard(CaseId id) {
        return jdbc.sql("delete from application_draft where id = ? and not submitted")
                        .param(id.value())
                        .update()
                == 1;
    }

    /** Open drafts whose answers nobody changed since then, by id, after the given one. In the system's scope. */
    public List<CaseId> untouchedSince(Instant time, @Nullable CaseId after, int limit) {
        return jdbc
                .sql("select id from application_draft where not submitted and updated_at < ? and id > ?"
                        + " order by id limit ?")
                .params(Timestamp.from(time), after == null ? new UUID(0, 0) : after.value(), limit)
                .query(UUID.class)
                .list()
                .stream()
                .map(CaseId::new)
                .toList();
    }

    private Draft row(ResultSet row, int number) throws SQLException {
        return new Draft(
                new CaseId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("service"),
                Procedure.valueOf(row.getString("procedure")),
                row.getString("municipality_ags"),
                json.readValue(row.getString("answers"), ANSWERS),
                row.getTimestamp("updated_at").toInstant(),
                row.getInt("version"),
                row.getBoolean("submitted"));
    }
}
