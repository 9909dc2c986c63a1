package org.bauweg.workflow;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bauweg.documents.Document;
import org.bauweg.documents.Documents;
import org.bauweg.forms.FileView;
import org.bauweg.forms.SlotFiles;
import org.bauweg.shared.CaseId;
import org.springframework.stereotype.Component;

/** What lies in the upload fields of a form, as far as its validation needs to know. In the case's scope. */
@Component
class SlotContents {

    private final Documents documents;

    SlotContents(Documents documents) {
        this.documents = documents;
    }

    /** The files of the application. */
    Map<String, SlotFiles> of(CaseId caseId) {
        return bySlot(caseId, document -> document.task() == null);
    }

    /** The files uploaded for a task. */
    Map<String, SlotFiles> ofTask(InboxTask task) {
        return bySlot(task.caseId(), document -> task.taskId().equals(document.task()));
    }

    private Map<String, SlotFiles> bySlot(CaseId caseId, Predicate<Document> wanted) {
        return documents.of(caseId).stream()
                .filter(wanted)
                .collect(Collectors.groupingBy(
                        Document::slot, Collectors.mapping(SlotContents::view, Collectors.toList())))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, slot -> new SlotFiles(slot.getValue(), null)));
    }

    private static FileView view(Document document) {
        FileView.State state =
                switch (document.state()) {
                    case QUARANTINED -> FileView.State.CHECKING;
                    case ACCEPTED -> FileView.State.ACCEPTED;
                    case REJECTED -> FileView.State.REFUSED;
                };
        return new FileView(document.fileName(), "", state, "", List.of(), null, null);
    }
}
