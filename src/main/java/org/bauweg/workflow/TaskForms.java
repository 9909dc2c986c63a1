package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.forms.FormContext;
import org.bauweg.forms.FormSchema;
import org.bauweg.forms.SlotFiles;
import org.springframework.stereotype.Component;

/** The forms of user tasks with everything they need to be drawn and validated. In the case's scope. */
@Component
public class TaskForms {

    private final PublishedForms forms;
    private final CaseFiles caseFiles;
    private final AnswerRecords answers;
    private final Declarations declarations;
    private final List<FormData> sources;
    private final Clock clock;

    TaskForms(
            PublishedForms forms,
            CaseFiles caseFiles,
            AnswerRecords answers,
            Declarations declarations,
            List<FormData> sources,
            Clock clock) {
        this.forms = forms;
        this.caseFiles = caseFiles;
        this.answers = answers;
        this.declarations = declarations;
        this.sources = sources;
        this.clock = clock;
    }

    /** The form of a task, as it stands in the bundle its case runs on. */
    public FormSchema schema(InboxTask task) {
        return forms.of(task.bundle(), task.formId());
    }

    /** The declaration, what was answered before in the same process, further data, and the files of the task. */
    public FormContext context(InboxTask task, Locale locale, Map<String, SlotFiles> files) {
        CaseFile file = caseFiles.require(task.caseId());
        Map<String, Object> data =
                new LinkedHashMap<>(declarations.placeData(file.municipalityAgs(), file.authority()));
        file.answers().values().forEach(data::putAll);
        answers.of(task.caseId()).stream()
                .filter(answered -> answered.processInstanceId().equals(task.processInstanceId()))
                .filter(answered -> !answered.formId().equals(task.formId()))
                .forEach(answered -> data.putAll(answered.answers()));
        FormSchema form = schema(task);
        sources.stream()
                .filter(source -> source.names().stream().anyMatch(form::uses))
                .forEach(source -> data.putAll(source.of(task, locale)));
        return new FormContext(locale, LocalDate.now(clock), data, files);
    }
}
