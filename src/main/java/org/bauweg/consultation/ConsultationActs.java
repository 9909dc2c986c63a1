package org.bauweg.consultation;

import java.util.HashMap;
import java.util.Map;
import org.bauweg.audit.Act;
import org.bauweg.audit.Journal;
import org.springframework.stereotype.Component;

/** Journals what happens in a consultation; names numbers and organisations, never persons. */
@Component
class ConsultationActs {

    private final Journal journal;

    ConsultationActs(Journal journal) {
        this.journal = journal;
    }

    void append(Consultation consultation, String actor, String code, Map<String, String> details) {
        Map<String, String> all = new HashMap<>(details);
        all.put("number", Integer.toString(consultation.number()));
        all.put("organisation", consultation.organisation().value());
        journal.append(consultation.caseId(), consultation.authority(), new Act(actor, code, all));
    }
}
