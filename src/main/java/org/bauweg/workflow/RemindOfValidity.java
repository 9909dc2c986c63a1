package org.bauweg.workflow;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.casefile.Procedure;
import org.bauweg.construction.Validities;
import org.bauweg.deadlines.LedgerDeadline;
import org.springframework.stereotype.Component;

/** Reminds the applicant that what was granted will end; says nothing if it was prolonged meanwhile. */
@Component
class RemindOfValidity extends CaseTask {

    private final Validities validities;
    private final CaseFiles caseFiles;
    private final CaseLetters letters;

    RemindOfValidity(Validities validities, CaseFiles caseFiles, CaseLetters letters) {
        this.validities = validities;
        this.caseFiles = caseFiles;
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
            Procedure procedure = caseFiles.require(step.caseId()).procedure();
            letters.tell(
                    step,
                    procedure == Procedure.P76 ? "Ihr Bauvorbescheid läuft ab" : "Ihr Recht zu bauen läuft ab",
                    text(current, ValidityWords.of(procedure)));
        }
        return Map.of("validityReminderAt", validities.nextReminder(current));
    }

    private String text(LedgerDeadline validity, ValidityWords words) {
        String end = CaseMail.DAY.format(validity.deadline().end());
        return validities.isExtendable(validity)
                ? """
                %s gilt bis zum %s (%s). %s

                Sie können die Verlängerung um bis zu %s beantragen. Der Antrag muss vor diesem Tag hier \
                eingehen; am einfachsten stellen Sie ihn auf der Seite Ihres Vorhabens.\
                """.formatted(words.subject(), end, words.norm(), words.warning(), words.longest())
                : """
                Bis zum %s können Sie mit den Bauarbeiten beginnen, ohne das Vorhaben neu einzureichen \
                (§ 64 Abs. 3 Satz 7 HBO). Diese Frist kann nicht verlängert werden.\
                """.formatted(end);
    }
}
