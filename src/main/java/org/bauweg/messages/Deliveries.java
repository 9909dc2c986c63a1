package org.bauweg.messages;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.bauweg.access.CaseAccess;
import org.bauweg.casefile.CaseFact;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.deadlines.NotificationDate;
import org.bauweg.deadlines.NotificationDates;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** How the notice reaches the applicant and when it counts as notified. Callers stand in the case's scope. */
@Component
public class Deliveries {

    private final Messages messages;
    private final MessageRows rows;
    private final OtherDeliveries others;
    private final CaseFiles files;
    private final CaseAccess access;
    private final NotificationDates dates;
    private final ApplicationEventPublisher events;
    private final DeliveryChannel channel;
    private final Clock clock;

    Deliveries(
            Messages messages,
            MessageRows rows,
            OtherDeliveries others,
            CaseFiles files,
            CaseAccess access,
            NotificationDates dates,
            ApplicationEventPublisher events,
            @Value("${bauweg.delivery-channel:PORTAL}") DeliveryChannel channel,
            Clock clock) {
        this.messages = messages;
        this.rows = rows;
        this.others = others;
        this.files = files;
        this.access = access;
        this.dates = dates;
        this.events = events;
        this.channel = channel;
        this.clock = clock;
    }

    /** The channel for notices to come; a provided one keeps the channel it went by. */
    public DeliveryChannel channel() {
        return channel;
    }

    /** Puts the notice into the applicant's mailbox; a case has one notice, and repeating this changes nothing. */
    public Message provideNotice(ProvideMessage command) {
        CaseFile file = files.lock(command.caseId());
        Optional<Message> before = rows.notice(file.id());
        if (before.isPresent()) {
            return before.get();
        }
        Message notice = messages.provide(command, channel);
        files.record(file.id(), new CaseFact.NoticeProvided(notice.providedAt()), command.sentBy());
        return notice;
    }

    /** The notice in the mailbox of the case. */
    public Optional<Message> notice(CaseId caseId) {
        return rows.notice(caseId);
    }

    /** The account opened or downloaded the notice itself. Only the first time, and only the applicant's, counts. */
    public RetrievalOutcome recordRetrieval(CaseId caseId, AccountId by) {
        if (!access.owners(caseId).contains(by)) {
            return new RetrievalOutcome.NotTheApplicant();
        }
        CaseFile file = files.lock(caseId);
        if (file.noticeProvidedAt() == null) {
            return new RetrievalOutcome.NothingProvided();
        }
        if (file.noticeRetrievedAt() != null) {
            return new RetrievalOutcome.AlreadyRetrieved(file.noticeRetrievedAt());
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        files.record(caseId, new CaseFact.NoticeRetrieved(at), by.toString());
        events.publishEvent(new NoticeRetrieved(caseId, at));
        return new RetrievalOutcome.Retrieved(at);
    }

    /** The notice reached the applicant in another way; the first time counts. */
    public void deliveredOtherwise(OtherDelivery delivery) {
        CaseFile file = files.lock(delivery.caseId());
        if (others.find(file.id()).isEmpty()) {
            others.add(file, delivery);
        }
    }

    /** Whether and when the notice counts as notified, with the reason in German; empty until it is provided. */
    public Optional<NotificationDate> notification(CaseId caseId) {
        CaseFile file = files.require(caseId);
        LocalDate retrieved = file.noticeRetrievedAt() == null ? null : day(file.noticeRetrievedAt());
        Optional<OtherDelivery> other = others.find(caseId);
        if (other.isPresent()) {
            return other.map(delivery -> delivery.way() == OtherDelivery.Way.POST
                    ? dates.post(delivery.day())
                    : dates.served(delivery.day()));
        }
        return rows.notice(caseId).map(notice -> {
            LocalDate provided = day(notice.providedAt());
            return notice.channel() == DeliveryChannel.OZG
                    ? dates.mailbox(provided)
                    : dates.portal(provided, retrieved, LocalDate.now(clock));
        });
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }
}
