package org.bauweg.workflow;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.bauweg.construction.ConstructionFact;
import org.bauweg.construction.Constructions;
import org.springframework.stereotype.Component;

/** Nothing stands against the notified start. The works have not begun by that; the validity runs on until the notified day. */
@Component
class ReleaseNoticedStart extends CaseTask {

    private final Constructions constructions;
    private final CaseLetters letters;

    ReleaseNoticedStart(Constructions constructions, CaseLetters letters) {
        this.constructions = constructions;
        this.letters = letters;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        LocalDate planned =
                Objects.requireNonNull(constructions.require(step.caseId()).plannedStart(), "no start was notified");
        release(step, step.require("release-start"), planned);
        return Map.of();
    }

    /** Records the release and tells the applicant what to have on site from that day on. */
    void release(CaseStep step, AnsweredTask check, LocalDate on) {
        constructions.record(
                step.caseId(),
                new ConstructionFact.StartReleased(check.answeredAt()),
                check.answeredBy().toString());
        letters.tell(step, "Ihr Baubeginn ist vermerkt", """
                Ihr Baubeginn am %s ist vermerkt; gegen ihn bestehen keine Einwände.

                Denken Sie daran: Baugenehmigung und Bauvorlagen müssen ab Baubeginn auf der Baustelle liegen, die \
                bautechnischen Nachweise vor dem jeweiligen Bauabschnitt (§ 75 Abs. 2 HBO). Wechseln Bauleitung oder \
                Unternehmen, teilen Sie es unverzüglich mit. Ein Widerspruch von Nachbarn hat keine aufschiebende \
                Wirkung (§ 212a BauGB); ein Gericht kann aber einen Baustopp anordnen.\
                """.formatted(CaseMail.DAY.format(on)));
    }
}
