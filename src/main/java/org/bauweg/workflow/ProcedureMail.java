package org.bauweg.workflow;

import java.util.List;
import java.util.Optional;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.Procedure;
import org.bauweg.decision.DecisionPeriodChange;
import org.bauweg.messages.Direction;
import org.bauweg.messages.Messages;
import org.bauweg.messages.ProvideMessage;
import org.springframework.stereotype.Component;

/** Tells an applicant that the case follows another procedure, why, and what is still to be handed in. */
@Component
class ProcedureMail {

    static final String SUBJECT = "Ihr Vorhaben wird in einem anderen Verfahren bearbeitet";

    private final Messages messages;

    ProcedureMail(Messages messages) {
        this.messages = messages;
    }

    /** @param period what became of the period for the decision, if it changed */
    void changed(
            CaseFile file,
            Procedure to,
            String reason,
            List<String> missing,
            Optional<DecisionPeriodChange> period,
            String actor,
            String effectKey) {
        messages.provide(new ProvideMessage(
                file.id(),
                Direction.TO_APPLICANT,
                SUBJECT,
                """
                Bisher: %s (%s). Jetzt: %s (%s).
                Der Grund: %s
                Aktenzeichen, Angaben, Unterlagen und Nachrichten bleiben erhalten. %s
                %s%s\
                """.formatted(
                                file.procedure().label(),
                                file.procedure().norm(),
                                to.label(),
                                to.norm(),
                                reason,
                                consequence(to),
                                missing(missing),
                                period.map(change -> "\n\n" + PeriodWords.of(change, "das Verfahren ein anderes ist"))
                                        .orElse("")),
                List.of(),
                actor,
                effectKey));
    }

    private static String consequence(Procedure to) {
        return to.service().filter("permit"::equals).isPresent()
                ? "Mit den Bauarbeiten dürfen Sie erst beginnen, wenn Sie die Baugenehmigung haben."
                : "Mit den Bauarbeiten dürfen Sie erst beginnen, wenn wir Ihnen mitteilen, dass Sie dürfen.";
    }

    private static String missing(List<String> missing) {
        return missing.isEmpty()
                ? "Für das neue Verfahren fehlt nach unserer Übersicht nichts."
                : "Für das neue Verfahren brauchen wir noch: " + String.join("; ", missing)
                        + ". Halten Sie dies bitte bereit; wir sagen Ihnen, wo und bis wann Sie es nachreichen.";
    }
}
