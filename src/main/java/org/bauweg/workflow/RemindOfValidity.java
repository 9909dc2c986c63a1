package org.bauweg.workflow;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bauweg.construction.Validities;
import org.bauweg.deadlines.LedgerDeadline;
import org.springframework.stereotype.Component;

/** Reminds the applicant that the right to build will end; says nothing if it was prolonged meanwhile. */
@Component
class RemindOfValidity extends CaseTask {

    private final Validities validities;
    private final CaseLetters letters;

    RemindOfValidity(Validities validities, CaseLetters letters) {
        this.validities = validities;
        this.letters = letters;
    }

    @Override
    public Set<Variable> produces() {
        return Set.of(Variable.date("validityReminderAt"));
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        Optional<LedgerDeadline> validity = validities.current(step.caseId());
        if (validity.isEmpty()) {
            return Map.of();
        }
        LedgerDeadline current = validity.get();
        if (validities.isReminderDue(current)) {
            letters.tell(step, "Ihr Recht zu bauen läuft ab", text(current));
        }
        return Map.of("validityReminderAt", validities.nextReminder(current));
    }

    private String text(LedgerDeadline validity) {
        String end = CaseMail.DAY.format(validity.deadline().end());
        return validities.isExtendable(validity) ? """
                Ihre Baugenehmigung gilt bis zum %s. Beginnen Sie bis dahin nicht mit den Bauarbeiten, erlischt sie \
                (§ 74 Abs. 7 HBO).

                Sie können die Verlängerung um bis zu zwei Jahre beantragen. Der Antrag muss vor diesem Tag hier \
                eingehen; am einfachsten stellen Sie ihn auf der Seite Ihres Vorhabens.\
                """.formatted(end) : """
                Bis zum %s können Sie mit den Bauarbeiten beginnen, ohne das Vorhaben neu einzureichen \
                (§ 64 Abs. 3 Satz 7 HBO). Diese Frist kann nicht verlängert werden.\
                """.formatted(end);
    }
}
