package org.bauweg.workflow;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Evaluates the tables of the live bundle. */
@Component
class LiveChoiceTables implements ChoiceTables {

    private final Bundles bundles;
    private final Decisions decisions;

    LiveChoiceTables(Bundles bundles, Decisions decisions) {
        this.bundles = bundles;
        this.decisions = decisions;
    }

    @Override
    public List<Map<String, Object>> evaluate(String table, Map<String, Object> facts) {
        PublishedBundle live =
                bundles.live(SERVICE).orElseThrow(() -> new IllegalStateException("no live bundle of " + SERVICE));
        return decisions.evaluate(live.id(), table, facts);
    }
}
