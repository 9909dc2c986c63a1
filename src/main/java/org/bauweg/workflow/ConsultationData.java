package org.bauweg.workflow;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bauweg.consultation.Consultation;
import org.bauweg.consultation.Consultations;
import org.bauweg.consultation.Neighbours;
import org.springframework.stereotype.Component;

/** What the forms of one consultation show: its rule, whom it notifies, what is missing. */
@Component
class ConsultationData implements FormData {

    private final Consultations consultations;
    private final Neighbours neighbours;
    private final AnswerRecords answers;

    ConsultationData(Consultations consultations, Neighbours neighbours, AnswerRecords answers) {
        this.consultations = consultations;
        this.neighbours = neighbours;
        this.answers = answers;
    }

    @Override
    public Set<String> names() {
        return Set.of("consultationRule", "neighbourAddress", "neighbourAddresses", "missingRoadDocuments");
    }

    @Override
    public Map<String, Object> of(InboxTask task, Locale locale) {
        Map<String, Object> data = new HashMap<>();
        data.put(
                "neighbourAddresses",
                neighbours.toNotifyOfDecision(task.caseId()).stream()
                        .map(NeighbourLetters::address)
                        .collect(Collectors.joining("\n\n")));
        Integer number = task.consultationNumber();
        if (number == null) {
            return data;
        }
        Optional<Consultation> consultation = consultations.find(task.caseId(), number);
        consultation.ifPresent(each -> data.put("consultationRule", each.body().rule()));
        data.put(
                "neighbourAddress",
                neighbours
                        .find(task.caseId(), number)
                        .map(NeighbourLetters::address)
                        .or(() -> consultation.map(each -> each.body().body()))
                        .orElse(""));
        answers.of(task.caseId()).stream()
                .filter(answered -> answered.processInstanceId().equals(task.processInstanceId()))
                .filter(answered -> answered.formId().equals("give-road-approval"))
                .reduce((earlier, later) -> later)
                .flatMap(answered -> answered.form().text("statementText"))
                .ifPresent(missing -> data.put("missingRoadDocuments", missing));
        return data;
    }
}
