package org.bauweg.workflow;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the applicant wrote when asking for the certificate. */
@Component
class CertificateData implements FormData {

    private final AnswerRecords answers;

    CertificateData(AnswerRecords answers) {
        this.answers = answers;
    }

    @Override
    public Set<String> names() {
        return Set.of("certificatePurpose");
    }

    @Override
    public Map<String, Object> of(InboxTask task, Locale locale) {
        return answers.of(task.caseId()).stream()
                .filter(answered -> answered.formId().equals("request-certificate"))
                .flatMap(answered -> answered.form().text("certificatePurpose").stream())
                .reduce((first, second) -> second)
                .<Map<String, Object>>map(text -> Map.of("certificatePurpose", text))
                .orElse(Map.of());
    }
}
