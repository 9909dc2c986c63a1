package org.bauweg.workflow;

import java.time.LocalDate;
import java.util.Map;
import org.bauweg.construction.ConstructionFact;
import org.bauweg.construction.ConstructionFact.PeopleChanged.Person;
import org.bauweg.construction.Constructions;
import org.bauweg.forms.Answers;
import org.springframework.stereotype.Component;

/** Another site manager, company or owner (§ 56 Abs. 3, § 75 Abs. 4 HBO); the authority is told. */
@Component
class RecordPeopleChange extends CaseTask {

    private static final Map<String, Person> PERSONS =
            Map.of("siteManager", Person.SITE_MANAGER, "company", Person.COMPANY, "owner", Person.OWNER);
    private static final Map<Person, String> WORDS = Map.of(
            Person.SITE_MANAGER, "Neue Bauleitung",
            Person.COMPANY, "Neues Unternehmen für den Rohbau",
            Person.OWNER, "Neue Bauherrschaft");

    private final Constructions constructions;
    private final CaseLetters letters;

    RecordPeopleChange(Constructions constructions, CaseLetters letters) {
        this.constructions = constructions;
        this.letters = letters;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask notice = step.require("notify-change");
        Answers answers = notice.form();
        Person person = PERSONS.getOrDefault(answers.text("changedPerson").orElseThrow(), Person.OWNER);
        String name = answers.text("changedName").orElseThrow();
        LocalDate on = answers.date("changedOn").orElseThrow();
        constructions.record(
                step.caseId(),
                new ConstructionFact.PeopleChanged(person, name, on),
                notice.answeredBy().toString());
        letters.tellAuthority(
                step,
                WORDS.getOrDefault(person, ""),
                WORDS.getOrDefault(person, "") + " ab " + CaseMail.DAY.format(on) + ": " + name + "\n\n"
                        + answers.text("changedContact").orElse(""));
        return Map.of();
    }
}
