package org.bauweg.workflow;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bauweg.casefile.CaseFile;
import org.springframework.stereotype.Component;

/** Hands answers to the engine: only those fields that the models of the bundle mention, as scalars. */
@Component
class CaseStarts {

    private final Bundles bundles;
    private final CaseProcesses processes;
    private final Clock clock;

    CaseStarts(Bundles bundles, CaseProcesses processes, Clock clock) {
        this.bundles = bundles;
        this.processes = processes;
        this.clock = clock;
    }

    void start(BundleId bundle, CaseFile file, Map<String, Object> answers) {
        processes.submitted(file, bundle, bundles.entry(bundle), variables(bundle, answers));
    }

    /** Those answers that a condition, timer or call of the bundle's models mentions. */
    Map<String, Object> variables(BundleId bundle, Map<String, Object> answers) {
        Set<String> used = bundles.usedVariables(bundle);
        Map<String, Object> variables = new HashMap<>();
        answers.forEach((name, value) -> {
            if (used.contains(name)) {
                scalar(value).ifPresent(scalar -> variables.put(name, scalar));
            }
        });
        return variables;
    }

    /** The values as the engine keeps them; what is none of these stays and is refused there. */
    Map<String, Object> scalars(Map<String, Object> values) {
        Map<String, Object> scalars = new HashMap<>();
        values.forEach((name, value) -> scalars.put(name, scalar(value).orElse(value)));
        return scalars;
    }

    private Optional<Object> scalar(Object value) {
        if (value instanceof String || value instanceof Boolean || value instanceof Long || value instanceof Double) {
            return Optional.of(value);
        }
        if (value instanceof Integer number) {
            return Optional.of(number.longValue());
        }
        if (value instanceof BigDecimal decimal) {
            return Optional.of(decimal.doubleValue());
        }
        if (value instanceof Instant instant) {
            return Optional.of(Date.from(instant));
        }
        if (value instanceof LocalDate date) {
            return Optional.of(Date.from(date.atStartOfDay(clock.getZone()).toInstant()));
        }
        return Optional.empty();
    }
}
