package org.bauweg.forms;

import java.util.List;

/** Outcome of reading a form file: a usable schema, or every reason against it. */
public sealed interface ParsedForm {

    /** The form is supported as a whole. */
    record Accepted(FormSchema schema) implements ParsedForm {}

    /** The form is refused; the findings are in document order and never empty. */
    record Refused(List<FormFinding> findings) implements ParsedForm {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
