package org.bauweg.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.casefile.Procedure;
import org.bauweg.decision.DecisionDraft;
import org.bauweg.decision.PermitDecisions;
import org.bauweg.forms.Answers;
import org.springframework.stereotype.Component;

/**
 * The procedure of the case for forms, and the questions of a preliminary ruling with what the last draft answers: those of the
 * application, which nobody may change; where it has none, as after a change of the procedure, those of the draft.
 */
@Component
class ProcedureData implements FormData {

    private final CaseFiles caseFiles;
    private final PermitDecisions decisions;

    ProcedureData(CaseFiles caseFiles, PermitDecisions decisions) {
        this.caseFiles = caseFiles;
        this.decisions = decisions;
    }

    @Override
    public Set<String> names() {
        return Set.of("procedureCode", "questionAnswers", "questionsAsked");
    }

    @Override
    public Map<String, Object> of(InboxTask task, Locale locale) {
        CaseFile file = caseFiles.require(task.caseId());
        String code = file.procedure().name();
        if (file.procedure() != Procedure.P76) {
            return Map.of("procedureCode", code);
        }
        List<DecisionDraft.Answer> drafted =
                decisions.current(task.caseId()).map(DecisionDraft::answers).orElse(List.of());
        List<String> asked = asked(file);
        Map<String, Object> data = new HashMap<>(Map.of("procedureCode", code, "questionsAsked", !asked.isEmpty()));
        if (!asked.isEmpty()) {
            data.put(
                    "questionAnswers",
                    asked.stream().map(each -> row(each, answer(each, drafted))).toList());
        } else if (!drafted.isEmpty()) {
            data.put(
                    "questionAnswers",
                    drafted.stream()
                            .map(each -> row(each.question(), each.answer()))
                            .toList());
        }
        return data;
    }

    /** The steps of an inquiry keep its questions in rows with a field "question". */
    private static List<String> asked(CaseFile file) {
        return file.answers().entrySet().stream()
                .flatMap(step -> new Answers(step.getKey(), step.getValue()).rows("questions").stream())
                .flatMap(row -> row.text("question").stream())
                .toList();
    }

    private static String answer(String question, List<DecisionDraft.Answer> drafted) {
        return drafted.stream()
                .filter(each -> each.question().equals(question))
                .map(DecisionDraft.Answer::answer)
                .findFirst()
                .orElse("");
    }

    private static Map<String, Object> row(String question, String answer) {
        return Map.of("question", question, "answer", answer);
    }
}
