package org.bauweg.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bauweg.casefile.CaseFile;
import org.bauweg.deadlines.Deadline;
import org.bauweg.deadlines.Deadlines;
import org.bauweg.deadlines.Explanation;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.deadlines.NotificationDate;
import org.bauweg.messages.Deliveries;
import org.bauweg.messages.Message;
import org.bauweg.remedy.RemedyPeriods;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When the notice counts as notified and how long it can be challenged, with the reasons. In the case's scope. */
@Component
class Notifications {

    /**
     * The legal dates of a notice.
     *
     * @param kind {@code effective}, {@code pending} or {@code notEffected}
     * @param day the day of notification, or the last day for retrieval
     * @param remedyKey message that names {@code remedyUntil}: whether it is to come or over
     * @param remedyUntil last day for a remedy against the notice; null while the notice is not notified and once the applicant
     *     challenged it
     * @param remedyWhy how that day was found; empty without one
     */
    record Notification(
            String kind,
            LocalDate day,
            Explanation why,
            String remedyKey,
            @Nullable LocalDate remedyUntil,
            List<Explanation.Step> remedyWhy) {}

    private final Deliveries deliveries;
    private final Deadlines deadlines;
    private final RemedyPeriods remedies;

    Notifications(Deliveries deliveries, Deadlines deadlines, RemedyPeriods remedies) {
        this.deliveries = deliveries;
        this.deadlines = deadlines;
        this.remedies = remedies;
    }

    /** Empty until the notice is provided. */
    Optional<Notification> of(CaseFile file) {
        return deliveries.notification(file.id()).map(date -> notification(file, date));
    }

    /** The message with the notice; empty until it is provided. */
    Optional<Message> notice(CaseFile file) {
        return deliveries.notice(file.id());
    }

    private Notification notification(CaseFile file, NotificationDate date) {
        if (date instanceof NotificationDate.Effective effective) {
            return effective(file, effective);
        }
        if (date instanceof NotificationDate.Pending pending) {
            return new Notification("pending", pending.retrieveBy(), pending.explanation(), "", null, List.of());
        }
        NotificationDate.NotEffected late = (NotificationDate.NotEffected) date;
        return new Notification("notEffected", late.retrieveBy(), late.explanation(), "", null, List.of());
    }

    private Notification effective(CaseFile file, NotificationDate.Effective effective) {
        Optional<LedgerDeadline> period = remedies.against(file.id());
        if (period.filter(each -> each.state() == LedgerDeadline.State.MET).isPresent()) {
            return new Notification("effective", effective.on(), effective.explanation(), "", null, List.of());
        }
        Deadline remedy = period.map(LedgerDeadline::deadline).orElseGet(() -> deadlines.remedy(effective.on(), true));
        boolean over = period.filter(each -> !each.state().isOpen()).isPresent();
        return new Notification(
                "effective",
                effective.on(),
                effective.explanation(),
                over ? "portal.notification.remedyOver" : "portal.notification.remedy",
                remedy.end(),
                remedy.explanation().steps());
    }
}
