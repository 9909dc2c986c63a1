package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.bauweg.casefile.CaseFile;
import org.bauweg.fees.FeeAct;
import org.bauweg.settings.Setting;
import org.bauweg.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the tariff about a case: the one that held on the day the application came in (§§ 1, 4 HVwKostG). */
@Component
class FeeQuestions {

    private final Settings settings;
    private final Clock clock;

    FeeQuestions(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    FeeTables.Question about(CaseFile file, FeeAct act) {
        LocalDate received = LocalDate.ofInstant(file.receivedAt(), clock.getZone());
        Map<String, Object> facts = new HashMap<>();
        file.answers().values().forEach(facts::putAll);
        return new FeeTables.Question(
                file.authority().value(),
                tariff(file, received),
                received,
                file.procedure().name(),
                act,
                facts);
    }

    /** The rows the authority named on the day of receipt, null if it named none. */
    private @Nullable String tariff(CaseFile file, LocalDate received) {
        String set =
                settings.text(file.authority(), Setting.FEE_SCHEDULE, received).strip();
        return set.isEmpty() ? null : set;
    }
}
