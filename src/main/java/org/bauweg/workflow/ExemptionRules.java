package org.bauweg.workflow;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must be true before somebody demands a procedure for works that need none. */
@Configuration(proxyBeanMethods = false)
class ExemptionRules {

    @Bean
    TaskRule municipalityDeclaresInTime(Clock clock) {
        return new DeclarationInTimeRule("declareExemption", clock);
    }

    @Bean
    TaskRule authorityDecidesInTime(Clock clock) {
        return new DeclarationInTimeRule("decideExemption", clock);
    }
}
