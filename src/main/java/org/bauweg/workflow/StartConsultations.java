package org.bauweg.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bauweg.consultation.Consultations;
import org.bauweg.consultation.ProposedBody;
import org.bauweg.consultation.SelectConsultations;
import org.bauweg.consultation.SelectConsultations.NamedNeighbour;
import org.bauweg.consultation.SelectionOutcome;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.decision.DecisionPeriods;
import org.bauweg.forms.Answers;
import org.springframework.stereotype.Component;

/** Plans the consultations that the clerk chose, proposed ones and others. */
@Component
class StartConsultations extends CaseTask {

    private final Consultations consultations;
    private final ConsultableBodies bodies;
    private final SpecialBuildings specialBuildings;
    private final DecisionPeriods periods;
    private final CaseMail mail;

    StartConsultations(
            Consultations consultations,
            ConsultableBodies bodies,
            SpecialBuildings specialBuildings,
            DecisionPeriods periods,
            CaseMail mail) {
        this.consultations = consultations;
        this.bodies = bodies;
        this.specialBuildings = specialBuildings;
        this.periods = periods;
        this.mail = mail;
    }

    @Override
    public Set<Variable> produces() {
        return Set.of(
                Variable.number("consultationCount"), Variable.date("decisionDueAt"), Variable.date("fictionDueAt"));
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask selection = step.require("select-consultations");
        Map<String, Object> produced = new HashMap<>(settleBuilding(step, selection));
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
        produced.put("consultationCount", (long) count(outcome));
        return produced;
    }

    /** An inquiry that became complete by law may still wait for this answer; the period for the decision follows it. */
    private Map<String, Object> settleBuilding(CaseStep step, AnsweredTask selection) {
        if (!specialBuildings.settle(step, selection)) {
            return Map.of();
        }
        return periods.follow(step.caseId(), selection.answeredBy().toString())
                .map(change -> {
                    Optional<LedgerDeadline> now = Optional.ofNullable(change.now());
                    mail.decisionPeriod(step, change);
                    return Map.of(
                            "decisionDueAt",
                            NoDate.or(now),
                            "fictionDueAt",
                            NoDate.or(now, DecisionPeriods::isFiction));
                })
                .orElse(Map.of());
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
