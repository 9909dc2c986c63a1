package org.bauweg.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bauweg.consultation.Consultations;
import org.bauweg.consultation.ProposedBody;
import org.bauweg.consultation.SelectConsultations;
import org.bauweg.consultation.SelectConsultations.NamedNeighbour;
import org.bauweg.consultation.SelectionOutcome;
import org.bauweg.forms.Answers;
import org.springframework.stereotype.Component;

/** Plans the consultations that the clerk chose, proposed ones and others. */
@Component
class StartConsultations extends CaseTask {

    private final Consultations consultations;
    private final ConsultableBodies bodies;

    StartConsultations(Consultations consultations, ConsultableBodies bodies) {
        this.consultations = consultations;
        this.bodies = bodies;
    }

    @Override
    public Set<Variable> produces() {
        return Set.of(Variable.number("consultationCount"));
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask selection = step.require("select-consultations");
        List<String> keys = selection.form().list("consultedBodies");
        List<ProposedBody> chosen = Stream.concat(
                        bodies.proposed(step.caseId()).stream(), bodies.others(step.caseId()).stream())
                .filter(body -> keys.contains(ConsultableBodies.key(body)))
                .toList();
        SelectionOutcome outcome = consultations.select(new SelectConsultations(
                step.caseId(),
                chosen,
                neighbours(selection.form()),
                way(selection.form(), "announce")
                        ? selection.form().date("displayFrom").orElseThrow()
                        : null,
                selection.form().text("selectionReason").orElse(""),
                selection.form().text("consultationNote").orElse(""),
                selection.answeredBy()));
        return Map.of("consultationCount", (long) count(outcome));
    }

    static List<NamedNeighbour> neighbours(Answers form) {
        if (!way(form, "notify")) {
            return List.of();
        }
        return form.rows("neighbours").stream()
                .map(row -> new NamedNeighbour(
                        row.text("neighbourParcel").orElse(""),
                        row.text("neighbourName").orElse(""),
                        row.text("neighbourStreet").orElse(""),
                        row.text("neighbourTown").orElse(""),
                        row.bool("neighbourConsented")))
                .toList();
    }

    private static boolean way(Answers form, String way) {
        return form.text("neighbourWay").filter(way::equals).isPresent();
    }

    private static int count(SelectionOutcome outcome) {
        if (outcome instanceof SelectionOutcome.Selected selected) {
            return selected.count();
        }
        if (outcome instanceof SelectionOutcome.AlreadySelected selected) {
            return selected.count();
        }
        throw new IllegalStateException("consultations not started: " + outcome);
    }
}
