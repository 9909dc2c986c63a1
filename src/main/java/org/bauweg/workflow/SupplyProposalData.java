package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bauweg.settings.Setting;
import org.bauweg.settings.Settings;
import org.springframework.stereotype.Component;

/** {@code documentsDueOn}: the last day the authority as a rule gives for missing documents (§ 70 Abs. 2 S. 4 HBO). */
@Component
class SupplyProposalData implements FormData {

    private static final String NAME = "documentsDueOn";

    private final Settings settings;
    private final Clock clock;

    SupplyProposalData(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Set<String> names() {
        return Set.of(NAME);
    }

    @Override
    public Map<String, Object> of(InboxTask task, Locale locale) {
        int days = settings.number(task.authority(), Setting.SUPPLY_DAYS);
        return days == 0 ? Map.of() : Map.of(NAME, LocalDate.now(clock).plusDays(days));
    }
}
