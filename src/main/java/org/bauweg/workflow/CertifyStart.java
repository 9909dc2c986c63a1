package org.bauweg.workflow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.casefile.Procedure;
import org.bauweg.documents.Document;
import org.bauweg.documents.DocumentOrigin;
import org.bauweg.notices.StatusLetter;
import org.springframework.stereotype.Component;

/** Tells the applicant from when works may begin, as a certificate to keep (§ 64 Abs. 3 S. 6 HBO). */
@Component
class CertifyStart extends CaseTask {

    static final String SLOT = "startCertificate";

    private final CaseFiles caseFiles;
    private final Letters letters;
    private final StoredNotices notices;
    private final ExemptionMail mail;

    CertifyStart(CaseFiles caseFiles, Letters letters, StoredNotices notices, ExemptionMail mail) {
        this.caseFiles = caseFiles;
        this.letters = letters;
        this.notices = notices;
        this.mail = mail;
    }

    @Override
    public boolean canFail() {
        return true;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        CaseFile file = caseFiles.require(step.caseId());
        LocalDate on = Objects.requireNonNull(file.startAdmissibleOn(), "works may not begin yet");
        boolean removal = file.procedure() == Procedure.P63A_NOTICE;
        Document certificate = notices.store(
                step,
                SLOT,
                DocumentOrigin.NOTICE,
                removal ? "Abbruch_zulaessig" : "Baubeginn_zulaessig",
                new StatusLetter(
                        letters.of(file, Objects.requireNonNull(file.closedAt())),
                        (removal ? "Abbruch zulässig ab " : "Baubeginn zulässig ab ") + CaseMail.DAY.format(on),
                        removal ? removal(file, on) : start(file, on)));
        mail.admissible(step, file, certificate, on);
        return Map.of();
    }

    private static List<String> start(CaseFile file, LocalDate on) {
        String day = CaseMail.DAY.format(on);
        List<String> text = new ArrayList<>();
        text.add("Sie haben uns ein Vorhaben mitgeteilt, das keine Baugenehmigung braucht ("
                + file.procedure().label() + ", "
                + file.procedure().norm()
                + "). Niemand hat in der Frist ein Genehmigungsverfahren verlangt. Mit den Bauarbeiten"
                + " dürfen Sie ab dem " + day + " beginnen.");
        text.add(
                "Ob das Vorhaben den Vorschriften entspricht, wurde nicht geprüft. Dafür sind Sie und Ihre am Bau Beteiligten"
                        + " verantwortlich (§ 62 Abs. 2 HBO). Andere Genehmigungen, zum Beispiel zum Denkmalschutz, brauchen Sie weiterhin.");
        if (file.procedure() == Procedure.P63_NOTICE) {
            text.add("Eine Baubeginnsanzeige ist für dieses Vorhaben nicht nötig (§ 75 Abs. 5 HBO).");
        } else {
            text.add(
                    "Zeigen Sie uns den Baubeginn mindestens eine Woche vorher an (§ 75 Abs. 3 HBO). Bis dahin müssen auch die"
                            + " bautechnischen Nachweise vorliegen.");
            text.add(
                    "Beginnen Sie erst mehr als fünf Jahre nach diesem Tag oder ruhen die Arbeiten länger als zwei Jahre, müssen Sie"
                            + " das Vorhaben neu einreichen (§ 64 Abs. 3 Satz 7 HBO).");
        }
        return text;
    }

    private static List<String> removal(CaseFile file, LocalDate on) {
        return List.of(
                "Sie haben uns am "
                        + CaseMail.DAY.format(LocalDate.ofInstant(file.filedAt(), java.time.ZoneId.of("Europe/Berlin")))
                        + " angezeigt, dass Sie eine bauliche Anlage beseitigen wollen (§ 63a HBO). Die Wartefrist von einem Monat ist"
                        + " abgelaufen. Mit dem Abbruch dürfen Sie ab dem " + CaseMail.DAY.format(on) + " beginnen.",
                "Ist das Gebäude nicht freistehend, überwacht eine berechtigte Person, soweit nötig, dass die angrenzende Anlage"
                        + " standsicher bleibt (§ 63a Satz 3 HBO).",
                "Andere Genehmigungen, zum Beispiel zu Denkmalschutz oder Artenschutz, brauchen Sie weiterhin (§ 63a Satz 7 HBO).");
    }
}
