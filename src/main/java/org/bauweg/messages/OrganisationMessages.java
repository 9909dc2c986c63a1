package org.bauweg.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bauweg.audit.Act;
import org.bauweg.audit.Journal;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.DocumentId;
import org.bauweg.shared.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The mailbox of bodies that are told about cases, above all of the municipality (§ 74 Abs. 6 HBO). Writers stand in the case's
 * scope, readers in that of their organisation, except where another is named.
 */
@Component
public class OrganisationMessages {

    /** Messages on one page. */
    public static final int LIMIT = 200;

    private final JdbcClient jdbc;
    private final CaseFiles files;
    private final Journal journal;
    private final Clock clock;

    OrganisationMessages(JdbcClient jdbc, CaseFiles files, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.journal = journal;
        this.clock = clock;
    }

    /** Puts a message into the body's mailbox; false if this was done before. */
    public boolean inform(InformOrganisation command) {
        CaseFile file = files.require(command.caseId());
        UUID id = UUID.randomUUID();
        int added = jdbc.sql("""
                        insert into organisation_message (id, case_id, authority_id, recipient, file_number, title, subject,
                        body, document_ids, provided_at, effect_key)
                        values (:id, :case, :authority, :recipient, :number, :title, :subject, :body, :documents, :at, :key)
                        on conflict (effect_key) do nothing""")
                .param("id", id)
                .param("case", file.id().value())
                .param("authority", file.authority().value())
                .param("recipient", command.recipient().value())
                .param("number", file.fileNumber())
                .param("title", file.title())
                .param("subject", command.subject())
                .param("body", command.body())
                .param(
                        "documents",
                        command.documents().stream().map(DocumentId::value).toArray(UUID[]::new))
                .param("at", Timestamp.from(clock.instant()))
                .param("key", command.effectKey())
                .update();
        if (added == 1) {
            journal.append(
                    file.id(),
                    file.authority(),
                    new Act(
                            command.sentBy(),
                            "municipality.informed",
                            Map.of("recipient", command.recipient().value(), "subject", command.subject())));
        }
        return added == 1;
    }

    /** What a body was told, newest first, at most {@value #LIMIT}. In the organisation's scope. */
    public List<OrganisationMessage> of(OrganisationId recipient) {
        return jdbc.sql("""
                        select * from organisation_message where recipient = ? order by provided_at desc, id
                        limit ?""")
                .param(recipient.value())
                .param(LIMIT)
                .query(OrganisationMessages::row)
                .list();
    }

    /** What was told about a case, oldest first. In the case's scope. */
    public List<OrganisationMessage> ofCase(CaseId caseId) {
        return jdbc.sql("select * from organisation_message where case_id = ? order by provided_at, id")
                .param(caseId.value())
                .query(OrganisationMessages::row)
                .list();
    }

    /** The message, if it is the body's. In the organisation's scope. */
    public Optional<OrganisationMessage> find(OrganisationId recipient, MessageId id) {
        return jdbc.sql("select * from organisation_message where recipient = ? and id = ?")
                .params(recipient.value(), id.value())
                .query(OrganisationMessages::row)
                .optional();
    }

    /** How many messages nobody of the body has opened. In the organisation's scope. */
    public int unread(OrganisationId recipient) {
        return jdbc.sql("select count(*) from organisation_message where recipient = ? and first_read_at is null")
                .param(recipient.value())
                .query(Integer.class)
                .single();
    }

    /** Somebody of the body opened the message; true the first time. In the case's scope. */
    public boolean markRead(OrganisationMessage message, AccountId by) {
        int read = jdbc.sql("""
                        update organisation_message set first_read_at = ?, first_read_by = ?
                        where id = ? and first_read_at is null""")
                .params(
                        Timestamp.from(clock.instant()),
                        by.value(),
                        message.id().value())
                .update();
        if (read == 1) {
            journal.append(
                    message.caseId(),
                    message.authority(),
                    new Act(
                            by.toString(),
                            "message.read",
                            Map.of("message", message.id().toString())));
        }
        return read == 1;
    }

    private static OrganisationMessage row(ResultSet row, int number) throws SQLException {
        Timestamp read = row.getTimestamp("first_read_at");
        return new OrganisationMessage(
                new MessageId(row.getObject("id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                new OrganisationId(row.getString("authority_id")),
                new OrganisationId(row.getString("recipient")),
                row.getString("file_number"),
                row.getString("title"),
                row.getString("subject"),
                row.getString("body"),
                Stream.of((UUID[]) row.getArray("document_ids").getArray())
                        .map(DocumentId::new)
                        .toList(),
                row.getTimestamp("provided_at").toInstant(),
                read == null ? null : read.toInstant());
    }
}
