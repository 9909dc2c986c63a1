package org.bauweg.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bauweg.messages.Message.Kind;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.DocumentId;
import org.bauweg.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of message. */
@Component
class MessageRows {

    private final JdbcClient jdbc;

    MessageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if the effect key was used before. */
    boolean add(Message message, @Nullable String effectKey) {
        return jdbc.sql("""
                        insert into message (id, case_id, authority_id, direction, kind, channel, subject, body, document_ids,
                        sent_by, provided_at, effect_key)
                        values (:id, :case, :authority, :direction, :kind, :channel, :subject, :body, :documents, :by, :at, :key)
                        on conflict (effect_key) do nothing""")
                        .param("id", message.id().value())
                        .param("case", message.caseId().value())
                        .param("authority", message.authority().value())
                        .param("direction", message.direction().name())
                        .param("kind", message.kind().name())
                        .param(
                                "channel",
                                message.channel() == null
                                        ? null
                                        : message.channel().name())
                        .param("subject", message.subject())
                        .param("body", message.body())
                        .param(
                                "documents",
                                message.documents().stream()
                                        .map(DocumentId::value)
                                        .toArray(UUID[]::new))
                        .param("by", message.sentBy())
                        .param("at", Timestamp.from(message.providedAt()))
                        .param("key", effectKey)
                        .update()
                == 1;
    }

    Optional<Message> find(CaseId caseId, MessageId id) {
        return jdbc.sql("select * from message where case_id = ? and id = ?")
                .params(caseId.value(), id.value())
                .query(MessageRows::row)
                .optional();
    }

    Optional<Message> withEffect(CaseId caseId, String effectKey) {
        return jdbc.sql("select * from message where case_id = ? and effect_key = ?")
                .params(caseId.value(), effectKey)
                .query(MessageRows::row)
                .optional();
    }

    Optional<Message> notice(CaseId caseId) {
        return jdbc.sql("select * from message where case_id = ? and kind = 'NOTICE'")
                .param(caseId.value())
                .query(MessageRows::row)
                .optional();
    }

    List<Message> of(CaseId caseId) {
        return jdbc.sql("select * from message where case_id = ? order by provided_at, id")
                .param(caseId.value())
                .query(MessageRows::row)
                .list();
    }

    /** False if it was read before. */
    boolean read(Message message, Instant at) {
        return jdbc.sql("update message set first_read_at = ? where id = ? and first_read_at is null")
                        .params(Timestamp.from(at), message.id().value())
                        .update()
                == 1;
    }

    int unreadOfOwner(AccountId account) {
        return jdbc.sql("""
                        select count(*) from case_access a join message m on m.case_id = a.case_id
                        where a.grantee = ? and a.relation = 'OWNER' and m.direction = 'TO_APPLICANT'
                        and m.first_read_at is null""").param(account.toString()).query(Integer.class).single();
    }

    Map<CaseId, Integer> unreadByCase(AccountId account) {
        return jdbc
                .sql("""
                        select m.case_id, count(*) from case_access a join message m on m.case_id = a.case_id
                        where a.grantee = ? and a.relation = 'OWNER' and m.direction = 'TO_APPLICANT'
                        and m.first_read_at is null group by m.case_id""")
                .param(account.toString())
                .query((row, number) -> Map.entry(new CaseId(row.getObject(1, UUID.class)), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<CaseId> unreadOfAuthority(OrganisationId authority, int limit) {
        return jdbc.sql("""
                        select case_id from message
                        where authority_id = ? and direction = 'TO_AUTHORITY' and first_read_at is null
                        group by case_id order by min(provided_at) limit ?""")
                .param(authority.value())
                .param(limit)
                .query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
    }

    private static Message row(ResultSet row, int number) throws SQLException {
        String channel = row.getString("channel");
        Timestamp read = row.getTimestamp("first_read_at");
        return new Message(
                new MessageId(row.getObject("id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                new OrganisationId(row.getString("authority_id")),
                Direction.valueOf(row.getString("direction")),
                Kind.valueOf(row.getString("kind")),
                channel == null ? null : DeliveryChannel.valueOf(channel),
                row.getString("subject"),
                row.getString("body"),
                Stream.of((UUID[]) row.getArray("document_ids").getArray())
                        .map(DocumentId::new)
                        .toList(),
                row.getString("sent_by"),
                row.getTimestamp("provided_at").toInstant(),
                read == null ? null : read.toInstant());
    }
}
