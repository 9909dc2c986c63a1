package org.bauweg.workflow.contract;

import java.util.List;
import org.bauweg.workflow.Finding;

/**
 * What a bundle's check needs to know of a form.
 *
 * @param id the id inside the file
 * @param fields every field that yields an answer
 * @param findings what the form may not contain
 */
public record FormContent(String id, List<FormField> fields, List<Finding> findings) {

    public FormContent {
        fields = List.copyOf(fields);
        findings = List.copyOf(findings);
    }
}
