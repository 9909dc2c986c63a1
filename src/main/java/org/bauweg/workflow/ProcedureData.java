package org.bauweg.workflow;

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
 * The procedure of the case for forms, and the questions of a preliminary ruling: those of the last draft, else those of the
 * application.
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
        return Set.of("procedureCode", "questionAnswers");
    }

    @Override
    public Map<String, Object> of(InboxTask task, Locale locale) {
        CaseFile file = caseFiles.require(task.caseId());
        String code = file.procedure().name();
        if (file.procedure() != Procedure.P76) {
            return Map.of("procedureCode", code);
        }
        List<Map<String, Object>> rows = decisions
                .current(task.caseId())
                .map(DecisionDraft::answers)
                .filter(answers -> !answers.isEmpty())
                .map(answers -> answers.stream()
                        .map(each -> row(each.question(), each.answer()))
                        .toList())
                .orElseGet(() -> asked(file));
        return rows.isEmpty() ? Map.of("procedureCode", code) : Map.of("procedureCode", code, "questionAnswers", rows);
    }

    /** The steps of an inquiry keep its questions in rows with a field "question". */
    private static List<Map<String, Object>> asked(CaseFile file) {
        return file.answers().entrySet().stream()
                .flatMap(step -> new Answers(step.getKey(), step.getValue()).rows("questions").stream())
                .flatMap(row -> row.text("question").stream())
                .map(question -> row(question, ""))
                .toList();
    }

    private static Map<String, Object> row(String question, String answer) {
        return Map.of("question", question, "answer", answer);
    }
}
