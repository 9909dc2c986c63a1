package org.bauweg.workflow;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bauweg.construction.ConstructionFact;
import org.bauweg.construction.Constructions;
import org.bauweg.construction.Validities;
import org.springframework.stereotype.Component;

/** Nothing stands against the notified start, or works were found begun in time: the validity has done its service. */
@Component
class RecordStartRelease extends CaseTask {

    private final Constructions constructions;
    private final Validities validities;
    private final CaseLetters letters;

    RecordStartRelease(Constructions constructions, Validities validities, CaseLetters letters) {
        this.constructions = constructions;
        this.validities = validities;
        this.letters = letters;
    }

    /** {@code form}: where the start was entered, if not in the form that checks the notice. */
    @Override
    public Set<String> settings() {
        return Set.of("form");
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask check = step.require(step.setting("form").orElse("release-start"));
        LocalDate on = check.form()
                .date("worksBegunOn")
                .orElseGet(() -> Objects.requireNonNull(
                        constructions.require(step.caseId()).plannedStart(), "no start was notified"));
        String actor = check.answeredBy().toString();
        constructions.record(step.caseId(), new ConstructionFact.StartReleased(check.answeredAt(), on), actor);
        validities.begun(step.caseId(), on, actor);
        letters.tell(step, "Ihr Baubeginn ist vermerkt", """
                Ihr Baubeginn am %s ist vermerkt; gegen ihn bestehen keine Einwände.

                Denken Sie daran: Baugenehmigung und Bauvorlagen müssen ab Baubeginn auf der Baustelle liegen, die \
                bautechnischen Nachweise vor dem jeweiligen Bauabschnitt (§ 75 Abs. 2 HBO). Wechseln Bauleitung oder \
                Unternehmen, teilen Sie es unverzüglich mit. Ein Widerspruch von Nachbarn hat keine aufschiebende \
                Wirkung (§ 212a BauGB); ein Gericht kann aber einen Baustopp anordnen.\
                """.formatted(CaseMail.DAY.format(on)));
        return Map.of();
    }
}
