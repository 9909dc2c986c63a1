package org.bauweg.inspection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps the first finding of each kind: a page number helps, a list of five hundred does not. */
final class NoteBook implements Notes {

    private final Map<FindingCode, CheckAnswer.Note> notes = new LinkedHashMap<>();

    @Override
    public void note(FindingCode code, @Nullable Integer page, String... arguments) {
        notes.putIfAbsent(code, new CheckAnswer.Note(code.code(), page, List.of(arguments)));
    }

    List<CheckAnswer.Note> notes() {
        return List.copyOf(notes.values());
    }

    /** Whether anything found so far keeps the file out. */
    boolean rejects() {
        return notes.keySet().stream().anyMatch(code -> code.severity() == Severity.SAFETY);
    }
}
