package org.bauweg.forms;

import java.util.List;

/** Answers for reading, in document order, without what was hidden. */
public record FormSummary(String formId, String title, List<Section> sections) {

    /** A group, a row of a list, or what stands between them; the title may be empty. */
    public record Section(String title, List<Line> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /** A question and its answer in words and German notation; long answers hold line breaks. */
    public record Line(String label, String text) {

        public List<String> paragraphs() {
            return text.lines().toList();
        }
    }

    public FormSummary {
        sections = List.copyOf(sections);
    }

    /** All lines, for documents without sections. */
    public List<Line> lines() {
        return sections.stream().flatMap(section -> section.lines().stream()).toList();
    }
}
