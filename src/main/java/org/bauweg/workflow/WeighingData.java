package org.bauweg.workflow;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.bauweg.consultation.Consultation;
import org.bauweg.consultation.Consultations;
import org.bauweg.consultation.Neighbour;
import org.bauweg.consultation.Neighbours;
import org.bauweg.forms.Choice;
import org.springframework.stereotype.Component;

/** What the clerk has to decide on one by one when weighing: late statements and objections of neighbours. */
@Component
class WeighingData implements FormData {

    private final Consultations consultations;
    private final Neighbours neighbours;

    WeighingData(Consultations consultations, Neighbours neighbours) {
        this.consultations = consultations;
        this.neighbours = neighbours;
    }

    @Override
    public Set<String> names() {
        return Set.of("lateStatements", "lateCount", "neighbourObjections", "objectionCount");
    }

    @Override
    public Map<String, Object> of(InboxTask task, Locale locale) {
        List<Consultation> all = consultations.of(task.caseId());
        List<Choice> late = choices(all, WeighingData::isLateStatement);
        List<Choice> objections = choices(all, Consultation::isObjection);
        return Map.of(
                "lateStatements",
                late,
                "lateCount",
                late.size(),
                "neighbourObjections",
                objections,
                "objectionCount",
                objections.size());
    }

    static boolean isLateStatement(Consultation consultation) {
        return consultation.answer() != null && consultation.answer().late() && !consultation.isObjection();
    }

    private List<Choice> choices(List<Consultation> all, Predicate<Consultation> concerned) {
        return all.stream()
                .filter(concerned)
                .map(each -> new Choice(Integer.toString(each.number()), label(each)))
                .toList();
    }

    private String label(Consultation consultation) {
        Consultation.Answer answer = consultation.answer();
        return neighbours
                        .find(consultation.caseId(), consultation.number())
                        .map(Neighbour::name)
                        .orElse(consultation.body().body())
                + (answer != null && answer.late() ? " (verspätet)" : "");
    }
}
