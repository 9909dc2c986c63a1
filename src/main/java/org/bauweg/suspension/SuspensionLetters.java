package org.bauweg.suspension;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.casefile.Filing;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.messages.Direction;
import org.bauweg.messages.Messages;
import org.bauweg.messages.ProvideMessage;
import org.springframework.stereotype.Component;

/** What the applicant is told when the case stands still and when it goes on. */
@Component
class SuspensionLetters {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.GERMAN);

    private static final String DEFERRED = """
            Die Entscheidung über %s ist seit dem %s zurückgestellt (§ 15 Abs. 1 Satz 1 BauGB): Die Behörde entscheidet vorerst \
            nicht. Das gilt längstens bis zum %s. In dieser Zeit ruhen die Fristen der Behörden.

            Begründung: %s

            Sie müssen nichts tun. Sobald es weitergeht, lesen Sie es hier.\
            """;

    private static final String PROHIBITED = """
            Ihr Vorhaben ist seit dem %s vorläufig untersagt (§ 15 Abs. 1 Satz 2 BauGB). Das gilt längstens bis zum %s. In dieser \
            Zeit dürfen Sie mit den Arbeiten nicht beginnen; die Fristen in Ihrem Verfahren ruhen.

            Begründung: %s

            Sobald die Untersagung endet, lesen Sie es hier.\
            """;

    private static final String NOT_ADMITTED = """
            Mit den Arbeiten dürfen Sie trotzdem noch nicht beginnen: Die Gemeinde hat die Untersagung beantragt, deshalb lässt \
            ihr Schweigen das Vorhaben nicht mehr zu. Wie es weitergeht, lesen Sie hier, sobald darüber entschieden ist.\
            """;

    private final CaseFiles files;
    private final Messages messages;

    SuspensionLetters(CaseFiles files, Messages messages) {
        this.files = files;
        this.messages = messages;
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The reason for which a period rests, in its history. */
    static String ground(Suspension suspension) {
        return name(suspension.kind()) + ": " + suspension.reason();
    }

    static String name(Suspension.Kind kind) {
        return switch (kind) {
            case DEFERRAL -> "Zurückstellung";
            case PROHIBITION -> "Vorläufige Untersagung";
        };
    }

    void suspended(Suspension suspension, String actor) {
        boolean deferred = suspension.kind() == Suspension.Kind.DEFERRAL;
        Filing filing = filing(suspension);
        String from = day(suspension.from());
        String until = day(suspension.until());
        provide(
                suspension,
                deferred ? filing.yours() + " ist zurückgestellt" : "Ihr Vorhaben ist vorläufig untersagt",
                deferred
                        ? DEFERRED.formatted(filing.yoursObject(), from, until, suspension.reason())
                        : PROHIBITED.formatted(from, until, suspension.reason()),
                actor,
                "suspended");
    }

    void resumed(Suspension suspension, LocalDate from, String reason, List<LedgerDeadline> running, String actor) {
        boolean deferred = suspension.kind() == Suspension.Kind.DEFERRAL;
        String first = deferred
                ? "Die Zurückstellung ist beendet; seit dem %s läuft das Verfahren weiter."
                : "Die vorläufige Untersagung Ihres Vorhabens ist seit dem %s beendet.";
        provide(
                suspension,
                deferred
                        ? filing(suspension).yours() + " wird weiter bearbeitet"
                        : "Die vorläufige Untersagung ist beendet",
                first.formatted(day(from)) + "\n\nBegründung: " + reason.strip() + ends(suspension, running),
                actor,
                "resumed");
    }

    private static String ends(Suspension suspension, List<LedgerDeadline> running) {
        String ends = running.stream()
                .filter(LedgerDeadline::effective)
                .map(deadline -> "- " + deadline.deadline().explanation().sentence())
                .collect(Collectors.joining("\n"));
        boolean notAdmitted = suspension.kind() == Suspension.Kind.PROHIBITION
                && running.stream().anyMatch(deadline -> !deadline.effective());
        return (ends.isEmpty() ? "" : "\n\nDiese Fristen laufen jetzt wieder:\n" + ends)
                + (notAdmitted ? "\n\n" + NOT_ADMITTED : "");
    }

    private Filing filing(Suspension suspension) {
        return files.require(suspension.caseId()).procedure().filing();
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
