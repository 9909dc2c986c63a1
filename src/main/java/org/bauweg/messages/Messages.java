package org.bauweg.messages;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bauweg.access.CaseAccess;
import org.bauweg.audit.Act;
import org.bauweg.audit.Journal;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.messages.Message.Kind;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The mailbox of a case: what the authority and the applicant write to each other. Callers stand in the case's scope, except
 * where another is named.
 */
@Component
public class Messages {

    private final MessageRows rows;
    private final CaseFiles files;
    private final CaseAccess access;
    private final Journal journal;
    private final Clock clock;

    Messages(MessageRows rows, CaseFiles files, CaseAccess access, Journal journal, Clock clock) {
        this.rows = rows;
        this.files = files;
        this.access = access;
        this.journal = journal;
        this.clock = clock;
    }

    /** Puts a letter into the mailbox; with an effect key used before, gives back the letter from then. */
    public Message provide(ProvideMessage command) {
        return provide(command, null);
    }

    /** Sends a message in somebody's own words. */
    public WriteOutcome write(WriteMessage command) {
        if (command.subject().isEmpty()) {
            return new WriteOutcome.SubjectMissing();
        }
        if (command.body().isEmpty()) {
            return new WriteOutcome.BodyMissing();
        }
        if (command.subject().length() > WriteMessage.SUBJECT_LIMIT) {
            return new WriteOutcome.SubjectTooLong(WriteMessage.SUBJECT_LIMIT);
        }
        if (command.body().length() > WriteMessage.BODY_LIMIT) {
            return new WriteOutcome.BodyTooLong(WriteMessage.BODY_LIMIT);
        }
        Message message = new Message(
                newId(),
                command.caseId(),
                files.require(command.caseId()).authority(),
                command.direction(),
                Kind.FREE,
                null,
                command.subject(),
                command.body(),
                command.documents(),
                command.by().toString(),
                now(),
                null);
        rows.add(message, null);
        journal(message, message.sentBy(), "message.sent");
        return new WriteOutcome.Sent(message.id());
    }

    /** All messages of the case, oldest first. */
    public List<Message> of(CaseId caseId) {
        return rows.of(caseId);
    }

    /** The message, if it belongs to the case. */
    public Optional<Message> find(CaseId caseId, MessageId id) {
        return rows.find(caseId, id);
    }

    /** How many messages wait for the account as an applicant. In the account's scope. */
    public int unread(AccountId account) {
        return rows.unreadOfOwner(account);
    }

    /** As {@link #unread(AccountId)}, by case; cases without any are left out. In the account's scope. */
    public Map<CaseId, Integer> unreadByCase(AccountId account) {
        return rows.unreadByCase(account);
    }

    /** Cases whose applicant wrote something nobody has read, longest waiting first, at most 20. In the authority's scope. */
    public List<CaseId> unreadOfAuthority(OrganisationId authority) {
        return rows.unreadOfAuthority(authority, 20);
    }

    /**
     * The account opened the message. Counts only for those it is meant for: the owner of the case reads what goes to the
     * applicant, everybody else what goes to the authority. True the first time; opening the notice is no retrieval of it.
     */
    public boolean markRead(CaseId caseId, MessageId id, AccountId by) {
        Direction meant = access.owners(caseId).contains(by) ? Direction.TO_APPLICANT : Direction.TO_AUTHORITY;
        Optional<Message> message = rows.find(caseId, id).filter(found -> found.direction() == meant);
        if (message.isEmpty() || !rows.read(message.get(), now())) {
            return false;
        }
        journal(message.get(), by.toString(), "message.read");
        return true;
    }

    /** As {@link #provide(ProvideMessage)}; with a channel, what is provided is the notice. */
    Message provide(ProvideMessage command, @Nullable DeliveryChannel channel) {
        Message message = new Message(
                newId(),
                command.caseId(),
                files.require(command.caseId()).authority(),
                command.direction(),
                channel == null ? Kind.LETTER : Kind.NOTICE,
                channel,
                command.subject(),
                command.body(),
                command.documents(),
                command.sentBy(),
                now(),
                null);
        if (!rows.add(message, command.effectKey())) {
            return rows.withEffect(command.caseId(), command.effectKey()).orElseThrow();
        }
        journal(message, message.sentBy(), "message.provided");
        return message;
    }

    private void journal(Message message, String actor, String code) {
        Map<String, String> details = Map.of(
                "message", message.id().toString(),
                "direction", message.direction().name(),
                "kind", message.kind().name());
        journal.append(message.caseId(), message.authority(), new Act(actor, code, details));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static MessageId newId() {
        return new MessageId(UUID.randomUUID());
    }
}
