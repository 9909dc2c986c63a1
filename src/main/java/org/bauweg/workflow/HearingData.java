package org.bauweg.workflow;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bauweg.decision.Hearing;
import org.bauweg.decision.Hearings;
import org.springframework.stereotype.Component;

/** The hearing for the forms: what the applicant was told, and what came back. */
@Component
class HearingData implements FormData {

    private final Hearings hearings;

    HearingData(Hearings hearings) {
        this.hearings = hearings;
    }

    @Override
    public Set<String> names() {
        return Set.of("hearingReasons", "hearingStatement");
    }

    @Override
    public Map<String, Object> of(InboxTask task, Locale locale) {
        Map<String, Object> data = new HashMap<>();
        hearings.find(task.caseId()).filter(Hearing::isStanding).ifPresent(hearing -> {
            data.put("hearingReasons", hearing.reasons());
            if (hearing.state() == Hearing.State.ANSWERED) {
                data.put("hearingStatement", hearing.statement());
            } else if (hearing.state() == Hearing.State.SILENT) {
                data.put("hearingStatement", "Die Bauherrschaft hat sich bis zum Ende der Frist nicht geäußert.");
            }
        });
        return data;
    }
}
