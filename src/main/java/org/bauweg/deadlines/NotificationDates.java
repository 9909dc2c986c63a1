package org.bauweg.deadlines;

import java.time.LocalDate;
import java.util.List;
import org.bauweg.deadlines.Explanation.Step;
import org.jspecify.annotations.Nullable;

/** Computes when a notice counts as notified; each channel has its own rule and the rules never mix. */
public final class NotificationDates {

    private final Deadlines deadlines;

    public NotificationDates(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /**
     * The mailbox of BundID or Mein Unternehmenskonto: notified on the fourth day after the provision, also on a weekend or
     * holiday (§ 9 Abs. 1 OZG).
     */
    public NotificationDate.Effective mailbox(LocalDate provided) {
        Deadline fourthDay = deadlines.compute("D26", provided);
        return new NotificationDate.Effective(fourthDay.end(), fourthDay.explanation());
    }

    /**
     * Retrieval from the authority's own portal: notified on the day after retrieval; not at all if it was not retrieved
     * within ten days of the mail (§ 41 Abs. 2a HVwVfG).
     *
     * @param mailed day the mail about the provision was sent
     * @param retrieved day of the first retrieval; null while there was none
     * @param today the day the question is asked
     */
    public NotificationDate portal(LocalDate mailed, @Nullable LocalDate retrieved, LocalDate today) {
        Deadline retrieval = deadlines.compute("D27", mailed);
        if (retrieved != null && retrieval.isKeptBy(retrieved)) {
            return retrievedOn(retrieved, retrieval.rule().norm());
        }
        return retrieved == null && retrieval.isKeptBy(today)
                ? new NotificationDate.Pending(retrieval.end(), retrieval.explanation())
                : new NotificationDate.NotEffected(retrieval.end(), retrieval.explanation());
    }

    /** By post: notified on the fourth day after posting, also on a weekend or holiday (§ 41 Abs. 2 HVwVfG). */
    public NotificationDate.Effective post(LocalDate posted) {
        Deadline fourthDay = deadlines.compute("D25", posted);
        return new NotificationDate.Effective(fourthDay.end(), fourthDay.explanation());
    }

    /** Formal service: notified on the day of the service. */
    public NotificationDate.Effective served(LocalDate day) {
        return new NotificationDate.Effective(
                day,
                new Explanation(
                        "Der Bescheid ist am " + Explanations.day(day) + " zugestellt worden (§ 41 Abs. 5 HVwVfG).",
                        List.of(
                                new Step("Zustellung", Explanations.day(day)),
                                new Step("Rechtsgrundlage", "§ 41 Abs. 5 HVwVfG"))));
    }

    private static NotificationDate retrievedOn(LocalDate retrieved, String norm) {
        LocalDate on = retrieved.plusDays(1);
        return new NotificationDate.Effective(
                on,
                new Explanation(
                        "Der Bescheid gilt am " + Explanations.day(on) + " als bekannt gegeben (" + norm + ").",
                        List.of(
                                new Step("Abruf", Explanations.day(retrieved) + "; bekannt gegeben am Tag danach."),
                                new Step(
                                        "Verschiebung", "Keine: Auf Wochenenden und Feiertage kommt es hier nicht an."),
                                new Step("Rechtsgrundlage", norm))));
    }
}
