package org.bauweg.reminders;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.bauweg.audit.Act;
import org.bauweg.casefile.CaseFile;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.deadlines.Turn;
import org.bauweg.messages.Direction;
import org.bauweg.messages.Messages;
import org.bauweg.messages.ProvideMessage;
import org.springframework.stereotype.Component;

/** What the applicant is told about a period, in the mailbox of the case; each once. */
@Component
class PeriodLetters {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d. MMMM yyyy", Locale.GERMAN);

    private final Messages messages;

    PeriodLetters(Messages messages) {
        this.messages = messages;
    }

    void remind(LedgerDeadline deadline, CaseFile file) {
        provide(
                deadline,
                "Erinnerung: Ihre Frist endet am " + DAY.format(actBy(deadline)),
                """
                Zu Ihrem Vorhaben „%s“ (Aktenzeichen %s) läuft eine Frist, in der Sie etwas tun müssen.

                %s

                %s

                Öffnen Sie die Seite Ihres Vorhabens; dort steht, was zu tun ist.\
                """.formatted(
                                file.title(),
                                file.fileNumber(),
                                deadline.deadline().explanation().sentence(),
                                deadline.lapse().sentence()),
                Act.SYSTEM,
                "reminder/" + deadline.id() + "/" + actBy(deadline));
    }

    void changed(LedgerDeadline before, LedgerDeadline after, String reason, String actor) {
        provide(
                after,
                "Eine Frist in Ihrem Verfahren hat sich geändert",
                """
                %s

                %s

                Bisher: %s

                Begründung: %s\
                """.formatted(
                                words(after),
                                after.turn() == Turn.APPLICANT
                                        ? "In dieser Frist sind Sie am Zug."
                                        : "Sie müssen deshalb nichts tun.",
                                before.deadline().explanation().sentence(),
                                reason),
                actor,
                "deadline-changed/" + after.id() + "/" + after.version());
    }

    private static String words(LedgerDeadline after) {
        String name = after.deadline().rule().name();
        if (!after.effective()) {
            return name + ": Die gesetzliche Folge des Fristablaufs tritt nicht ein.";
        }
        return after.state() == LedgerDeadline.State.PAUSED
                ? name + ": Die Frist ruht, bis die Bauaufsicht sie fortsetzt."
                : after.deadline().explanation().sentence();
    }

    private void provide(LedgerDeadline deadline, String subject, String body, String actor, String effectKey) {
        messages.provide(new ProvideMessage(
                deadline.caseId(), Direction.TO_APPLICANT, subject, body, List.of(), actor, effectKey));
    }

    private static LocalDate actBy(LedgerDeadline deadline) {
        return deadline.deadline().actBy();
    }
}
