package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.forms.Answers;
import org.bauweg.remedy.LodgeObjection;
import org.bauweg.remedy.Objection.Channel;
import org.bauweg.remedy.Objection.Objector;
import org.bauweg.remedy.Objections;
import org.bauweg.remedy.ThirdParty;
import org.springframework.stereotype.Component;

/** Keeps an objection: the applicant's own, online or on paper, or somebody else's; in time or late (§ 70 VwGO). */
@Component
class RecordObjection extends CaseTask {

    private final Objections objections;
    private final CaseFiles caseFiles;
    private final Letters letters;
    private final Clock clock;

    RecordObjection(Objections objections, CaseFiles caseFiles, Letters letters, Clock clock) {
        this.objections = objections;
        this.caseFiles = caseFiles;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public Set<Variable> produces() {
        return Set.of(Variable.number("objectionNumber"));
    }

    /** {@code form}: where staff entered an objection that came on paper; not set for one lodged online. */
    @Override
    public Set<String> settings() {
        return Set.of("form");
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask lodged = step.require(step.setting("form").orElse("lodge-objection"));
        Answers answers = lodged.form();
        boolean third = answers.text("objectorName").isPresent();
        String name = answers.text("objectorName").orElseGet(() -> letters.applicant(caseFiles.require(step.caseId())));
        int number = objections.lodge(new LodgeObjection(
                step.caseId(),
                third ? Objector.THIRD_PARTY : Objector.APPLICANT,
                name,
                step.setting("form").isPresent() ? Channel.PAPER : Channel.ONLINE,
                answers.date("objectionReceivedOn")
                        .orElseGet(() -> LocalDate.ofInstant(lodged.answeredAt(), clock.getZone())),
                third ? thirdParty(answers) : null,
                answers.text("objectionText").orElse(""),
                lodged.answeredBy()));
        return Map.of("objectionNumber", (long) number);
    }

    private static ThirdParty thirdParty(Answers answers) {
        return new ThirdParty(
                answers.date("thirdPartyNotifiedOn").orElse(null),
                answers.text("thirdPartyInstructed").filter("no"::equals).isEmpty(),
                answers.date("thirdPartyKnownOn").orElse(null));
    }
}
