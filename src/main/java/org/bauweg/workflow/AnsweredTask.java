package org.bauweg.workflow;

import java.time.Instant;
import java.util.Map;
import org.bauweg.forms.Answers;
import org.bauweg.shared.AccountId;

/** A completed task and what was answered in its form. */
public record AnsweredTask(
        String taskId,
        String task,
        String name,
        String formId,
        BundleId bundle,
        String processInstanceId,
        Map<String, Object> answers,
        AccountId answeredBy,
        Instant answeredAt) {

    /** The answers with typed access. */
    public Answers form() {
        return new Answers(formId, answers);
    }
}
