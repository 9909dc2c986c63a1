package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.documents.Document;
import org.bauweg.documents.DocumentOrigin;
import org.bauweg.exemption.Exemptions;
import org.bauweg.notices.StatusLetter;
import org.springframework.stereotype.Component;

/** Asks for required documents without which the municipality's month does not begin (§ 64 Abs. 3 S. 4 HBO). */
@Component
class RequestExemptionDocuments extends CaseTask {

    private static final String OTHER = "Angaben in den Formularen";

    private final Exemptions exemptions;
    private final CaseFiles caseFiles;
    private final DocumentNames names;
    private final Letters letters;
    private final StoredNotices notices;
    private final ExemptionMail mail;
    private final Clock clock;

    RequestExemptionDocuments(
            Exemptions exemptions,
            CaseFiles caseFiles,
            DocumentNames names,
            Letters letters,
            StoredNotices notices,
            ExemptionMail mail,
            Clock clock) {
        this.exemptions = exemptions;
        this.caseFiles = caseFiles;
        this.names = names;
        this.letters = letters;
        this.notices = notices;
        this.mail = mail;
        this.clock = clock;
    }

    @Override
    public boolean canFail() {
        return true;
    }

    @Override
    public Set<Variable> produces() {
        return Set.of(Variable.date("supplyDueAt"));
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask check = step.require("check-exemption-documents");
        LocalDate dueOn = due(step, check);
        CaseFile file = caseFiles.require(step.caseId());
        List<String> missing = check.form().list("missingDocuments").stream()
                .map(slot -> names.of(step.bundle()).getOrDefault(slot, OTHER))
                .toList();
        Document letter = notices.store(
                step, "documentRequest", DocumentOrigin.NOTICE, "Nachforderung", letter(file, check, missing, dueOn));
        exemptions.askDocuments(step.caseId(), dueOn, check.answeredBy().toString());
        mail.requestedDocuments(step, letter, check.form().text("missingNote").orElse(""), dueOn);
        return Map.of(
                "supplyDueAt", dueOn.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }

    /** The last day the clerk named, in the check or, when nothing came, afterwards. */
    private static LocalDate due(CaseStep step, AnsweredTask check) {
        return Stream.of(step.answered("decide-overdue"))
                .flatMap(java.util.Optional::stream)
                .filter(later -> later.answeredAt().isAfter(check.answeredAt()))
                .flatMap(later -> later.form().date("newDueOn").stream())
                .findFirst()
                .orElseGet(() -> check.form().date("supplyDueOn").orElseThrow());
    }

    private StatusLetter letter(CaseFile file, AnsweredTask check, List<String> missing, LocalDate dueOn) {
        return new StatusLetter(
                letters.of(file, check.answeredAt()),
                "Fehlende Unterlagen zu Ihrer " + ExemptionMail.filing(file),
                List.of(
                        "die Frist, nach der Sie bauen dürfen, beginnt erst, wenn alle erforderlichen Unterlagen vorliegen. Es"
                                + " fehlen noch oder haben Mängel: " + String.join(", ", missing) + ".",
                        check.form().text("missingNote").orElse(""),
                        "Bitte reichen Sie das Fehlende bis zum " + CaseMail.DAY.format(dueOn)
                                + " über das Portal nach. Mit dem Eingang der letzten Unterlage geben wir alles noch einmal an die"
                                + " Gemeinde, und die Frist beginnt neu. Mit den Bauarbeiten dürfen Sie noch nicht beginnen."));
    }
}
