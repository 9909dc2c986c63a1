package org.bauweg.suspension;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.messages.Direction;
import org.bauweg.messages.Messages;
import org.bauweg.messages.ProvideMessage;
import org.springframework.stereotype.Component;

/** What the applicant is told when the case stands still and when it goes on. */
@Component
class SuspensionLetters {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.GERMAN);

    private final Messages messages;

    SuspensionLetters(Messages messages) {
        this.messages = messages;
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    void suspended(Suspension suspension, String actor) {
        provide(
                suspension,
                "Ihr Antrag ist zurückgestellt",
                """
                Die Entscheidung über Ihren Antrag ist seit dem %s zurückgestellt (§ 15 BauGB). Das gilt längstens bis zum %s. \
                In dieser Zeit ruhen die Fristen der Behörden.

                Begründung: %s

                Sie müssen nichts tun. Sobald es weitergeht, lesen Sie es hier.\
                """.formatted(day(suspension.from()), day(suspension.until()), suspension.reason()),
                actor,
                "suspended");
    }

    void resumed(Suspension suspension, LocalDate from, String reason, List<LedgerDeadline> running, String actor) {
        String ends = running.stream()
                .map(deadline -> "- " + deadline.deadline().explanation().sentence())
                .collect(Collectors.joining("\n"));
        provide(
                suspension,
                "Ihr Antrag wird weiter bearbeitet",
                """
                Die Zurückstellung Ihres Antrags ist beendet; seit dem %s läuft das Verfahren weiter.

                Begründung: %s%s\
                """.formatted(
                                day(from),
                                reason.strip(),
                                ends.isEmpty() ? "" : "\n\nDiese Fristen laufen jetzt wieder:\n" + ends),
                actor,
                "resumed");
    }

    private void provide(Suspension suspension, String subject, String body, String actor, String step) {
        messages.provide(new ProvideMessage(
                suspension.caseId(),
                Direction.TO_APPLICANT,
                subject,
                body,
                List.of(),
                actor,
                "suspension/" + suspension.deadline() + "/" + step));
    }
}
