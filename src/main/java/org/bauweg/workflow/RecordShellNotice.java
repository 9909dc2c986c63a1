package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.construction.ConstructionFact;
import org.bauweg.construction.Constructions;
import org.bauweg.construction.SiteNotices;
import org.bauweg.settings.Setting;
import org.bauweg.settings.Settings;
import org.springframework.stereotype.Component;

/** The shell will be finished on the named day (§ 84 Abs. 1 HBO); the cadastral authority learns it too. */
@Component
class RecordShellNotice extends CaseTask {

    private final CaseFiles caseFiles;
    private final Constructions constructions;
    private final SiteNotices notices;
    private final CaseLetters letters;
    private final Settings settings;
    private final Clock clock;

    RecordShellNotice(
            CaseFiles caseFiles,
            Constructions constructions,
            SiteNotices notices,
            CaseLetters letters,
            Settings settings,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.constructions = constructions;
        this.notices = notices;
        this.letters = letters;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean canFail() {
        return true;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask notice = step.require("notify-shell");
        CaseFile file = caseFiles.require(step.caseId());
        LocalDate on = LocalDate.ofInstant(notice.answeredAt(), clock.getZone());
        LocalDate named = notice.form().date("shellCompletionOn").orElseThrow();
        String actor = notice.answeredBy().toString();
        notices.noticed(file, SiteNotices.COMPLETION, "shell", named, on, actor);
        notices.furtherWorks(file, named);
        constructions.record(file.id(), new ConstructionFact.ShellNoticed(on, named), actor);
        letters.forOthers(
                step,
                "shellNotice",
                "Rohbauanzeige_Kataster",
                settings.text(file.authority(), Setting.CADASTRE),
                "Anzeige der Fertigstellung des Rohbaus",
                List.of("die Bauherrschaft hat angezeigt, dass der Rohbau am " + CaseMail.DAY.format(named)
                        + " fertig gestellt sein wird. Wir geben die Anzeige an Sie weiter (§ 84 Abs. 1 HBO)."));
        return Map.of();
    }
}
